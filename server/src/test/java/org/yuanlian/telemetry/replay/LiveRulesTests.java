package org.yuanlian.telemetry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.telemetry.TelemetryFixtures.DAY;
import static org.yuanlian.telemetry.TelemetryFixtures.HOUR;
import static org.yuanlian.telemetry.TelemetryFixtures.MINUTE;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;
import static org.yuanlian.telemetry.TelemetryFixtures.aCorrection;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.AlarmChange.Cause;
import org.yuanlian.telemetry.AlarmChange.Kind;
import org.yuanlian.telemetry.Outlet;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.TelemetryFixtures.SetClock;
import org.yuanlian.telemetry.rule.Rule;
import org.yuanlian.telemetry.rule.RuleFixtures;
import org.yuanlian.telemetry.rule.RuleFixtures.Conditions;
import org.yuanlian.telemetry.rule.Watch;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.Retention;

/// Points through the store to alarms, and back after a stop.
class LiveRulesTests {
    private static final int TANK = 7;

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock(NINE);
    private final Heard heard = new Heard();

    @Test
    void tellsAnAlarmWithThePointItRestsOn() throws Exception {
        try (var park = open()) {
            park.take(aPoint(TANK, NINE, 1), aPoint(TANK, NINE + SECOND, 5), aPoint(TANK, NINE + 2 * SECOND, 1));
            var changes = park.live.changesAfter(0);
            assertThat(changes).extracting(AlarmChange::kind).containsExactly(Kind.RAISED);
            var alarm = changes.getFirst().alarm();
            assertThat(alarm.raisedAt()).isEqualTo(NINE + SECOND);
            assertThat(alarm.endedAt()).isEqualTo(NINE + 2 * SECOND);
            assertThat(alarm.evidence()).singleElement().satisfies(point -> assertThat(point.value()).isEqualTo(5));
        }
    }

    @Test
    void derivesAnewWhatALateOrCorrectedPointChangesAndKeepsBoth() throws Exception {
        try (var park = open()) {
            park.take(aPoint(TANK, NINE, 1), aPoint(TANK, NINE + MINUTE, 5));
            clock.set(NINE + 2 * HOUR);
            park.take(aPoint(TANK, NINE + 2 * HOUR, 1));
            clock.set(NINE + 3 * HOUR);
            park.take(aPoint(TANK, NINE + 30 * MINUTE, 1));
            park.take(aCorrection(TANK, NINE + MINUTE, 2));

            var changes = park.live.changesAfter(0);
            assertThat(changes).extracting(AlarmChange::kind).containsExactly(Kind.RAISED, Kind.ENDED, Kind.REVISED, Kind.WITHDRAWN);
            assertThat(changes).extracting(AlarmChange::cause).containsExactly(Cause.LIVE, Cause.LIVE, Cause.LATE, Cause.CORRECTION);
            assertThat(changes.get(2).before()).isEqualTo(changes.get(1).after());
            assertThat(changes.get(2).alarm().endedAt()).isEqualTo(NINE + 30 * MINUTE);
            assertThat(changes.get(3).point()).isEqualTo(aCorrection(TANK, NINE + MINUTE, 2));
            assertThat(park.live.alarms()).isEmpty();
        }
    }

    @Test
    void comesBackToTheSameAlarmsAndTheSameSequence() throws Exception {
        List<AlarmChange> before;
        try (var park = open()) {
            for (int i = 0; i < 400; i++) {
                clock.set(NINE + i * 10 * SECOND);
                park.take(aPoint(TANK, NINE + i * 10 * SECOND, i % 40 == 0 ? 5 : 1));
            }
            park.store.seal();
            park.take(aPoint(TANK, NINE + 5 * SECOND, 1));
            before = park.live.changesAfter(0);
            assertThat(before).hasSizeGreaterThan(15);
        }
        try (var park = open()) {
            park.live.awaitJudged();
            assertThat(park.live.changesAfter(0)).isEqualTo(before);
            park.take(aCorrection(TANK, NINE, 1));
            assertThat(park.live.changesAfter(before.size())).singleElement().satisfies(change -> {
                assertThat(change.sequence()).isEqualTo(before.size() + 1);
                assertThat(change.kind()).isEqualTo(Kind.WITHDRAWN);
            });
        }
        assertThat(heard.changes.stream().map(AlarmChange::sequence).toList())
                .isEqualTo(IntStream.rangeClosed(1, heard.changes.size()).mapToObj(i -> (long) i).toList());
    }

    @Test
    void judgesWhatWasRecordedWhileNobodyJudged() throws Exception {
        try (var store = PointStore.open(folder.resolve("points"), Retention.FOR_EVER, clock)) {
            store.take(List.of(aPoint(TANK, NINE, 1), aPoint(TANK, NINE + SECOND, 5))).join();
        }
        clock.set(NINE + DAY);
        try (var park = open()) {
            assertThat(park.live.alarms()).singleElement().extracting(Alarm::raisedAt).isEqualTo(NINE + SECOND);
            assertThat(park.live.changesAfter(0)).extracting(AlarmChange::cause).containsExactly(Cause.RESTART);
        }
    }

    @Test
    void derivesAfterAStopWhatCouldNotBeJudged() throws Exception {
        var broken = new AtomicBoolean();
        try (var park = open(RuleFixtures.aRuleThatBreaks(broken::get))) {
            for (int i = 0; i < 200; i++) {
                clock.set(NINE + i * MINUTE);
                broken.set(i == 3);
                park.take(aPoint(TANK, NINE + i * MINUTE, i == 3 ? 5 : 1));
                if (i == 150) {
                    park.store.seal();
                }
            }
            assertThat(park.live.isBehind()).isTrue();
            assertThat(park.live.alarms()).isEmpty();
        }
        try (var park = open(RuleFixtures.aRuleThatBreaks(broken::get))) {
            park.live.awaitJudged();
            assertThat(park.live.alarms()).singleElement().extracting(Alarm::raisedAt).isEqualTo(NINE + 3 * MINUTE);
        }
    }

    @Test
    void goesOnWithTheOtherRulesWhereOneCannotBeJudged() throws Exception {
        var broken = RuleFixtures.aRuleThatBreaks(() -> true);
        try (var park = open(broken, aLimit())) {
            park.take(aPoint(TANK, NINE, 1), aPoint(TANK, NINE + SECOND, 5));
            assertThat(park.live.alarms()).singleElement().extracting(Alarm::raisedAt).isEqualTo(NINE + SECOND);
        }
        try (var park = open(broken, aLimit())) {
            assertThat(park.live.isBehind()).isTrue();
            park.take(aPoint(TANK, NINE + 2 * SECOND, 1), aPoint(TANK, NINE + 3 * SECOND, 6));
            assertThat(park.live.alarms()).extracting(Alarm::raisedAt).containsExactlyInAnyOrder(NINE + SECOND, NINE + 3 * SECOND);
        }
    }

    @Test
    @Timeout(20)
    void keepsNoSenderWaitingWhereItCannotBeOpened() throws Exception {
        try (var store = PointStore.open(folder.resolve("points"), Retention.FOR_EVER, clock)) {
            store.take(List.of(aPoint(TANK, NINE, 1))).join();
            var rule = RuleFixtures.aRuleThatBreaks(() -> {
                for (int i = 1; i <= 64; i++) {
                    store.take(List.of(aPoint(TANK, NINE + i, 1))).join();
                }
                store.take(List.of(aPoint(TANK, NINE + 65, 1)));
                throw new StackOverflowError("too deep");
            });
            assertThatThrownBy(() -> opened(store, rule)).isInstanceOf(StackOverflowError.class);
            assertThat(store.take(List.of(aPoint(TANK, NINE + 66, 1)))).succeedsWithin(Duration.ofSeconds(5));
            opened(store, aLimit()).close();
        }
    }

    @Test
    void tellsFromTheBeginningToOneThatKnowsMoreThanThereIs() throws Exception {
        heard.last = 50;
        try (var park = open()) {
            park.take(aPoint(TANK, NINE, 1), aPoint(TANK, NINE + SECOND, 5), aPoint(TANK, NINE + 2 * SECOND, 1));
            clock.set(NINE + MINUTE);
            park.take(aPoint(TANK, NINE + MINUTE, 6));
            heard.await(2);
            assertThat(heard.changes).extracting(AlarmChange::sequence).containsExactly(1L, 2L);
        }
    }

    private static Rule aLimit() {
        return RuleFixtures.compiled(RuleFixtures.aRule("limit", Conditions.above(RuleFixtures.PRESSURE, 4, 4))).getFirst();
    }

    private Park open() {
        return open(RuleFixtures.compiled(RuleFixtures.aRule("high", Conditions.above(RuleFixtures.PRESSURE, 4, 4))).getFirst());
    }

    private Park open(Rule... rules) {
        var store = PointStore.open(folder.resolve("points"), Retention.FOR_EVER, clock);
        return new Park(store, opened(store, rules));
    }

    private LiveRules opened(PointStore store, Rule... rules) {
        var watches = Stream.of(rules).map(rule -> new Watch(rule, "T-101", new int[] {TANK})).toList();
        var flood = new LiveRules.Flood(1_000, SECOND, List.of(AlarmLevel.REMINDER));
        return LiveRules.open(folder.resolve("alarms"), new LiveRules.Rules(watches, Map.of("tank-farm", flood), Map.of(), Allowance.USUAL), store, heard, clock);
    }

    private record Park(PointStore store, LiveRules live) implements AutoCloseable {
        void take(Point... points) throws InterruptedException {
            store.take(List.of(points)).join();
            live.awaitJudged();
        }

        @Override
        public void close() throws Exception {
            store.close();
            live.close();
        }
    }

    private static final class Heard implements Outlet {
        private final List<AlarmChange> changes = new ArrayList<>();
        private long last;

        @Override
        public synchronized long last() {
            return last;
        }

        @Override
        public synchronized void tell(List<AlarmChange> more) {
            changes.addAll(more);
            last = more.getLast().sequence();
            notifyAll();
        }

        synchronized void await(long number) throws InterruptedException {
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (last != number && System.nanoTime() < patience) {
                wait(100);
            }
        }
    }
}
