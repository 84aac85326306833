package org.yuanlian.perception.text;

/// Takes out pronunciations that a conversion left behind its characters, as in 舉報(bào).
final class PinyinInserts {
    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ";
    private static final int LONGEST = 6;
    private static final int SYSTEMATIC = 20;

    private PinyinInserts() {}

    static MappedText removed(MappedText from) {
        var text = from.text();
        int toned = 0;
        for (int i = text.indexOf('('); i >= 0; i = text.indexOf('(', i + 1)) {
            int end = endOfInsert(text, i);
            if (end > 0 && isToned(text, i, end)) {
                toned++;
            }
        }
        return toned == 0 ? from : without(from, toned >= SYSTEMATIC);
    }

    private static MappedText without(MappedText from, boolean untonedToo) {
        var text = from.text();
        var out = new MappedText.Writer(from);
        int kept = 0;
        for (int i = text.indexOf('('); i >= 0; i = text.indexOf('(', i + 1)) {
            int end = endOfInsert(text, i);
            if (end > 0 && (untonedToo || isToned(text, i, end))) {
                out.keep(kept, i);
                kept = end;
            }
        }
        out.keep(kept, text.length());
        return out.finish();
    }

    private static int endOfInsert(String text, int open) {
        if (open == 0 || !Character.isIdeographic(text.charAt(open - 1))) {
            return -1;
        }
        int i = open + 1;
        while (i < text.length() && i - open <= LONGEST && isPinyin(text.charAt(i))) {
            i++;
        }
        return i > open + 1 && i < text.length() && text.charAt(i) == ')' ? i + 1 : -1;
    }

    private static boolean isPinyin(char c) {
        return c >= 'a' && c <= 'z' || c == 'ü' || TONED.indexOf(c) >= 0;
    }

    private static boolean isToned(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (TONED.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
