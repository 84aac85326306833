package org.yuanlian.perception.facts;

import java.util.List;

/// Whether a figure is exact, a bound, or an estimate, by the words around it.
final class Comparison {
    private record Word(String text, String op) {}

    private static final List<Word> BEFORE = List.of(
            new Word("不少于", ">="), new Word("不低于", ">="), new Word("至少", ">="), new Word("不超过", "<="),
            new Word("不高于", "<="), new Word("至多", "<="), new Word("最多", "<="), new Word("不足", "<"),
            new Word("不到", "<"), new Word("低于", "<"), new Word("少于", "<"), new Word("超过", ">"),
            new Word("突破", ">"), new Word("高于", ">"), new Word("多于", ">"), new Word("大于", ">"),
            new Word("超出", ">"), new Word("逾", ">"), new Word("超", ">"), new Word("接近", "~"),
            new Word("大约", "~"), new Word("将近", "~"), new Word("约", "~"), new Word("近", "~"));
    private static final List<Word> BEHIND = List.of(
            new Word("及以上", ">="), new Word("以上", ">="), new Word("及以下", "<="), new Word("以下", "<="),
            new Word("以内", "<="), new Word("左右", "~"), new Word("上下", "~"));
    private static final String SURPASSABLE = "值额量模均数资入";

    private Comparison() {}

    static String of(Scene scene, int start, int end, boolean orMore) {
        for (var word : BEFORE) {
            if (scene.precedes(start, word.text()) && !isRecent(scene, word, start)) {
                return word.op();
            }
        }
        if (scene.at(start - 1) == '过' && SURPASSABLE.indexOf(scene.at(start - 2)) >= 0) {
            return ">";
        }
        for (var word : BEHIND) {
            if (scene.follows(end, word.text())) {
                return word.op();
            }
        }
        return orMore ? ">=" : "=";
    }

    /// Where the text goes on behind 以上 or 左右.
    static int behind(Scene scene, int end) {
        for (var word : BEHIND) {
            if (scene.follows(end, word.text())) {
                return end + word.text().length();
            }
        }
        return end;
    }

    /// 最近 and 附近 are not 近.
    private static boolean isRecent(Scene scene, Word word, int start) {
        char before = scene.at(start - word.text().length() - 1);
        return word.text().equals("近") && (before == '最' || before == '附') || word.text().equals("约") && "条合签节公预".indexOf(before) >= 0;
    }
}
