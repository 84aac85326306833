package org.yuanlian.telemetry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.MINUTE;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.AlarmChange.Cause;

class AlarmJournalTests {
    @TempDir
    Path folder;

    @Test
    void countsWhatIsHeldBackAndLastsAlsoAfterItWasOpenedAgain() throws Exception {
        var first = alarm(0, null);
        var second = alarm(1, null);
        try (var journal = new AlarmJournal(folder.resolve("journal"))) {
            journal.append(List.of(change(1, null, first), change(2, null, second), change(3, null, alarm(2, null).withHeld(false))));
            assertThat(journal.heldBack()).isEqualTo(2);
            journal.append(List.of(change(4, first, first.withHeld(false)), change(5, second, alarm(1, NINE + 2 * MINUTE)), change(6, null, alarm(3, null))));
            assertThat(journal.heldBack()).isEqualTo(1);
        }
        try (var journal = new AlarmJournal(folder.resolve("journal"))) {
            assertThat(journal.heldBack()).isEqualTo(1);
        }
    }

    private static Alarm alarm(int minute, @Nullable Long endedAt) {
        return new Alarm(
                "tank-farm", "pressure-high", 1, "T-101", AlarmLevel.REMINDER, NINE + minute * MINUTE, endedAt, 0, false, true, List.of());
    }

    private static AlarmChange change(long sequence, @Nullable Alarm before, Alarm after) {
        return new AlarmChange(sequence, before, after, Cause.LIVE, null);
    }
}
