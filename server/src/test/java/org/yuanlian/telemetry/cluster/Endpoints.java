package org.yuanlian.telemetry.cluster;

import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.Outlet;
import org.yuanlian.telemetry.TelemetryFixtures.SetClock;
import org.yuanlian.telemetry.replay.LiveRules;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.RecordedLogs.Batch;
import org.yuanlian.telemetry.store.Retention;

/// Processes that record points: two for a cluster, each half of the series, or one that also judges them.
final class Endpoints {
    static final int COUNT = 2;
    private static final int UNWATCHED = 9_999;

    private Endpoints() {}

    /// Records points half and half.
    ///
    /// @return the folders of their logs
    static List<Path> record(List<Batch> batches, Path folder) throws IOException {
        var folders = new ArrayList<Path>();
        for (int i = 0; i < COUNT; i++) {
            int endpoint = i;
            var log = folder.resolve("endpoint-" + i);
            var clock = new SetClock(NINE);
            try (var store = PointStore.open(log, Retention.FOR_EVER, clock)) {
                for (var batch : batches) {
                    clock.set(batch.recordedAt());
                    store.take(batch.points().stream().filter(point -> point.series() % COUNT == endpoint).toList()).join();
                }
            }
            folders.add(log);
        }
        return folders;
    }

    static List<Alarm> toldLive(TankFarm farm, List<Batch> batches, Path folder) throws Exception {
        var clock = new SetClock(NINE);
        var rules = new LiveRules.Rules(farm.watches(), Map.of(), Map.of(), TankFarm.ALLOWANCE);
        try (var store = PointStore.open(folder.resolve("points"), Retention.FOR_EVER, clock);
                var live = LiveRules.open(folder.resolve("alarms"), rules, store, new Unheard(), clock)) {
            for (var batch : batches) {
                clock.set(batch.recordedAt());
                store.take(batch.points()).join();
            }
            clock.set(farm.until() + TankFarm.ALLOWANCE.patienceMillis());
            store.take(List.of(aPoint(UNWATCHED, farm.until(), 0))).join();
            live.awaitJudged();
            return List.copyOf(live.alarms());
        }
    }

    private static final class Unheard implements Outlet {
        @Override
        public long last() {
            return Long.MAX_VALUE;
        }

        @Override
        public void tell(List<AlarmChange> changes) {}
    }
}
