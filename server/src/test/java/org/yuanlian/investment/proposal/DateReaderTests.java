package org.yuanlian.investment.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuanlian.investment.sheet.Cell;

class DateReaderTests {
    private final DateReader reader = new DateReader(false);

    @ParameterizedTest
    @CsvSource({
        "2026/3/5,2026-03-05", "2026-03-05,2026-03-05", "2026.3.5,2026-03-05", "2026年3月5日,2026-03-05", "20260305,2026-03-05",
        "２０２６年３月５日,2026-03-05", "2026 年 3 月 5 日,2026-03-05", "2026-03-05 14:30:00,2026-03-05", "2026-03-05T00:00,2026-03-05",
        "46086,2026-03-05"
    })
    void readsDays(String written, LocalDate day) {
        assertThat(reader.read(new Cell.Text(written))).isEqualTo(Reading.of(new DateReader.Day(day, false)));
    }

    @ParameterizedTest
    @CsvSource({"2026年3月", "2026-03", "2026/3", "2026.3", "202603", "2026年3月底", "2026年3月份"})
    void takesTheFirstDayOfAMonthAndSaysSo(String written) {
        assertThat(reader.read(new Cell.Text(written))).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.value()).isEqualTo(new DateReader.Day(LocalDate.of(2026, 3, 1), true));
            assertThat(read.note()).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30,date.impossible", "2026年13月,date.impossible", "20260231,date.impossible",
        "2026年,date.year-only", "2026,date.year-only", "2026年上半年,date.year-only", "2026年一季度,date.year-only", "2026Q2,date.year-only",
        "26.3.5,date.ambiguous", "3/5/2026,date.ambiguous", "26年3月,date.ambiguous",
        "1958-03-05,date.implausible", "待签,date.unreadable", "12,date.unreadable"
    })
    void refusesWhatNamesNoSingleDay(String written, String code) {
        assertThat(fault(new Cell.Text(written))).isEqualTo(code);
    }

    @Test
    void readsSerialsInBothDateSystems() {
        var cell = new Cell.Numeric(new BigDecimal("45000"), null);
        assertThat(reader.read(cell)).isEqualTo(Reading.of(new DateReader.Day(LocalDate.of(2023, 3, 15), false)));
        assertThat(new DateReader(true).read(cell)).isEqualTo(Reading.of(new DateReader.Day(LocalDate.of(2027, 3, 16), false)));
    }

    @Test
    void refusesANumberThatMayHaveLostItsZero() {
        assertThat(fault(new Cell.Numeric(new BigDecimal("2026.1"), null))).isEqualTo("date.ambiguous");
        assertThat(reader.read(new Cell.Numeric(new BigDecimal("2026.3"), null))).isInstanceOf(Reading.Read.class);
    }

    @Test
    void takesADayAsTheWorkbookFormatsIt() {
        assertThat(reader.read(new Cell.Day(LocalDate.of(2026, 3, 5)))).isEqualTo(Reading.of(new DateReader.Day(LocalDate.of(2026, 3, 5), false)));
    }

    private String fault(Cell cell) {
        return reader.read(cell) instanceof Reading.Unreadable<?> unreadable ? unreadable.fault().code().replaceFirst("^sheet.", "") : "read";
    }
}
