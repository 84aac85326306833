package org.yuanlian.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yuanlian.assessment.declared.ScoreSheet;
import org.yuanlian.assessment.declared.ScoreSheet.Item;
import org.yuanlian.assessment.declared.Scoring;
import org.yuanlian.declaration.Declarations;

/// The published examples with their figures.
class PublishedSheetsTests {
    private final ScoreSheet yulin = shipped("yulin-2008");
    private final ScoreSheet city = shipped("city-2024");

    @Test
    void weighsTheItemsOfYulinAsPublished() {
        assertThat(yulin.items()).extracting(item -> Objects.requireNonNull(item.full()).intValueExact()).containsExactly(10, 20, 35, 35);
        var score = Score.of(yulin, Map.of(
                "performance", share("19", "20"), "started", share("10", "20"), "funding", share("30", "100"), "task", share("8", "10")));
        assertThat(score.lines()).extracting(Score.Line::points).containsExactly(
                new BigDecimal("9.5000"), new BigDecimal("10.0000"), new BigDecimal("10.5000"), new BigDecimal("28.0000"));
        assertThat(score.points()).isEqualByComparingTo("58");
    }

    @Test
    void capsWhatWasReachedBeyondTheTask() {
        var reached = Map.of("contracts", share("28", "27"), "amount", share("177.7", "54"));
        assertThat(points(city, "contracts", reached)).isEqualByComparingTo("0.5");
        assertThat(points(city, "amount", reached)).isEqualByComparingTo("0.5");
    }

    @Test
    void countsTwentyEightOfTwentySevenAndThreefoldAmountsWithoutACap() {
        var contracts = Scorer.points(uncapped(city, "contracts"), value("28", "27"));
        var amount = Scorer.points(uncapped(city, "amount"), value("177.7", "54"));
        assertThat(contracts).isEqualByComparingTo("0.5185");
        assertThat(amount).isEqualByComparingTo("1.6454");
        assertThat(contracts.add(amount)).isEqualByComparingTo("2.1639");
    }

    @Test
    void takesATenthForEachOneShortOfAQuota() {
        assertThat(points(city, "from-300-million", "7")).isEqualByComparingTo("0");
        assertThat(points(city, "from-300-million", "9")).isEqualByComparingTo("0");
        assertThat(points(city, "from-300-million", "6")).isEqualByComparingTo("-0.1");
        assertThat(points(city, "from-300-million", "0")).isEqualByComparingTo("-0.7");
        assertThat(points(city, "from-1-billion", "1")).isEqualByComparingTo("-0.3");
        assertThat(points(city, "from-2-billion", "0")).isEqualByComparingTo("-0.1");
        assertThat(points(city, "from-2-billion", "1")).isEqualByComparingTo("0");
    }

    @Test
    void takesATenthForALateStartAndTwoForAFalseReport() {
        assertThat(points(city, "starts-overdue", "3")).isEqualByComparingTo("-0.3");
        assertThat(points(city, "false-reports", "1")).isEqualByComparingTo("-0.2");
    }

    @Test
    void weighsACountysUnitAsPublished() {
        var unit = corpus("county-unit-quarterly");
        assertThat(unit.items().stream().map(Item::full).filter(Objects::nonNull).map(BigDecimal::intValueExact))
                .containsExactly(30, 20, 20, 15, 15);
        assertThat(points(unit, "events", "2")).isEqualByComparingTo("6");
        assertThat(points(unit, "leads", "3")).isEqualByComparingTo("1.5");
        assertThat(points(unit, "extra-projects", "2")).isEqualByComparingTo("4");
        assertThat(points(unit, "extra-projects", "3")).isEqualByComparingTo("6");
        assertThat(points(unit, "extra-projects", "9")).isEqualByComparingTo("6");
        assertThat(points(unit, "from-1-billion", "1")).isEqualByComparingTo("4");
        assertThat(points(unit, "from-5-billion", "1")).isEqualByComparingTo("8");
    }

    @Test
    void stepsTheSizesOfADistrictAtTenFiveAndOne() {
        var district = corpus("district-2017");
        var sizes = Map.of("10", 20, "9.99", 10, "5", 10, "4.99", 6, "1", 6, "0.99", 3, "23", 20);
        sizes.forEach((size, points) -> assertThat(points(district, "size", size)).as(size).isEqualByComparingTo(points.toString()));
        assertThat(points(district, "new", "1")).isEqualByComparingTo("5");
        assertThat(points(district, "new", "0")).isEqualByComparingTo("2");
        assertThat(points(district, "progress", "0.75")).isEqualByComparingTo("45");
        assertThat(points(district, "class", "8")).isEqualByComparingTo("8");
        assertThat(points(district, "producing", "1")).isEqualByComparingTo("20");
        assertThat(points(district, "criticism", "30")).isEqualByComparingTo("-20");
    }

    @Test
    void givesATownAllFromAFifthInvested() {
        var town = corpus("town-scale");
        assertThat(points(town, "invested", "0.2")).isEqualByComparingTo("100");
        assertThat(points(town, "invested", "0.1999")).isEqualByComparingTo("0");
    }

    @Test
    void countsWhatIsMissingAsMissing() {
        var values = new LinkedHashMap<String, Measured>();
        values.put("performance", share("0", "0"));
        values.put("started", share("0", "4"));
        values.put("funding", share("1", "2"));
        values.put("task", Measured.missing(Measured.Missing.NO_TASK, BigDecimal.TEN));
        var score = Score.of(yulin, values);
        assertThat(score.missing()).isEqualTo(2);
        assertThat(score.isPartial()).isTrue();
        assertThat(score.points()).isEqualByComparingTo("17.5");
        assertThat(Ranking.of(Map.of("a", score))).isEmpty();
    }

    private static BigDecimal points(ScoreSheet sheet, String item, String value) {
        return Scorer.points(sheet.item(item).orElseThrow().score(), new BigDecimal(value));
    }

    private static BigDecimal points(ScoreSheet sheet, String item, Map<String, Measured> values) {
        var value = Objects.requireNonNull(Objects.requireNonNull(values.get(item)).value());
        return Scorer.points(sheet.item(item).orElseThrow().score(), value);
    }

    private static Scoring uncapped(ScoreSheet sheet, String item) {
        return new Scoring(sheet.item(item).orElseThrow().score().linear(), java.util.List.of(), java.util.List.of(), null, null, null, null);
    }

    private static BigDecimal value(String numerator, String denominator) {
        return Objects.requireNonNull(share(numerator, denominator).value());
    }

    private static Measured share(String numerator, String denominator) {
        return Measured.share(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private static ScoreSheet shipped(String name) {
        return Declarations.of(Map.of()).read("assessment/" + name, ScoreSheet.class).body();
    }

    private static ScoreSheet corpus(String name) {
        try {
            var folder = Path.of(Objects.requireNonNull(PublishedSheetsTests.class.getResource("/assessment/valid")).toURI());
            return Declarations.in(folder).read(name, ScoreSheet.class).body();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
