package org.yuanlian.telemetry.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.replay.PlainReading;
import org.yuanlian.telemetry.store.RecordedLogs.Batch;

/// The same rules in one process and in a cluster of which a worker is killed.
class ClusterTests {
    private static final int TANKS = 24;
    private static final int SECONDS = 240;
    private static final int HEAP = 160;
    private static final TankFarm FARM = new TankFarm(TANKS, SECONDS, 2026);

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 150, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void losesNothingAndTellsTheSameAlarmsWhenAWorkerIsKilled() throws Exception {
        var batches = FARM.batches();
        var logs = Endpoints.record(batches, folder);
        for (var log : logs) {
            Files.createFile(log.resolve(LogReader.UNHURRIED));
        }
        try (var cluster = Cluster.start(folder.resolve("cluster"), 2, HEAP)) {
            var lines = cluster.lines();
            var job = cluster.begin(FARM, logs);
            var killed = cluster.workers().getFirst();
            cluster.await("work of both", Duration.ofSeconds(40), () -> haveWorked(cluster.workers(), lines));

            killed.destroyForcibly().waitFor();
            for (var log : logs) {
                Files.delete(log.resolve(LogReader.UNHURRIED));
            }
            assertThat(job.waitFor(60, TimeUnit.SECONDS)).as("the job ends: %s", cluster.words()).isTrue();
            assertThat(job.exitValue()).as(cluster.words()).isZero();
            var survivor = cluster.workers().getLast();
            assertThat(namesIn(lines)).as("what was written after a restart")
                    .anyMatch(name -> name.startsWith(survivor.pid() + "-") && !name.startsWith(survivor.pid() + "-0-"))
                    .noneMatch(name -> name.startsWith(killed.pid() + "-") && !name.startsWith(killed.pid() + "-0-"));
            compare(batches, Lines.in(lines));
        }
    }

    private void compare(List<Batch> batches, List<String> told) throws Exception {
        var inTime = batches.stream().map(TankFarm::inTime).toList();
        var points = inTime.stream().flatMap(batch -> batch.points().stream()).toList();
        var plain = PlainReading.of(FARM.watches(), points, FARM.until() + TankFarm.ALLOWANCE.patienceMillis(), TankFarm.ALLOWANCE);
        assertThat(after(told, Machines.TAKEN).stream().mapToLong(Long::parseLong).sum())
                .isEqualTo(batches.stream().mapToLong(batch -> batch.points().size()).sum());
        assertThat(after(told, Machines.LATE)).isNotEmpty().containsExactlyInAnyOrderElementsOf(batches.stream()
                .flatMap(batch -> batch.points().stream().filter(point -> TankFarm.isTooLate(batch.recordedAt(), point))).map(Point::toString).toList());
        assertThat(after(told, Machines.ALARM)).hasSizeGreaterThan(300).anyMatch(alarm -> alarm.contains("rule=silent"))
                .containsExactlyInAnyOrderElementsOf(plain.stream().map(Alarm::toString).toList())
                .containsExactlyInAnyOrderElementsOf(Endpoints.toldLive(FARM, inTime, folder).stream().map(Alarm::toString).toList());
    }

    private static boolean haveWorked(List<Process> workers, Path lines) throws IOException {
        var names = namesIn(lines);
        return workers.stream().allMatch(worker -> names.stream().anyMatch(name -> name.startsWith(worker.pid() + "-0-")));
    }

    private static List<String> namesIn(Path lines) throws IOException {
        try (var files = Files.list(lines)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static List<String> after(List<String> lines, String word) {
        return lines.stream().filter(line -> line.startsWith(word)).map(line -> line.substring(word.length())).toList();
    }
}
