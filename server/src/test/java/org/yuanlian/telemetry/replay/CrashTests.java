package org.yuanlian.telemetry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.Outlet;
import org.yuanlian.telemetry.TelemetryFixtures.SetClock;
import org.yuanlian.telemetry.rule.RuleFixtures;
import org.yuanlian.telemetry.rule.RuleFixtures.Conditions;
import org.yuanlian.telemetry.rule.Watch;
import org.yuanlian.telemetry.store.HeldDisk;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.Retention;

/// What stands on disk between the sync of the points and that of the journal, and what comes of it. A copy of the folder is
/// what a kill at that moment leaves.
@Timeout(60)
class CrashTests {
    private static final int TANK = 7;
    private static final long LONG_ENOUGH = 300;

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock(NINE);

    @Test
    void tellsAndAcknowledgesNothingWhileTheSyncOfItsPointsRuns() throws Exception {
        var disk = new HeldDisk();
        var told = new CopyOnWriteArrayList<AlarmChange>();
        var store = disk.store(folder.resolve("points"), clock);
        var live = open(folder, store, told);
        var acknowledged = store.take(List.of(aPoint(TANK, NINE, 5)));
        disk.awaitSync();
        Thread.sleep(LONG_ENOUGH);
        assertThat(acknowledged).isNotDone();
        assertThat(told).isEmpty();
        assertThat(live.changesAfter(0)).as("nor does the journal hold what rests on nothing").isEmpty();
        disk.letGo();
        acknowledged.join();
        live.awaitJudged();
        assertThat(live.changesAfter(0)).hasSize(1);
        store.close();
        live.close();
    }

    @Test
    void findsInWhatAKillLeavesAllThatWasTold() throws Exception {
        var told = new CopyOnWriteArrayList<AlarmChange>();
        var left = folder.resolve("left");
        try (var store = store(folder); var live = open(folder, store, told)) {
            takeTwo(store, live);
            while (told.size() < 2) {
                Thread.sleep(5);
            }
            copy(folder, left);
            store.close();
        }
        assertThat(derivedIn(left)).isEqualTo(told);
    }

    @Test
    void derivesAgainUnderTheSameNumbersWhatReachedTheLogAndNotTheJournal() throws Exception {
        var left = folder.resolve("left");
        List<AlarmChange> before;
        try (var store = store(folder); var live = open(folder, store, new CopyOnWriteArrayList<>())) {
            takeTwo(store, live);
            before = live.changesAfter(0);
            copy(folder, left);
            store.close();
        }
        var journal = left.resolve("alarms").resolve("alarms.journal");
        try (var file = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate((int) file.size()), 0);
        }
        var after = derivedIn(left);
        assertThat(after).extracting(AlarmChange::sequence).isSubsetOf(1L, 2L).startsWith(1L);
        assertThat(after.getLast().alarm()).isEqualTo(before.getLast().alarm());
    }

    private static void takeTwo(PointStore store, LiveRules live) throws InterruptedException {
        store.take(List.of(aPoint(TANK, NINE, 5))).join();
        live.awaitJudged();
        store.take(List.of(aPoint(TANK, NINE + SECOND, 1))).join();
        live.awaitJudged();
    }

    private List<AlarmChange> derivedIn(Path left) throws Exception {
        try (var store = store(left); var live = open(left, store, new CopyOnWriteArrayList<>())) {
            assertThat(store.recovery().damaged()).isZero();
            live.awaitJudged();
            store.close();
            return live.changesAfter(0);
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        for (var part : List.of("points", "alarms")) {
            FileSystemUtils.copyRecursively(from.resolve(part), to.resolve(part));
        }
    }

    private PointStore store(Path home) {
        return PointStore.open(home.resolve("points"), Retention.FOR_EVER, clock);
    }

    private LiveRules open(Path home, PointStore store, List<AlarmChange> told) {
        var rule = RuleFixtures.compiled(RuleFixtures.aRule("high", Conditions.above(RuleFixtures.PRESSURE, 4, 4))).getFirst();
        var rules = new LiveRules.Rules(List.of(new Watch(rule, "T-101", new int[] {TANK})), Map.of(), Map.of(), Allowance.USUAL);
        return LiveRules.open(home.resolve("alarms"), rules, store, new Outlet() {
            @Override
            public long last() {
                return told.size();
            }

            @Override
            public void tell(List<AlarmChange> changes) {
                told.addAll(changes);
            }
        }, clock);
    }
}
