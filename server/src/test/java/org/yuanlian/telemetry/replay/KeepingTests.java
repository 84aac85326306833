package org.yuanlian.telemetry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.telemetry.Readings;
import org.yuanlian.telemetry.rule.RuleFixtures;
import org.yuanlian.telemetry.rule.RuleFixtures.Conditions;
import org.yuanlian.telemetry.rule.Watch;

/// Of more watches than a judge goes through at once.
class KeepingTests {
    private static final int WATCHES = 1_200;
    private static final Allowance ALLOWANCE = new Allowance(10 * SECOND, SECOND, SECOND, 1_000_000);
    private final Judging judging = new Judging(watches(), ALLOWANCE, (_, _, _) -> new Readings(), _ -> List.of());
    private long now = NINE;
    private Keeping keeping;
    private Path file;

    @BeforeEach
    void begin(@TempDir Path folder) {
        file = folder.resolve("rules.snapshot");
        keeping = new Keeping(file, judging, now);
        for (int i = 0; i < 100; i++) {
            now += SECOND;
            judging.take(now, IntStream.range(0, WATCHES).mapToObj(series -> aPoint(series, now, 3)).toList());
        }
    }

    @Test
    void goesThroughSomeWatchesBetweenTwoPiecesOfWork() throws Exception {
        keeping.goOn(1, now);
        keeping.goOn(2, now);
        assertThat(file).doesNotExist();
        keeping.goOn(3, now);
        awaitWritten();
        assertThat(Objects.requireNonNull(Snapshot.read(file)).rungs()).hasSize(WATCHES);
    }

    @Test
    void saysOfAllWatchesWhatTheFirstOfThemHasJudged() throws Exception {
        for (int log = 1; log <= 3; log++) {
            keeping.goOn(log, now);
        }
        awaitWritten();
        assertThat(Objects.requireNonNull(Snapshot.read(file)).log()).isEqualTo(1);
        assertThat(keeping.keepsLogsFrom()).isEqualTo(1);
    }

    @Test
    void beginsAgainFromTheFirstWhereNotAllWasJudged() throws Exception {
        keeping.goOn(1, now);
        keeping.goOn(1, now);
        keeping.giveUp();
        now += 30 * SECOND;
        keeping.goOn(5, now);
        assertThat(keeping.keepsLogsFrom()).isZero();
        keeping.goOn(6, now);
        keeping.goOn(7, now);
        awaitWritten();
        assertThat(Objects.requireNonNull(Snapshot.read(file))).satisfies(snapshot -> {
            assertThat(snapshot.log()).isEqualTo(5);
            assertThat(snapshot.rungs()).hasSize(WATCHES);
        });
    }

    private void awaitWritten() throws InterruptedException {
        keeping.awaitWritten();
        assertThat(Files.exists(file)).isTrue();
    }

    private static List<Watch> watches() {
        var rule = RuleFixtures.compiled(RuleFixtures.aRule("high", Conditions.above(RuleFixtures.PRESSURE, 4, 2))).getFirst();
        return IntStream.range(0, WATCHES).mapToObj(series -> new Watch(rule, "T-" + series, new int[] {series})).toList();
    }
}
