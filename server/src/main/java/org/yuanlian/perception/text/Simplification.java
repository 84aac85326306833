package org.yuanlian.perception.text;

import com.hankcs.hanlp.HanLP;

/// Traditional to simplified characters, for a document written in traditional ones and for no other:
/// in a simplified text the same conversion would change the names of companies.
final class Simplification {
    /// Frequent characters that simplified text does not use: a cheap look before the dictionary is read.
    private static final String TELLING =
            "國業發產區經開園與為這個時會來對學體點線電車進過還無長門間關實現應書見員問題類數據質統計畫當後從將讓動機構創節設備條約簽項資額億萬際總場廠陽顯導負責調檢驗標準環優營銷務財團隊養術藥農種態處辦論縣鄉鎮廣東張劉陳";
    private static final double SUSPICION = 0.01;
    private static final double THRESHOLD = 0.03;

    private Simplification() {}

    static MappedText simplified(MappedText from) {
        var text = from.text();
        int han = 0;
        int telling = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x4E00 && c <= 0x9FFF) {
                han++;
                if (TELLING.indexOf(c) >= 0) {
                    telling++;
                }
            }
        }
        return telling <= han * SUSPICION ? from : converted(from, han);
    }

    private static MappedText converted(MappedText from, int han) {
        var text = from.text();
        var out = new MappedText.Writer(from);
        int changed = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            changed += convertLine(text, start, end, out);
            start = end;
        }
        return changed > han * THRESHOLD ? out.finish() : from;
    }

    private static int convertLine(String text, int start, int end, MappedText.Writer out) {
        var line = text.substring(start, end);
        var simple = HanLP.convertToSimplifiedChinese(line);
        int changed = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = simple.length() == line.length() ? simple.charAt(i) : alone(line.charAt(i));
            if (c != line.charAt(i)) {
                changed++;
            }
            out.put(c, start + i);
        }
        return changed;
    }

    private static char alone(char c) {
        var simple = HanLP.convertToSimplifiedChinese(String.valueOf(c));
        return simple.length() == 1 ? simple.charAt(0) : c;
    }
}
