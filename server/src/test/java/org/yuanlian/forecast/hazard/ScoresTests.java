package org.yuanlian.forecast.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanlian.forecast.hazard.Scores.Told;

class ScoresTests {

    @Test
    void ranksByTheDefinitionWithTiesAsHalf() {
        // missed: 0.8 0.4; kept: 0.4 0.2. Of four pairs three are right and one is a tie.
        var told = List.of(told("a", 0.8, true), told("b", 0.4, true), told("c", 0.4, false), told("d", 0.2, false));
        assertThat(Scores.auc(told)).isEqualTo(0.875);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ranksAsCountingEveryPairDoes(long seed) {
        var random = new Random(seed);
        var told = IntStream.range(0, 200)
                .mapToObj(i -> told("c" + i, random.nextInt(20) / 20.0, random.nextInt(3) == 0))
                .toList();
        var right = 0.0;
        var pairs = 0;
        for (var missed : told.stream().filter(Told::missed).toList()) {
            for (var kept : told.stream().filter(each -> !each.missed()).toList()) {
                right += missed.missing() > kept.missing() ? 1 : missed.missing() == kept.missing() ? 0.5 : 0;
                pairs++;
            }
        }
        assertThat(Scores.auc(told)).isCloseTo(right / pairs, within(1e-12));
    }

    @Test
    void comparesAtTheSameTimeOnlyWhatHasUsedUpTheSameTenth() {
        var told = List.of(
                new Told("a", 0.0, 0.1, false), new Told("b", 0.0, 0.3, true),
                new Told("c", 0.9, 0.9, false), new Told("d", 0.9, 0.8, true));
        assertThat(Scores.auc(told)).isEqualTo(0.5);
        assertThat(Scores.aucAtTheSameTime(told)).isEqualTo(0.5);
        assertThat(Scores.aucAtTheSameTime(told.subList(0, 2))).isEqualTo(1);
    }

    @Test
    void takesTheMeanSquareOfWhatForecastsWereOff() {
        assertThat(Scores.brier(List.of(told("a", 1, true), told("b", 0.5, false)))).isEqualTo(0.125);
    }

    @Test
    void drawsALineOfSlopeOneThroughPerfectForecasts() {
        var told = IntStream.range(0, 1_000)
                .mapToObj(i -> told("c" + i, i % 2 == 0 ? 0.2 : 0.7, i % 2 == 0 ? i / 2 % 10 < 2 : i / 2 % 10 < 7))
                .toList();
        assertThat(Scores.line(told).slope()).isCloseTo(1, within(1e-6));
        assertThat(Scores.line(told).intercept()).isCloseTo(0, within(1e-6));
        assertThat(Scores.calibration(told)).extracting(Scores.Bin::missed).containsExactly(0.2, 0.7);
    }

    @Test
    void drawsTheSameIntervalFromTheSameSeed() {
        var random = new Random(7);
        var told = IntStream.range(0, 300).mapToObj(i -> told("c" + i / 3, random.nextDouble(), random.nextBoolean())).toList();
        assertThat(Scores.interval(told, 5, 50)).isEqualTo(Scores.interval(told, 5, 50)).isNotEqualTo(Scores.interval(told, 6, 50));
    }

    private static Told told(String id, double missing, boolean missed) {
        return new Told(id, 0, missing, missed);
    }
}
