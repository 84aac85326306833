package org.yuanlian.investment.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuanlian.investment.header.MoneyUnit;
import org.yuanlian.investment.sheet.Cell;
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Money;

class AmountReaderTests {

    @ParameterizedTest
    @CsvSource({
        "3.2亿元,,320000000.00,CNY",
        "３．２亿元,,320000000.00,CNY",
        "'32,000',万元,320000000.00,CNY",
        "'３２，０００',万元,320000000.00,CNY",
        "32000,万元,320000000.00,CNY",
        "500万美元,亿元,5000000.00,USD",
        "1.5亿美元,,150000000.00,USD",
        "US$500万,,5000000.00,USD",
        "约3亿元人民币,,300000000.00,CNY",
        "￥5000,元,5000.00,CNY",
        "总投资12亿,,1200000000.00,CNY",
        "0,万元,0.00,CNY"
    })
    void readsAmountsAsTheyAreWritten(String written, String header, String amount, String currency) {
        assertThat(read(new Cell.Text(written), header)).isEqualTo(Reading.of(Money.of(new BigDecimal(amount), currency)));
    }

    @ParameterizedTest
    @CsvSource({
        "32000,,sheet.amount.unit-missing",
        "3亿元(含500万美元),亿元,sheet.amount.two-units",
        "1亿2000万元,亿元,sheet.amount.two-units",
        "3-5亿元,,sheet.amount.range",
        "'1,2345',万元,sheet.amount.unreadable",
        "3.2.1,万元,sheet.amount.unreadable",
        "三亿元,万元,sheet.amount.unreadable",
        "-5,万元,sheet.amount.negative",
        "9999999999,亿元,sheet.amount.implausible",
        "3.2亿元（一期）,,sheet.amount.unreadable"
    })
    void refusesWhatIsNoSingleAmount(String written, String header, String code) {
        assertThat(fault(read(new Cell.Text(written), header))).isEqualTo(code);
    }

    @Test
    void tellsTheSumThatTwoUnitsOfOneCurrencyMayMean() {
        assertThat(read(new Cell.Text("1亿2000万元"), null))
                .isInstanceOfSatisfying(Reading.Unreadable.class, u -> assertThat(Language.ENGLISH.maybe(u.fault())).isEqualTo("12000万元 is meant"));
    }

    @Test
    void prefersTheUnitHiddenInTheNumberFormat() {
        assertThat(read(new Cell.Numeric(new BigDecimal("3.2"), "0.00\"亿元\""), "万元"))
                .isEqualTo(Reading.of(Money.cny(new BigDecimal("320000000"))));
    }

    @ParameterizedTest
    @CsvSource({"0!.0000\"万元\"", "'0.00,,\"百万元\"'"})
    void refusesAFormatThatShowsAnotherNumber(String format) {
        assertThat(fault(read(new Cell.Numeric(new BigDecimal("32000"), format), "元"))).isEqualTo("sheet.amount.format");
    }

    @Test
    void refusesADateInAnAmount() {
        assertThat(fault(read(new Cell.Day(LocalDate.of(2026, 3, 5)), "万元"))).isEqualTo("sheet.amount.date");
    }

    @ParameterizedTest
    @CsvSource({"''", "-", "——", "／", "无", "待定"})
    void takesABlankForNoAmount(String written) {
        assertThat(read(new Cell.Text(written), "万元")).isEqualTo(Reading.absent());
    }

    private static Reading<Money> read(Cell cell, @Nullable String header) {
        return AmountReader.read(cell, header == null ? null : MoneyUnit.labelled(header).orElseThrow());
    }

    private static String fault(Reading<?> reading) {
        return reading instanceof Reading.Unreadable<?> unreadable ? unreadable.fault().code() : reading.toString();
    }
}
