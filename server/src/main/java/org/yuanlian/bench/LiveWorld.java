package org.yuanlian.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.Header;
import org.yuanlian.declaration.Text;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.declared.AlarmRules;
import org.yuanlian.telemetry.declared.When;
import org.yuanlian.telemetry.rule.RuleCompiler;
import org.yuanlian.telemetry.rule.Watch;

/// Made-up series, and five rules for each.
final class LiveWorld {
    private static final Text TITLE = new Text("测试", "bench");
    private static final String VALUE = "value";
    private static final double LIMIT = 90;

    private LiveWorld() {}

    /// A slow wave of two decimals, which now and then rises over the limit.
    static double value(int series, long tick) {
        double wave = 50 + 35 * Math.sin((tick + series * 37L) / 500.0) + (tick * 31 + series) % 11 / 10.0;
        return Math.round((tick + series * 7L) % 4_000 < 5 ? 9_500 : wave * 100) / 100.0;
    }

    static boolean isHigh(double value) {
        return value > LIMIT;
    }

    static Point point(int series, long at, double value) {
        return new Point(series, at, value, Quality.GOOD, Origin.DEVICE);
    }

    static List<Watch> watches(int... series) {
        var rules = new RuleCompiler(new Declared<>(
                        "alarms/bench.yaml", Sha256.of(new byte[0]),
                        new Header("alarm-rules", "bench", 1, TITLE, LocalDate.of(2000, 1, 1), null, "bench", false),
                        new AlarmRules(DeviceKind.SENSOR, List.of(new AlarmRules.Signal(VALUE, TITLE, "1", null)), null, rules()), List.of(), Map.of()))
                .rules();
        var watches = new ArrayList<Watch>();
        for (int number : series) {
            for (var rule : rules) {
                watches.add(new Watch(rule, "object-" + number, new int[] {number}));
            }
        }
        return watches;
    }

    private static List<AlarmRules.Declared> rules() {
        var change = new When.Change(VALUE, When.Direction.EITHER, BigDecimal.valueOf(100_000), 60);
        var still = new When.Still(VALUE, BigDecimal.ZERO, 600);
        return List.of(
                rule("high", when(limit(LIMIT), null, null, null, null), 0),
                rule("held", when(limit(LIMIT - 20), null, null, null, null), 3_600),
                rule("fast", when(null, change, null, null, null), 0),
                rule("frozen", when(null, null, still, null, null), 0),
                rule("often", when(null, null, null, new When.Repeated(when(limit(LIMIT), null, null, null, null), 20, 60), null), 0));
    }

    private static When.Limit limit(double limit) {
        return new When.Limit(VALUE, BigDecimal.valueOf(limit), BigDecimal.valueOf(limit - 2));
    }

    private static AlarmRules.Declared rule(String id, When when, int after) {
        return new AlarmRules.Declared(id, TITLE, AlarmLevel.WARNING, List.of(), when, null, after, 0, null);
    }

    private static When when(
            When.@Nullable Limit above, When.@Nullable Change changes, When.@Nullable Still frozen, When.@Nullable Repeated count,
            When.@Nullable Missing missing) {
        return new When(
                above, null, changes, frozen, null, missing, null, null, null, null, null, null, count, null, List.of(), List.of(), null);
    }
}
