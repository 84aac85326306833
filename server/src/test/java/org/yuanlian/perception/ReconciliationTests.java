package org.yuanlian.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Figures of the source documents that must agree with each other, taken from the extracted facts.
class ReconciliationTests {
    private static List<Extraction.Extracted> documents = List.of();

    @BeforeAll
    static void read() throws IOException {
        documents = GoldTests.documents();
    }

    @Test
    void addsTheNewEnterprisesToTheRunningTotal() {
        var inThreeYears = figure("004", "新增国家高新技术企业", "179");
        var growth = figure("004", "国家高新技术企业增速", "87.7").divide(BigDecimal.valueOf(100), MathContext.DECIMAL64);
        var before = inThreeYears.divide(growth, 0, RoundingMode.HALF_UP);
        var thisYear = figure("004", "新增国家高新技术企业", "106");
        assertThat(before.add(inThreeYears).add(thisYear)).isEqualByComparingTo(figure("004", "累计国家高新技术企业", "489"));
    }

    @Test
    void dividesTheForeignCapitalThatArrivedByWhatWasSigned() {
        assertThat(ratio(figure("000", "实际到位外资", "24760000"), figure("000", "合同外资总额", "64384100")) * 100)
                .isCloseTo(38.46, within(0.005));
    }

    @Test
    void findsThePreviousYearsArrivalPlausible() {
        var growth = figure("000", "实际到位外资增速", "19.3").doubleValue() / 100;
        assertThat(figure("000", "实际到位外资", "24760000").doubleValue() / (1 + growth) / 10_000).isCloseTo(2075.4, within(0.1));
    }

    @Test
    void averagesTheSignedProjects() {
        assertThat(ratio(figure("001", "协议金额", "110000000000"), figure("001", "现场签约项目", "604")) / 1e8)
                .isCloseTo(1.82, within(0.005));
    }

    @Test
    void comparesTheFunds() {
        assertThat(ratio(figure("004", "子基金", "41000000000"), figure("004", "母基金规模", "10000000000"))).isEqualTo(4.1);
    }

    @Test
    void convertsLandAtFifteenMuAHectare() {
        var mu = figure("004", "“批而未供”土地", "5978").add(figure("004", "闲置低效用地", "5468"));
        assertThat(mu).isEqualByComparingTo("11446");
        assertThat(mu.divide(BigDecimal.valueOf(15), 1, RoundingMode.HALF_UP)).isEqualByComparingTo("763.1");
    }

    @Test
    void findsThePreviousYearsRevenuePlausible() {
        var growth = figure("003", "营业收入增速", "20.56").doubleValue() / 100;
        assertThat(figure("003", "营业收入", "24623000000").doubleValue() / 1e8 / (1 + growth)).isCloseTo(204.24, within(0.005));
    }

    @Test
    void findsThePreviousYearsTradePlausible() {
        var growth = figure("000", "增长率", "45.14").doubleValue() / 100;
        assertThat(figure("000", "交易规模", "860000000").doubleValue() / 1e8 / (1 + growth)).isCloseTo(5.925, within(0.001));
    }

    @Test
    void boundsTheShareOfEnterprisesThatProduce() {
        var producing = fact("003", "投产", "30");
        assertThat(producing.op()).isEqualTo(">=");
        assertThat(ratio(new BigDecimal(producing.value()), figure("003", "签约企业", "51")) * 100).isCloseTo(58.8, within(0.05));
    }

    @Test
    void countsTheVisitorsOfOtherParks() {
        double all = figure("002", "企业", "89").doubleValue();
        double own = figure("002", "企业", "8").doubleValue();
        assertThat((all - own) / all * 100).isCloseTo(91.0, within(0.05));
    }

    @Test
    void mapsMoreChainsThanSessions() {
        assertThat(figure("001", "重点产业链", "15")).isGreaterThan(figure("001", "专题对接", "8"));
    }

    private static double ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64).doubleValue();
    }

    private static BigDecimal figure(String doc, String indicator, String value) {
        return new BigDecimal(fact(doc, indicator, value).value());
    }

    private static Fact fact(String doc, String indicator, String value) {
        var facts = documents.stream()
                .filter(document -> document.name().startsWith(doc))
                .flatMap(document -> document.facts().stream())
                .filter(fact -> indicator.equals(fact.indicator()) && fact.value().equals(value))
                .toList();
        assertThat(facts).as("%s %s %s", doc, indicator, value).hasSize(1);
        return facts.getFirst();
    }
}
