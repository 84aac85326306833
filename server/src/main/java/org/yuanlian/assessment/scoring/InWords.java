package org.yuanlian.assessment.scoring;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.yuanlian.assessment.declared.Measure.Unit;
import org.yuanlian.assessment.declared.Scoring;
import org.yuanlian.declaration.Text;

/// Says how an item is scored, in a sentence.
public final class InWords {
    private final Unit unit;

    private InWords(Unit unit) {
        this.unit = unit;
    }

    public static Text of(Scoring rule, Unit unit) {
        var words = new InWords(unit);
        var way = words.way(rule);
        var cap = rule.cap();
        var floor = rule.floor();
        return new Text(
                way.zh() + (cap == null ? "" : "，最高" + plain(cap) + "分") + (floor == null ? "" : "，最低" + plain(floor) + "分"),
                way.en() + (cap == null ? "" : ", at most " + plain(cap)) + (floor == null ? "" : ", at least " + plain(floor)));
    }

    private Text way(Scoring rule) {
        var linear = rule.linear();
        if (linear != null) {
            return new Text(
                    "按比例计分，达到%s得%s分".formatted(value(linear.at()), plain(linear.points())),
                    "in proportion, %s points at %s".formatted(plain(linear.points()), value(linear.at())));
        }
        var each = rule.each();
        if (each != null) {
            var more = each.points().signum() >= 0;
            var points = plain(each.points().abs());
            return new Text(
                    "每%s%s%s分".formatted(one(), more ? "加" : "扣", points),
                    "%s %s for each%s".formatted(points, more ? "more" : "less", oneInEnglish()));
        }
        var quota = rule.quota();
        if (quota != null) {
            var points = plain(quota.perShort().abs());
            return new Text(
                    "不少于%s，每少%s扣%s分".formatted(value(quota.atLeast()), one(), points),
                    "at least %s, %s less for each one short".formatted(value(quota.atLeast()), points));
        }
        return rule.steps().isEmpty() ? marks(rule) : steps(rule);
    }

    private Text steps(Scoring rule) {
        return new Text(
                rule.steps().stream()
                                .map(step -> "达到%s得%s分".formatted(value(step.atLeast()), plain(step.points())))
                                .collect(Collectors.joining("，"))
                        + "，以下不得分",
                rule.steps().stream()
                                .map(step -> "%s from %s on".formatted(plain(step.points()), value(step.atLeast())))
                                .collect(Collectors.joining(", "))
                        + ", none below");
    }

    private Text marks(Scoring rule) {
        return new Text(
                rule.interpolate().stream()
                                .map(mark -> "%s得%s分".formatted(value(mark.at()), plain(mark.points())))
                                .collect(Collectors.joining("，"))
                        + "，其间按直线内插",
                rule.interpolate().stream()
                                .map(mark -> "%s at %s".formatted(plain(mark.points()), value(mark.at())))
                                .collect(Collectors.joining(", "))
                        + ", on straight lines between");
    }

    private String value(BigDecimal value) {
        return switch (unit) {
            case SHARE -> plain(value.movePointRight(2)) + "%";
            case PROJECTS, CASES, MARK -> plain(value);
        };
    }

    private String one() {
        return switch (unit) {
            case PROJECTS -> "1个";
            case CASES -> "1起";
            case SHARE, MARK -> "1";
        };
    }

    private String oneInEnglish() {
        return switch (unit) {
            case PROJECTS -> " project";
            case CASES -> " case";
            case SHARE, MARK -> "";
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
