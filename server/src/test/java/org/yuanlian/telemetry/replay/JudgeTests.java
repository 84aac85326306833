package org.yuanlian.telemetry.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.rule.RuleFixtures;
import org.yuanlian.telemetry.rule.RuleFixtures.Conditions;
import org.yuanlian.telemetry.rule.Watch;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.Retention;

class JudgeTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    private static final Point POINT = new Point(1, CLOCK.millis(), 1, Quality.GOOD, Origin.DEVICE);
    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void judgesInTheOrderInWhichPointsAreHandedInBothAtHandAndByItsThread() throws Exception {
        var watches = List.of(new Watch(
                RuleFixtures.compiled(RuleFixtures.aRule("high", Conditions.above(RuleFixtures.PRESSURE, 4, 2))).getFirst(), "T-101", new int[] {7}));
        var random = new Random(20261123);
        var all = new ArrayList<Point>();
        try (var store = PointStore.open(folder.resolve("points"), Retention.FOR_EVER, CLOCK);
                var telling = new Telling(folder.resolve("alarms.journal"), Map.of(), Map.of(), _ -> {})) {
            var judge = new Judge(new Judge.Part(0, watches, Allowance.USUAL, folder), store, telling, CLOCK);
            judge.begin(CLOCK.millis(), Map.of(), Remembered.NOTHING, List.of());
            long at = CLOCK.millis();
            for (int group = 0; group < 2_000; group++) {
                var points = new ArrayList<Point>();
                for (int i = random.nextInt(random.nextInt(10) == 0 ? 500 : 5); i >= 0; i--) {
                    at += 1_000;
                    points.add(new Point(7, at, random.nextInt(50) == 0 ? 5 : 1, Quality.GOOD, Origin.DEVICE));
                }
                judge.hand(1, at, points);
                all.addAll(points);
            }
            judge.awaitIdle();
            assertThat(telling.current()).hasSizeGreaterThan(500).containsExactlyInAnyOrderElementsOf(PlainReading.of(watches, all, at, Allowance.USUAL));
            assertThat(telling.after(0, Integer.MAX_VALUE)).extracting(AlarmChange::cause).containsOnly(AlarmChange.Cause.LIVE);
            judge.close();
        }
    }

    @Test
    @Timeout(30)
    void letsSendersWaitByPointsHoweverTheyAreGrouped() throws Exception {
        try (var store = PointStore.open(folder.resolve("points"), Retention.FOR_EVER, CLOCK);
                var telling = new Telling(folder.resolve("alarms.journal"), Map.of(), Map.of(), _ -> {})) {
            var judge = new Judge(new Judge.Part(0, List.of(), Allowance.USUAL, folder), store, telling, CLOCK);
            judge.hand(1, CLOCK.millis(), Collections.nCopies(Judge.MOST_WAITING, POINT));
            var next = Thread.ofVirtual().start(() -> judge.hand(1, CLOCK.millis(), List.of(POINT)));

            assertThat(next.join(Duration.ofMillis(200))).isFalse();

            judge.begin(CLOCK.millis(), Map.of(), Remembered.NOTHING, List.of());
            assertThat(next.join(Duration.ofSeconds(20))).isTrue();
            judge.hand(1, CLOCK.millis(), Collections.nCopies(2 * Judge.MOST_WAITING, POINT));
            judge.awaitIdle();
            judge.close();
        }
    }
}
