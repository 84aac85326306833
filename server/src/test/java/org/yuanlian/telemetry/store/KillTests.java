package org.yuanlian.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.telemetry.Readings;

/// Kills a writer under load, again and again, and counts. More often by `-Dtelemetry.kills=20`.
class KillTests {
    private static final int KILLS = Integer.getInteger("telemetry.kills", 3);

    @TempDir
    Path folder;

    @Test
    void findsAllThatWasAcknowledgedAfterEveryKill() throws Exception {
        var random = new Random(2026);
        var acknowledged = new HashSet<Long>();
        long first = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var before = acknowledged.size();
            runUntilKilled(first, 4_000 + random.nextInt(12_000), acknowledged);
            assertThat(acknowledged.size()).isGreaterThan(before);
            first = acknowledged.stream().mapToLong(Long::longValue).max().orElseThrow() + 10_000;
        }
        try (var store = PointStore.open(folder, Retention.FOR_EVER, Clock.systemUTC())) {
            assertThat(store.recovery().segments()).as("some of it was sealed between").isPositive();
            assertThat(missing(store, acknowledged)).as("of %d acknowledged lists", acknowledged.size()).isEmpty();
        }
    }

    private void runUntilKilled(long first, int lists, Set<Long> acknowledged) throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                        KilledWriter.class.getName(), folder.toString(), Long.toString(first), Long.toString(NINE))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = new BufferedReader(child.inputReader(StandardCharsets.UTF_8))) {
            int seen = 0;
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.endsWith(".")) {
                    acknowledged.add(Long.parseLong(line, 0, line.length() - 1, 10));
                }
                if (++seen == lists) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor()).as("killed by SIGKILL").isEqualTo(137);
    }

    static Set<Long> missing(PointStore store, Set<Long> acknowledged) {
        var said = new Readings[KilledWriter.SERIES];
        for (int series = 0; series < said.length; series++) {
            said[series] = store.said(series, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        var missing = new HashSet<Long>();
        for (long n : acknowledged) {
            for (var point : KilledWriter.list(n, NINE)) {
                int place = said[point.series()].from(point.at());
                if (place == said[point.series()].size() || said[point.series()].at(place) != point.at()
                        || said[point.series()].value(place) != point.value()) {
                    missing.add(n);
                }
            }
        }
        return missing;
    }
}
