package org.yuanlian.assessment.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.yuanlian.assessment.declared.Scoring;

/// Turns a value into points. Points have four decimals, rounded half up once, at the item; a sum of
/// points is exact.
public final class Scorer {
    private static final int DECIMALS = 4;
    private static final MathContext PRECISE = MathContext.DECIMAL64;

    private Scorer() {}

    public static BigDecimal points(Scoring rule, BigDecimal value) {
        var points = raw(rule, value);
        var floor = rule.floor();
        if (floor != null) {
            points = points.max(floor);
        }
        var cap = rule.cap();
        if (cap != null) {
            points = points.min(cap);
        }
        return points.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal raw(Scoring rule, BigDecimal value) {
        var linear = rule.linear();
        if (linear != null) {
            return value.multiply(linear.points()).divide(linear.at(), PRECISE);
        }
        var each = rule.each();
        if (each != null) {
            return value.multiply(each.points());
        }
        var quota = rule.quota();
        if (quota != null) {
            return quota.atLeast().subtract(value).max(BigDecimal.ZERO).multiply(quota.perShort());
        }
        return rule.steps().isEmpty() ? between(rule.interpolate(), value) : step(rule.steps(), value);
    }

    private static BigDecimal step(List<Scoring.Step> steps, BigDecimal value) {
        return steps.stream()
                .filter(step -> value.compareTo(step.atLeast()) >= 0)
                .findFirst()
                .map(Scoring.Step::points)
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal between(List<Scoring.Mark> marks, BigDecimal value) {
        var before = marks.getFirst();
        for (var mark : marks) {
            if (value.compareTo(mark.at()) <= 0) {
                return before == mark ? mark.points() : on(before, mark, value);
            }
            before = mark;
        }
        return before.points();
    }

    private static BigDecimal on(Scoring.Mark from, Scoring.Mark to, BigDecimal value) {
        var rise = to.points().subtract(from.points()).multiply(value.subtract(from.at()));
        return from.points().add(rise.divide(to.at().subtract(from.at()), PRECISE));
    }
}
