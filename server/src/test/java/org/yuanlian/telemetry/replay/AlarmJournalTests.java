package org.yuanlian.telemetry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.AlarmChange.Cause;

class AlarmJournalTests {
    private static final int MANY = 3 * AlarmJournal.LATEST;
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("alarms.journal");
    }

    @Test
    void givesWhatComesAfterAnyNumberWhetherItIsStillInMemoryOrNot() throws IOException {
        try (var journal = new AlarmJournal(file, _ -> {})) {
            journal.append(changes(1, MANY));
            for (long after = 0; after <= MANY; after += 37) {
                assertThat(journal.after(after, 300)).as("after %d", after).isEqualTo(changes(after + 1, Math.min(after + 300, MANY)));
            }
            assertThat(journal.after(MANY, 10)).isEmpty();
        }
    }

    @Test
    void goesOnAfterARestartWhereItEnded() throws IOException {
        try (var journal = new AlarmJournal(file, _ -> {})) {
            journal.append(changes(1, MANY));
        }
        try (var journal = new AlarmJournal(file, _ -> {})) {
            journal.append(changes(MANY + 1, MANY + 5));
            assertThat(journal.last()).isEqualTo(MANY + 5);
            assertThat(journal.after(MANY - 2, 100)).isEqualTo(changes(MANY - 1, MANY + 5));
            assertThat(journal.after(1, 2)).isEqualTo(changes(2, 3));
            assertThat(journal.current()).hasSize(MANY + 5);
        }
    }

    @Test
    void cutsATornEndOffAndOverwritesIt() throws IOException {
        try (var journal = new AlarmJournal(file, _ -> {})) {
            journal.append(changes(1, 10));
        }
        var whole = Files.readAllBytes(file);
        whole[whole.length - 3] ^= 1;
        Files.write(file, whole, StandardOpenOption.TRUNCATE_EXISTING);
        try (var journal = new AlarmJournal(file, _ -> {})) {
            assertThat(journal.last()).isEqualTo(9);
            journal.append(changes(10, 12));
            assertThat(journal.after(0, 100)).isEqualTo(changes(1, 12));
            assertThat(journal.current()).hasSize(12);
        }
    }

    private static List<AlarmChange> changes(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(number -> new AlarmChange(number, null, raised(number), Cause.LIVE, null)).toList();
    }

    private static Alarm raised(long number) {
        return new Alarm("tank-farm", "high", 1, "T-" + number % 7, AlarmLevel.WARNING, NINE + number * SECOND, null, 0, false, false, List.of());
    }
}
