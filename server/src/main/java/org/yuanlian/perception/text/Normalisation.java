package org.yuanlian.perception.text;

import java.text.Normalizer;

/// Brings full-width and compatibility forms, odd spaces and line ends to one shape, and drops what
/// cannot be seen.
final class Normalisation {
    private Normalisation() {}

    static MappedText normalised(MappedText raw) {
        var text = raw.text();
        var out = new MappedText.Writer(raw);
        int kept = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F || c == '\n' || c >= 0x4E00 && c <= 0x9FFF) {
                continue;
            }
            var plain = plain(c, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
            if (plain.length() == 1 && plain.charAt(0) == c) {
                continue;
            }
            out.keep(kept, i);
            for (int k = 0; k < plain.length(); k++) {
                out.put(plain.charAt(k), i);
            }
            kept = i + 1;
        }
        if (kept == 0) {
            return raw;
        }
        out.keep(kept, text.length());
        return out.finish();
    }

    private static String plain(char c, char next) {
        return switch (c) {
            case '\r' -> next == '\n' ? "" : "\n";
            case '\u2028', '\u2029', '\u0085' -> "\n";
            case '\t', '\u00A0', '\u3000', '\u2002', '\u2003', '\u2009' -> " ";
            case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD' -> "";
            case '㎡' -> "平方米";
            case '㎢' -> "平方公里";
            case '㎞' -> "公里";
            case '﹪' -> "%";
            case '∶' -> ":";
            default -> other(c);
        };
    }

    private static String other(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return String.valueOf((char) (c - 0xFEE0));
        }
        if (c >= 0xF900 && c <= 0xFAFF || c >= 0x2F00 && c <= 0x2FDF) {
            return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        }
        return Character.isISOControl(c) ? "" : String.valueOf(c);
    }
}
