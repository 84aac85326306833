package org.yuanlian.telemetry.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.AlarmPoint;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.Readings;
import org.yuanlian.telemetry.declared.When;

/// Machines on random courses of seconds.
class RuleProperties {
    private static final int SPAN = 300;

    /// A machine says when it must be judged again. If it forgot an instant, asking it at every second, once it has
    /// begun, would tell.
    @Property(tries = 2_000)
    void changesNothingBetweenWhatIsDue(@ForAll long seed) {
        var random = new Random(seed);
        var rule = RuleFixtures.compiled(RuleFixtures.randomRule(random, 0)).getFirst();
        var course = course(random, rule.head().signals());
        assertThat(alarms(rule, course, true)).isEqualTo(alarms(rule, course, false));
    }

    /// Limits and what joins them, by definition: at every second the last value of each signal is looked up afresh.
    @Property(tries = 2_000)
    void judgesByTheLastValuesThatAreNotTooOld(@ForAll long seed) {
        var random = new Random(seed);
        var when = limits(random, 2);
        int staleAfter = 3 + random.nextInt(40);
        var rule = RuleFixtures.compiled(RuleFixtures.aRuleOfFresh(staleAfter, when, 0, 0)).getFirst();
        var course = course(random, rule.head().signals());
        assertThat(alarms(rule, course, false)).isEqualTo(byDefinition(when, course, staleAfter));
    }

    private static List<String> byDefinition(When when, TreeMap<Integer, TreeMap<String, Double>> course, int staleAfter) {
        var alarms = new ArrayList<String>();
        boolean lasts = false;
        for (int second = 0; second <= SPAN; second++) {
            var holds = holds(when, course, second, staleAfter);
            if (holds != null && holds != lasts) {
                lasts = holds;
                alarms.add((lasts ? "raised " : "ended ") + second);
            }
        }
        return alarms;
    }

    private static @Nullable Boolean holds(When when, TreeMap<Integer, TreeMap<String, Double>> course, int second, int staleAfter) {
        if (when.not() != null) {
            var holds = holds(when.not(), course, second, staleAfter);
            return holds == null ? null : !holds;
        }
        var limit = when.above() != null ? when.above() : when.below();
        if (limit != null) {
            var value = value(limit.signal(), course, second, staleAfter);
            double side = when.above() != null ? 1 : -1;
            return value == null ? null : value * side > limit.limit().doubleValue() * side;
        }
        boolean all = !when.all().isEmpty();
        var parts = new ArrayList<@Nullable Boolean>();
        (all ? when.all() : when.any()).forEach(part -> parts.add(holds(part, course, second, staleAfter)));
        if (parts.contains(!all)) {
            return !all;
        }
        return parts.contains(null) ? null : all;
    }

    private static @Nullable Double value(String signal, TreeMap<Integer, TreeMap<String, Double>> course, int second, int staleAfter) {
        for (int at = second; at > second - staleAfter; at--) {
            var said = course.get(at);
            if (said != null && said.containsKey(signal)) {
                return said.get(signal);
            }
        }
        return null;
    }

    private static When limits(Random random, int depth) {
        var signal = random.nextBoolean() ? RuleFixtures.PRESSURE : RuleFixtures.TEMPERATURE;
        int limit = random.nextInt(8);
        return switch (random.nextInt(depth == 0 ? 2 : 5)) {
            case 0 -> RuleFixtures.Conditions.above(signal, limit, limit);
            case 1 -> RuleFixtures.Conditions.below(signal, limit, limit);
            case 2 -> RuleFixtures.Conditions.not(limits(random, depth - 1));
            case 3 -> RuleFixtures.Conditions.all(limits(random, depth - 1), limits(random, depth - 1));
            default -> RuleFixtures.Conditions.any(limits(random, depth - 1), limits(random, depth - 1));
        };
    }

    private static TreeMap<Integer, TreeMap<String, Double>> course(Random random, List<String> signals) {
        var course = new TreeMap<Integer, TreeMap<String, Double>>();
        for (int i = 0; i < 1 + random.nextInt(40); i++) {
            int second = random.nextInt(SPAN);
            double value = random.nextInt(10) == 0 ? NINE / 1_000.0 + second + 20 : random.nextInt(10);
            course.computeIfAbsent(second, _ -> new TreeMap<>()).put(signals.get(random.nextInt(signals.size())), value);
        }
        return course;
    }

    private static List<String> alarms(Rule rule, TreeMap<Integer, TreeMap<String, Double>> course, boolean everySecond) {
        var signals = rule.head().signals();
        var series = IntStream.range(0, signals.size()).toArray();
        var state = rule.start();
        var told = new Told();
        for (int second = 0; second <= SPAN; second++) {
            long at = NINE + second * SECOND;
            while (rule.due(state) < at) {
                rule.judge(state, rule.due(state), series, told);
            }
            var said = course.getOrDefault(second, new TreeMap<>());
            said.forEach((signal, value) -> rule.point(state, signals.indexOf(signal), at, value, Readings.tag(Quality.GOOD, Origin.DEVICE)));
            if (everySecond && second > course.firstKey() || !said.isEmpty() || rule.due(state) == at) {
                rule.judge(state, at, series, told);
            }
        }
        return told.alarms;
    }

    private static final class Told implements Rule.Outcome {
        private final List<String> alarms = new ArrayList<>();

        @Override
        public void raised(long at, boolean chattering, List<AlarmPoint> evidence) {
            alarms.add("raised " + (at - NINE) / SECOND);
        }

        @Override
        public void ended(long at, int repeats) {
            alarms.add("ended " + (at - NINE) / SECOND);
        }
    }
}
