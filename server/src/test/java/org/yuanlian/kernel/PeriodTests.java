package org.yuanlian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024-H1, 2024-01-01, 2024-06-30",
        "2024-Q3, 2024-07-01, 2024-09-30",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-03-05, 2024-03-05, 2024-03-05",
        "2024-03-05/2025-04-15, 2024-03-05, 2025-04-15"
    })
    void writesThePeriodItReads(String text, LocalDate from, LocalDate to) {
        assertThat(Period.parse(text)).isEqualTo(new Period(from, to)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2024年, 2024",
        "２０２４年度, 2024",
        "2024年上半年, 2024-H1",
        "2024年下半年, 2024-H2",
        "2024年第三季度, 2024-Q3",
        "2024年4季度, 2024-Q4",
        "2024Q1, 2024-Q1",
        "2026年3月, 2026-03",
        "2026.3, 2026-03",
        "2026/3/5, 2026-03-05",
        "2026年3月5日, 2026-03-05",
        "2025年1-8月, 2025-01-01/2025-08-31",
        "2025年1—6月, 2025-H1"
    })
    void readsWhatOfficesWrite(String written, String period) {
        assertThat(Period.parse(written)).hasToString(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "去年", "2024-13", "2024-02-30", "2024-Q5", "24"})
    void refusesWhatIsNoPeriod(String written) {
        assertThatThrownBy(() -> Period.parse(written))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().getFirst().code()).isEqualTo("kernel.period.unreadable"));
    }

    @Test
    void refusesAnEndBeforeItsBeginning() {
        assertThatThrownBy(() -> Period.parse("2024-03-05/2024-03-04")).hasMessageContaining("ends before");
    }

    @Test
    void containsBothOfItsEnds() {
        var march = Period.parse("2024-03");
        assertThat(march.contains(LocalDate.of(2024, 3, 1))).isTrue();
        assertThat(march.contains(LocalDate.of(2024, 3, 31))).isTrue();
        assertThat(march.contains(LocalDate.of(2024, 4, 1))).isFalse();
    }
}
