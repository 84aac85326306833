package org.yuanlian.search.words;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How Chinese is read: syllables without tones, and their first letters.
public final class Pinyin {
    /// Names of the province that the dictionary reads as other words do.
    private static final Map<String, List<String>> OWN_READINGS = Map.of(
            "什邡", List.of("shi", "fang"),
            "荥经", List.of("ying", "jing"),
            "筠连", List.of("jun", "lian"),
            "郫都", List.of("pi", "du"),
            "朝天", List.of("chao", "tian"));

    private static final int LONGEST = 6;
    private static final int MOST_WAYS = 4;
    private static final TreeSet<String> SYLLABLES =
            Arrays.stream(com.hankcs.hanlp.dictionary.py.Pinyin.values())
                    .map(com.hankcs.hanlp.dictionary.py.Pinyin::getPinyinWithoutTone)
                    .filter(syllable -> !syllable.equals("none"))
                    .collect(Collectors.toCollection(TreeSet::new));

    private Pinyin() {}

    /// One for each char; empty where it is no Chinese character.
    public static List<String> syllables(String written) {
        var read = HanLP.convertToPinyinList(written);
        if (read.size() != written.length()) {
            return written.chars().mapToObj(_ -> "").toList();
        }
        var syllables = new ArrayList<String>(read.size());
        for (var i = 0; i < read.size(); i++) {
            syllables.add(Grams.isHan(written.charAt(i)) ? read.get(i).getPinyinWithoutTone() : "");
        }
        OWN_READINGS.forEach((word, own) -> {
            for (var at = written.indexOf(word); at >= 0; at = written.indexOf(word, at + 1)) {
                for (var i = 0; i < own.size(); i++) {
                    syllables.set(at + i, own.get(i));
                }
            }
        });
        return syllables;
    }

    /// The first letters of neighbouring syllables, in pairs: `zy yx` for 资阳县.
    public static List<String> initialPairs(List<String> syllables) {
        var pairs = new ArrayList<String>();
        for (var i = 1; i < syllables.size(); i++) {
            if (!syllables.get(i - 1).isEmpty() && !syllables.get(i).isEmpty()) {
                pairs.add("" + syllables.get(i - 1).charAt(0) + syllables.get(i).charAt(0));
            }
        }
        return pairs;
    }

    /// The ways in which letters are whole syllables, but for the last, which may have been begun only.
    public static List<List<String>> ways(String letters) {
        var ways = new ArrayList<List<String>>();
        divide(letters, List.of(), ways);
        return ways;
    }

    /// The syllables that begin so.
    public static List<String> beginning(String letters) {
        return List.copyOf(SYLLABLES.subSet(letters, true, letters + '{', false));
    }

    private static void divide(String rest, List<String> before, List<List<String>> ways) {
        if (ways.size() == MOST_WAYS) {
            return;
        }
        if (rest.isEmpty()) {
            ways.add(before);
            return;
        }
        for (var length = Math.min(LONGEST, rest.length()); length > 0; length--) {
            var head = rest.substring(0, length);
            var whole = SYLLABLES.contains(head);
            if (whole || (length == rest.length() && !beginning(head).isEmpty())) {
                divide(rest.substring(length), Stream.concat(before.stream(), Stream.of(head)).toList(), ways);
            }
        }
    }
}
