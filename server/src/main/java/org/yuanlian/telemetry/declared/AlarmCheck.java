package org.yuanlian.telemetry.declared;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// What must hold of rules beside their shape.
final class AlarmCheck {
    private static final int LONGEST_SECONDS = 31 * 86_400;
    private static final int MOST_TIMES = 100;
    private final Declared<AlarmRules> declared;
    private final Problems problems = new Problems();

    AlarmCheck(Declared<AlarmRules> declared) {
        this.declared = declared;
    }

    List<Problem> problems() {
        var rules = declared.body();
        once(rules.signals().stream().map(AlarmRules.Signal::id).toList(), "signals");
        once(rules.rules().stream().map(AlarmRules.Declared::id).toList(), "rules");
        if (rules.rules().isEmpty()) {
            tell("telemetry.rule.none", "rules", "");
        }
        var flood = rules.flood();
        if (flood != null) {
            within("flood.alarms", flood.alarms(), 2, 10_000);
            within("flood.withinSeconds", flood.withinSeconds(), 1, LONGEST_SECONDS);
            if (flood.holdsBack().isEmpty() || flood.holdsBack().contains(AlarmLevel.ALARM)) {
                tell("telemetry.flood.levels", "flood.holdsBack", flood.holdsBack().toString());
            }
        }
        for (int i = 0; i < rules.rules().size(); i++) {
            check("rules[%d]".formatted(i), rules.rules().get(i));
        }
        return problems.asList();
    }

    private void check(String path, AlarmRules.Declared rule) {
        within(path + ".staleAfterSeconds", rule.staleAfterSeconds(), 1, LONGEST_SECONDS);
        if (rule.staleAfterSeconds() == null && ByTheClock.joinsValues(rule.when())) {
            tell("telemetry.rule.stale", path, rule.id());
        }
        within(path + ".raiseAfterSeconds", rule.raiseAfterSeconds(), 0, LONGEST_SECONDS);
        within(path + ".endAfterSeconds", rule.endAfterSeconds(), 0, LONGEST_SECONDS);
        if (rule.chatter() != null) {
            within(path + ".chatter.times", rule.chatter().times(), 2, MOST_TIMES);
            within(path + ".chatter.withinSeconds", rule.chatter().withinSeconds(), 1, LONGEST_SECONDS);
        }
        new WhenCheck(this, declared.body().signals().stream().map(AlarmRules.Signal::id).toList()).check(path + ".when", rule.when());
    }

    private void once(List<String> ids, String path) {
        var seen = new HashSet<String>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                tell("telemetry.rule.twice", "%s[%d].id".formatted(path, i), ids.get(i));
            }
        }
    }

    void within(String path, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            tell("telemetry.rule.range", path, Integer.toString(value), least, most);
        }
    }

    void seconds(String path, int value) {
        within(path, value, 1, LONGEST_SECONDS);
    }

    void times(String path, int value) {
        within(path, value, 1, MOST_TIMES);
    }

    void tell(String code, String path, String value, Object... arguments) {
        problems.add(Problem.of(code, declared.where(path), value, arguments));
    }
}
