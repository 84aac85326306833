package org.yuanlian.telemetry.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.Header;
import org.yuanlian.declaration.Text;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.declared.AlarmRules;
import org.yuanlian.telemetry.declared.When;

/// Rules of a tank farm, and random ones.
public final class RuleFixtures {
    public static final String PRESSURE = "pressure";
    public static final String TEMPERATURE = "temperature";
    public static final String PERMIT = "permit";
    private static final Text TITLE = new Text("试验", "trial");

    private RuleFixtures() {}

    /// Every condition, with what is not given left out.
    public static final class Conditions {
        private Conditions() {}

        public static When above(String signal, double limit, double clearAt) {
            return with(new When.Limit(signal, BigDecimal.valueOf(limit), BigDecimal.valueOf(clearAt)), null, null, null, null, null, null, null, null, null, null);
        }

        public static When below(String signal, double limit, double clearAt) {
            return with(null, new When.Limit(signal, BigDecimal.valueOf(limit), BigDecimal.valueOf(clearAt)), null, null, null, null, null, null, null, null, null);
        }

        public static When changes(String signal, When.Direction direction, double perMinute, int overSeconds) {
            return with(null, null, new When.Change(signal, direction, BigDecimal.valueOf(perMinute), overSeconds), null, null, null, null, null, null, null, null);
        }

        public static When frozen(String signal, double tolerance, int forSeconds) {
            return with(null, null, null, new When.Still(signal, BigDecimal.valueOf(tolerance), forSeconds), null, null, null, null, null, null, null);
        }

        public static When pinned(String signal, double value, double tolerance, int forSeconds) {
            return with(null, null, null, null, new When.Pinned(signal, BigDecimal.valueOf(value), BigDecimal.valueOf(tolerance), forSeconds), null, null, null, null, null, null);
        }

        public static When missing(String signal, int forSeconds) {
            return with(null, null, null, null, null, new When.Missing(signal, forSeconds), null, null, null, null, null);
        }

        public static When flag(String signal, int bit) {
            return with(null, null, null, null, null, null, new When.Flag(signal, bit), null, null, null, null);
        }

        public static When during(String from, String to, When.Day... days) {
            return with(null, null, null, null, null, null, null, new When.Schedule(List.of(days), from, to), null, null, null);
        }

        public static When permit(String signal) {
            return with(null, null, null, null, null, null, null, null, new When.InForce(signal), null, null);
        }

        public static When count(When of, int times, int withinSeconds) {
            return with(null, null, null, null, null, null, null, null, null, new When.Repeated(of, times, withinSeconds), null);
        }

        public static When lasting(When of, int forSeconds) {
            return with(null, null, null, null, null, null, null, null, null, null, new When.Lasts(of, forSeconds));
        }

        public static When all(When... parts) {
            return new When(null, null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(parts), List.of(), null);
        }

        public static When any(When... parts) {
            return new When(null, null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(), List.of(parts), null);
        }

        public static When not(When part) {
            return new When(null, null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(), List.of(), part);
        }

        public static When inside(String latitude, String longitude, When.Corner... corners) {
            return new When(
                    null, null, null, null, null, null, null, new When.Fence(latitude, longitude, List.of(corners)), null, null, null, null, null, null,
                    List.of(), List.of(), null);
        }

        public static When offRoute(String latitude, String longitude, int withinMetres, When.Corner... line) {
            return new When(
                    null, null, null, null, null, null, null, null, null, new When.Route(latitude, longitude, withinMetres, List.of(line)),
                    null, null, null, null, List.of(), List.of(), null);
        }

        private static When with(
                When.@Nullable Limit above, When.@Nullable Limit below, When.@Nullable Change changes, When.@Nullable Still frozen,
                When.@Nullable Pinned pinned, When.@Nullable Missing missing, When.@Nullable Flag flag, When.@Nullable Schedule during,
                When.@Nullable InForce permit, When.@Nullable Repeated count, When.@Nullable Lasts lasting) {
            return new When(
                    above, below, changes, frozen, pinned, missing, flag, null, null, null, during, permit, count, lasting, List.of(), List.of(), null);
        }
    }

    public static AlarmRules.Declared aRule(String id, When when, int raiseAfter, int endAfter, AlarmRules.@Nullable Chatter chatter) {
        return new AlarmRules.Declared(id, TITLE, AlarmLevel.WARNING, List.of(), when, null, raiseAfter, endAfter, chatter);
    }

    /// A rule that judges nothing that is older.
    public static AlarmRules.Declared aRuleOfFresh(int staleAfter, When when, int raiseAfter, int endAfter) {
        return new AlarmRules.Declared("fresh", TITLE, AlarmLevel.WARNING, List.of(), when, staleAfter, raiseAfter, endAfter, null);
    }

    public static AlarmRules.Declared aRule(String id, When when) {
        return aRule(id, when, 0, 0, null);
    }

    public static List<Rule> compiled(AlarmRules.Declared... rules) {
        return compiled(LocalDate.of(2024, 1, 1), null, rules);
    }

    public static List<Rule> compiled(LocalDate from, @Nullable LocalDate to, AlarmRules.Declared... rules) {
        var signals = List.of(PRESSURE, TEMPERATURE, PERMIT, "latitude", "longitude").stream().map(id -> new AlarmRules.Signal(id, TITLE, "1", null)).toList();
        var header = new Header("alarm-rules", "tank-farm", 1, TITLE, from, to, "试验", false);
        var body = new AlarmRules(DeviceKind.SENSOR, signals, null, List.of(rules));
        return new RuleCompiler(new Declared<>("alarms/tank-farm.yaml", Sha256.of(new byte[0]), header, body, List.of(), Map.of())).rules();
    }

    /// A rule on the pressure that cannot be judged while it is broken.
    public static Rule aRuleThatBreaks(BooleanSupplier broken) {
        var slots = new Slots();
        var high = new Threshold(slots, 0, true, 4, 4);
        return new Rule(compiled(aRule("high", Conditions.above(PRESSURE, 4, 4))).getFirst().head(), slots, new Condition() {
            @Override
            void point(long[] state, int signal, long at, double value) {
                high.point(state, signal, at, value);
            }

            @Override
            Verdict judge(long[] state, long at) {
                if (broken.getAsBoolean()) {
                    throw new IllegalStateException("broken at " + at);
                }
                return high.judge(state, at);
            }
        }, new Rule.Timing(0, 0, 0, 0));
    }

    /// A rule drawn by chance, of any condition.
    public static AlarmRules.Declared randomRule(Random random, int number) {
        var chatter = random.nextInt(3) == 0 ? new AlarmRules.Chatter(2 + random.nextInt(2), 30 + random.nextInt(90)) : null;
        var believes = random.nextInt(4) == 0 ? List.of(Quality.values()) : List.<Quality>of();
        return new AlarmRules.Declared(
                "rule-" + number, TITLE, AlarmLevel.values()[random.nextInt(3)], believes, randomCondition(random, 2),
                random.nextBoolean() ? null : 3 + random.nextInt(40), random.nextInt(3) * 5,
                random.nextInt(3) * 7, chatter);
    }

    private static When randomCondition(Random random, int depth) {
        var signal = random.nextBoolean() ? PRESSURE : TEMPERATURE;
        double limit = random.nextInt(8);
        return switch (random.nextInt(depth == 0 ? 8 : 13)) {
            case 0 -> Conditions.above(signal, limit, limit - random.nextInt(3));
            case 1 -> Conditions.below(signal, limit, limit + random.nextInt(3));
            case 2 -> Conditions.changes(signal, When.Direction.values()[random.nextInt(3)], 1 + random.nextInt(60), 5 + random.nextInt(60));
            case 3 -> Conditions.frozen(signal, random.nextInt(2), 3 + random.nextInt(20));
            case 4 -> Conditions.pinned(signal, limit, 1, 3 + random.nextInt(20));
            case 5 -> Conditions.missing(signal, 5 + random.nextInt(30));
            case 6 -> Conditions.flag(signal, random.nextInt(3));
            case 7 -> Conditions.permit(PERMIT);
            case 8 -> Conditions.count(randomCondition(random, depth - 1), 1 + random.nextInt(3), 10 + random.nextInt(60));
            case 9 -> Conditions.lasting(randomCondition(random, depth - 1), 1 + random.nextInt(20));
            case 10 -> Conditions.not(randomCondition(random, depth - 1));
            case 11 -> Conditions.all(someConditions(random, depth));
            default -> Conditions.any(someConditions(random, depth));
        };
    }

    private static When[] someConditions(Random random, int depth) {
        return IntStream.range(0, 2).mapToObj(_ -> randomCondition(random, depth - 1)).toArray(When[]::new);
    }
}
