package org.yuanlian.telemetry.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.replay.OneProcess;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.RecordedLogs;
import org.yuanlian.telemetry.store.RecordedLogs.Batch;
import org.yuanlian.telemetry.store.Retention;

/// What the cluster costs: the same logs read by two workers and by one thread. Asked for by
/// `-Dtelemetry.cluster.seconds=10000`; some 70 points a second.
@EnabledIfSystemProperty(named = "telemetry.cluster.seconds", matches = "\\d+")
class ClusterRateTests {
    private static final int HEAP = 700;

    @TempDir
    Path folder;

    @Test
    void tellsTheSameAsOneThreadAndHowFast() throws Exception {
        var farm = new TankFarm(24, Integer.getInteger("telemetry.cluster.seconds"), 2026);
        var recorded = farm.batches().stream().map(TankFarm::inTime).toList();
        long points = recorded.stream().mapToLong(batch -> batch.points().size()).sum();
        var logs = Endpoints.record(recorded, folder);
        long began = System.nanoTime();
        try (var cluster = Cluster.start(folder.resolve("cluster"), 2, HEAP)) {
            long ready = System.nanoTime();
            long before = cluster.cpuMillis();
            var job = cluster.begin(farm, logs);
            assertThat(job.waitFor(150, TimeUnit.SECONDS) && job.exitValue() == 0).as(cluster.words()).isTrue();
            long net = Long.parseLong(Files.readAllLines(folder.resolve("cluster/job.out")).getLast());
            long afterwards = cluster.cpuMillis();
            var alone = inOneThread(farm, logs);
            System.out.printf(
                    "%,d points; cluster ready in %,d ms; its job %,d ms on the wall, %,d ms of CPU; one thread %,d ms, %,d ms of CPU%n",
                    points, millis(ready - began), net, afterwards - before, alone.wallMillis(), alone.cpuMillis());
            assertThat(Lines.in(cluster.lines()).stream().filter(line -> line.startsWith(Machines.ALARM)).sorted())
                    .isEqualTo(alone.alarms().stream().map(alarm -> Machines.ALARM + alarm).sorted().toList());
        }
    }

    private record Alone(List<Alarm> alarms, long wallMillis, long cpuMillis) {}

    private static Alone inOneThread(TankFarm farm, List<Path> logs) throws IOException {
        try (var even = PointStore.open(logs.getFirst(), Retention.FOR_EVER, Clock.systemUTC());
                var odd = PointStore.open(logs.getLast(), Retention.FOR_EVER, Clock.systemUTC())) {
            var thread = ManagementFactory.getThreadMXBean();
            long began = System.nanoTime();
            long cpu = thread.getCurrentThreadCpuTime();
            var batches = new ArrayList<Batch>();
            for (var log : logs) {
                batches.addAll(RecordedLogs.in(log));
            }
            batches.sort(Comparator.comparingLong(Batch::recordedAt));
            var alarms = OneProcess.judge(
                    farm.watches(), batches, TankFarm.ALLOWANCE,
                    (series, from, to) -> (series % Endpoints.COUNT == 0 ? even : odd).holding(series, from, to), farm.until());
            return new Alone(alarms, millis(System.nanoTime() - began), millis(thread.getCurrentThreadCpuTime() - cpu));
        }
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
