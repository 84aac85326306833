package org.yuanlian.perception.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yuanlian.perception.FactType;

/// 1:3 and 百分之十五. A time of day and a score of a match look the same, so the words before decide.
final class Ratio {
    private static final Pattern PAIR = Pattern.compile("(\\d{1,4}(?:\\.\\d+)?):(\\d{1,4}(?:\\.\\d+)?)(?![:\\d])");
    private static final Pattern PARTS = Pattern.compile("([百千三四五六七八九十])分之([零一二三四五六七八九十百\\d.]+)");
    private static final List<String> PROPORTION = List.of("系数", "比例", "杠杆", "带动", "放大", "之比", "比为", "配比", "占比", "比值", "师生比", "容积率");
    private static final int NEAR = 12;

    private Ratio() {}

    static Optional<Quantity> at(Scene scene, int start) {
        return pair(scene, start).or(() -> parts(scene, start));
    }

    private static Optional<Quantity> pair(Scene scene, int start) {
        var text = scene.text();
        var pair = PAIR.matcher(text).region(start, Math.min(text.length(), start + NEAR));
        var before = text.substring(Math.max(0, Clauses.start(scene, Math.max(0, start - NEAR), start)), start);
        if (!pair.lookingAt() || PROPORTION.stream().noneMatch(before::contains)) {
            return Optional.empty();
        }
        return Optional.of(quantity(scene, FactType.RATIO, start, pair.end(), pair.group(1) + ":" + pair.group(2), ""));
    }

    private static Optional<Quantity> parts(Scene scene, int start) {
        var text = scene.text();
        var parts = PARTS.matcher(text).region(start, Math.min(text.length(), start + NEAR));
        if (!parts.lookingAt()) {
            return Optional.empty();
        }
        var share = number(parts.group(2));
        var whole = parts.group(1);
        return share.map(value -> whole.equals("百")
                ? quantity(scene, FactType.PERCENT, start, parts.end(), Quantities.plain(value), "%")
                : quantity(
                        scene,
                        FactType.RATIO,
                        start,
                        parts.end(),
                        Quantities.plain(value) + "/" + (Numerals.scale(whole.charAt(0)) * Math.max(Numerals.digit(whole.charAt(0)), 1)),
                        ""));
    }

    private static Optional<BigDecimal> number(String text) {
        if (text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')) {
            return text.matches("\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }
        return ChineseNumber.parse(text);
    }

    private static Quantity quantity(Scene scene, FactType type, int start, int end, String value, String unit) {
        return new Quantity(
                type, start, end, Comparison.behind(scene, end), value, unit, Comparison.of(scene, start, end, false));
    }
}
