package org.yuanlian.telemetry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Readings;
import org.yuanlian.telemetry.rule.RuleFixtures;
import org.yuanlian.telemetry.rule.RuleFixtures.Conditions;
import org.yuanlian.telemetry.rule.Watch;

class JudgingTests {
    private static final Allowance ALLOWANCE = new Allowance(10 * SECOND, SECOND, SECOND, 1_000);
    private final List<Point> recorded = new ArrayList<>();
    private final List<Watch> watches = List.of(new Watch(
            RuleFixtures.compiled(RuleFixtures.aRule("high", Conditions.above(RuleFixtures.PRESSURE, 4, 2))).getFirst(), "T-101", new int[] {7}));

    /// The value stands between limit and clearance, so that all depends on where it came from.
    @Test
    void looksAtWhatCameSinceTheSnapshotWhenItComesBack() {
        var judging = judging();
        for (int i = 0; i < 300; i++) {
            take(judging, NINE + i * SECOND, aPoint(7, NINE + i * SECOND, 3));
        }
        var snapshot = Snapshot.of(1, judging.settled(0, 1)).rungs();
        assertThat(snapshot).isNotEmpty();
        var late = aPoint(7, NINE - SECOND, 5);
        take(judging, NINE + 300 * SECOND, late);
        assertThat(judging.alarms()).singleElement().satisfies(alarm -> assertThat(alarm.endedAt()).isNull());

        var back = judging();
        back.restore(NINE + 400 * SECOND, snapshot, new Remembered(Map.of(watches.getFirst().name(), judging.alarms()), Map.of()), List.of(late));
        take(back, NINE + 401 * SECOND, aPoint(7, NINE + 401 * SECOND, 1));
        assertThat(back.alarms()).isEqualTo(PlainReading.of(watches, recorded, NINE + 401 * SECOND, ALLOWANCE));
        assertThat(back.alarms()).singleElement().extracting(Alarm::endedAt).isEqualTo(NINE + 401 * SECOND);
    }

    private Judging judging() {
        return new Judging(watches, ALLOWANCE, (series, from, to) -> {
            var said = new Readings();
            recorded.stream().filter(point -> point.at() >= from && point.at() <= to).forEach(point ->
                    said.insert(point.at(), point.value(), Readings.tag(point.quality(), point.origin()), point.at()));
            return Holding.of(said, Long.MAX_VALUE);
        }, _ -> List.of());
    }

    private void take(Judging judging, long now, Point point) {
        recorded.add(point);
        judging.take(now, List.of(point));
    }
}
