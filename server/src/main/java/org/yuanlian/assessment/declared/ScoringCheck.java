package org.yuanlian.assessment.declared;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problems;

/// What must hold of the way in which one item is scored.
final class ScoringCheck {
    private final Declared<?> declared;
    private final String path;
    private final Problems problems;

    ScoringCheck(Declared<?> declared, String path, Problems problems) {
        this.declared = declared;
        this.path = path;
        this.problems = problems;
    }

    void of(Scoring scoring) {
        var ways = scoring.ways();
        if (ways.size() != 1) {
            problems.add(
                    ways.isEmpty() ? "assessment.scoring.none" : "assessment.scoring.several",
                    declared.where(path),
                    String.join(", ", ways),
                    "An item is scored in exactly one way: linear, steps, interpolate, each or quota.",
                    ways.isEmpty() ? null : "the other belongs to an item of its own");
        }
        var linear = scoring.linear();
        if (linear != null && linear.at().signum() <= 0) {
            add("assessment.linear.zero", "linear.at", linear.at(), "The value that earns the points lies above zero.", null);
        }
        var quota = scoring.quota();
        if (quota != null && quota.perShort().signum() >= 0) {
            add(
                    "assessment.quota.sign",
                    "quota.perShort",
                    quota.perShort(),
                    "What is short costs points, so this lies below zero.",
                    quota.perShort().signum() == 0 ? null : "%s is meant".formatted(quota.perShort().negate().toPlainString()));
        }
        order(scoring.steps().stream().map(Scoring.Step::atLeast).toList(), "steps", "atLeast", "descending", compared -> compared > 0);
        order(scoring.interpolate().stream().map(Scoring.Mark::at).toList(), "interpolate", "at", "rising", compared -> compared < 0);
        var cap = scoring.cap();
        var floor = scoring.floor();
        if (cap != null && floor != null && cap.compareTo(floor) < 0) {
            add("assessment.cap.floor", "cap", cap, "The cap lies below the floor of %s.".formatted(floor.toPlainString()), "the two are swapped");
        }
    }

    private void order(List<BigDecimal> values, String list, String key, String order, IntPredicate wanted) {
        for (var i = 1; i < values.size(); i++) {
            var before = values.get(i - 1);
            var value = values.get(i);
            if (!wanted.test(before.compareTo(value))) {
                add(
                        "assessment.%s.order".formatted(list),
                        "%s[%d].%s".formatted(list, i, key),
                        value,
                        "These values are %s, and this one comes after %s.".formatted(order, before.toPlainString()),
                        before.compareTo(value) == 0 ? "one of the two can go" : "the two are swapped");
            }
        }
    }

    private void add(String code, String key, BigDecimal value, String what, @Nullable String maybe) {
        problems.add(code, declared.where(path + "." + key), value.toPlainString(), what, maybe);
    }
}
