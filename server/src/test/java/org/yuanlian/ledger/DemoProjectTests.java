package org.yuanlian.ledger;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Grade;

class DemoProjectTests {
    private static final Instant MONDAY = Instant.parse("2026-11-16T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T01:00:00Z");

    @Test
    void takesAHistoryInTheOrderOfRecording() {
        assertThatNoException().isThrownBy(() -> project(told(MONDAY, null), told(MONDAY, null), told(TUESDAY, 0)));
    }

    @Test
    void refusesAStatementToldBeforeAnEarlierOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project(told(TUESDAY, null), told(MONDAY, null)))
                .withMessageContaining("Statement 1 of D-1 is out of order");
    }

    @Test
    void refusesAWithdrawalOfWhatComesLater() {
        assertThatIllegalArgumentException().isThrownBy(() -> project(told(MONDAY, 1), told(TUESDAY, null)));
    }

    private static DemoProject project(Told... history) {
        return new DemoProject(new UUID(0, 1), "D-1", new Place("510100"), List.of(history));
    }

    private static Told told(Instant recordedAt, @Nullable Integer withdraws) {
        var said = new Statement("name", LocalDate.parse("2026-11-16"), null, "正极材料", null, null, "line=1", Grade.C);
        return new Told(said, recordedAt, "tester", withdraws);
    }
}
