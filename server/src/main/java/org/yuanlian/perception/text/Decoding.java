package org.yuanlian.perception.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Bytes to text: UTF-8 where it is UTF-8, else GB18030 where that makes sense, else a refusal.
public final class Decoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
            + "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日"
            + "那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想"
            + "已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指";
    private static final int CUT_CHARACTER = 3;
    private static final double TOLERATED_DAMAGE = 0.001;

    private Decoding() {}

    /// @throws Refusal where the file is empty, or is not text
    public static String decode(String name, byte[] content) {
        if (content.length == 0) {
            throw refused(name, "perception.text.empty");
        }
        if (bom(content, 0xFF, 0xFE)) {
            return checked(name, new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE));
        }
        if (bom(content, 0xFE, 0xFF)) {
            return checked(name, new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE));
        }
        if (hasNul(content)) {
            throw binary(name);
        }
        return checked(
                name,
                strictly(content, content.length, StandardCharsets.UTF_8)
                        .or(() -> cutUtf8(content))
                        .or(() -> plausibleGb18030(content))
                        .or(() -> damagedUtf8(content))
                        .orElseThrow(() -> binary(name)));
    }

    private static String checked(String name, String text) {
        int odd = 0;
        boolean said = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                odd++;
            }
            said |= Character.isLetterOrDigit(c);
        }
        if (odd > text.length() / 10) {
            throw binary(name);
        }
        if (!said) {
            throw refused(name, "perception.text.blank");
        }
        return text;
    }

    private static boolean bom(byte[] content, int first, int second) {
        return content.length > 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static boolean hasNul(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> strictly(byte[] content, int length, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, 0, length));
            return Optional.of(text.toString());
        } catch (CharacterCodingException notThisCharset) {
            return Optional.empty();
        }
    }

    /// A download that broke off inside its last character is still UTF-8.
    private static Optional<String> cutUtf8(byte[] content) {
        for (int cut = 1; cut <= CUT_CHARACTER && cut < content.length; cut++) {
            if (content[content.length - cut] >= 0) {
                return Optional.empty();
            }
            var text = strictly(content, content.length - cut, StandardCharsets.UTF_8);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /// GB18030 accepts almost any bytes; it is believed only where common Chinese comes out.
    private static Optional<String> plausibleGb18030(byte[] content) {
        int length = content.length;
        var text = strictly(content, length, GB18030).or(() -> strictly(content, length - 1, GB18030));
        return text.filter(Decoding::isCommonChinese);
    }

    private static boolean isCommonChinese(String text) {
        int han = 0;
        int common = 0;
        int beyondAscii = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                beyondAscii++;
            }
            if (c >= 0x4E00 && c <= 0x9FFF) {
                han++;
                if (COMMON.indexOf(c) >= 0) {
                    common++;
                }
            }
        }
        return han > 0 && han >= beyondAscii * 0.6 && common >= han * 0.15;
    }

    private static Optional<String> damagedUtf8(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        return broken <= Math.max(1, text.length() * TOLERATED_DAMAGE) ? Optional.of(text) : Optional.empty();
    }

    private static Refusal binary(String name) {
        return refused(name, "perception.text.binary");
    }

    private static Refusal refused(String name, String code) {
        return new Refusal(Problem.of(code, name, ""));
    }
}
