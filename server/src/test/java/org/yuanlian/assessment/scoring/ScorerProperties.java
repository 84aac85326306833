package org.yuanlian.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuanlian.assessment.declared.Scoring;

class ScorerProperties {
    private static final long SEED = 20_261_122;
    private static final int DRAWS = 2_000;
    private final Random random = new Random(SEED);

    @Test
    void neverGivesFewerPointsForMore() {
        for (var draw = 0; draw < DRAWS; draw++) {
            var rule = rising();
            var less = number(-50, 150);
            var more = less.add(number(0, 100));
            assertThat(Scorer.points(rule, more)).as("seed %d, draw %d: %s at %s and %s", SEED, draw, rule, less, more)
                    .isGreaterThanOrEqualTo(Scorer.points(rule, less));
        }
    }

    @Test
    void staysBetweenFloorAndCap() {
        for (var draw = 0; draw < DRAWS; draw++) {
            var floor = number(-20, 20);
            var cap = floor.add(number(0, 40));
            var rule = bounded(any(), cap, floor);
            assertThat(Scorer.points(rule, number(-500, 500))).as("seed %d, draw %d: %s", SEED, draw, rule).isBetween(floor, cap);
        }
    }

    @Test
    void changesNothingByBoundsThatAreFar() {
        for (var draw = 0; draw < DRAWS; draw++) {
            var rule = any();
            var value = number(-500, 500);
            var bounded = bounded(rule, new BigDecimal("1e9"), new BigDecimal("-1e9"));
            assertThat(Scorer.points(bounded, value)).as("seed %d, draw %d: %s", SEED, draw, rule).isEqualTo(Scorer.points(rule, value));
        }
    }

    @Test
    void findsARankingLikeItselfAndUnlikeItsReverse() {
        for (var draw = 0; draw < 100; draw++) {
            Map<Integer, Integer> ranks = new LinkedHashMap<>();
            Map<Integer, Integer> reversed = new LinkedHashMap<>();
            var size = 2 + random.nextInt(30);
            for (var i = 0; i < size; i++) {
                ranks.put(i, i + 1);
                reversed.put(i, size - i);
            }
            assertThat(Ranking.tau(ranks, ranks)).hasValueSatisfying(tau -> assertThat(tau).isEqualTo(1.0));
            assertThat(Ranking.tau(ranks, reversed)).hasValueSatisfying(tau -> assertThat(tau).isEqualTo(-1.0));
        }
    }

    /// Three pairs of four places agree less one: (5 - 1) / 6, worked out by hand; ties as in tau-b.
    @Test
    void agreesWithTauWorkedOutByHand() {
        assertThat(Ranking.tau(ranks(1, 2, 3, 4), ranks(2, 1, 3, 4)).orElseThrow()).isEqualTo(4.0 / 6);
        assertThat(Ranking.tau(ranks(1, 1, 3), ranks(1, 2, 3)).orElseThrow()).isEqualTo(2 / Math.sqrt(2 * 3));
        assertThat(Ranking.tau(ranks(1, 1, 1), ranks(1, 2, 3))).isEmpty();
    }

    @Test
    void letsEqualsShareARank() {
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("a", score("60"));
        scores.put("b", score("80"));
        scores.put("c", score("60.0"));
        scores.put("d", score("10"));
        assertThat(Ranking.of(scores)).isEqualTo(Map.of("b", 1, "a", 2, "c", 2, "d", 4));
    }

    private static Score score(String points) {
        return new Score(List.of(), new BigDecimal(points), 0);
    }

    private static Map<Integer, Integer> ranks(int... ranks) {
        var map = new LinkedHashMap<Integer, Integer>();
        for (var i = 0; i < ranks.length; i++) {
            map.put(i, ranks[i]);
        }
        return map;
    }

    private Scoring any() {
        return switch (random.nextInt(5)) {
            case 0 -> rule(new Scoring.Linear(number(0, 10).add(BigDecimal.ONE), number(-50, 50)), null, null);
            case 1 -> rule(null, new Scoring.Each(number(-5, 5)), null);
            case 2 -> rule(null, null, new Scoring.Quota(number(0, 20), number(-5, 0)));
            case 3 -> steps(false);
            default -> marks(false);
        };
    }

    /// A rule whose points do not fall as its values rise, as far as the rule itself says.
    private Scoring rising() {
        var rule = switch (random.nextInt(5)) {
            case 0 -> rule(new Scoring.Linear(number(0, 10).add(BigDecimal.ONE), number(0, 50)), null, null);
            case 1 -> rule(null, new Scoring.Each(number(0, 5)), null);
            case 2 -> rule(null, null, new Scoring.Quota(number(0, 20), number(-5, 0)));
            case 3 -> steps(true);
            default -> marks(true);
        };
        return random.nextBoolean() ? rule : bounded(rule, number(0, 60), number(-60, 0));
    }

    private Scoring steps(boolean rising) {
        var steps = new ArrayList<Scoring.Step>();
        var at = number(50, 100);
        var points = number(50, 100);
        for (var i = 0; i < 1 + random.nextInt(5); i++) {
            steps.add(new Scoring.Step(at, rising ? points.max(BigDecimal.ZERO) : number(-50, 50)));
            at = at.subtract(number(0, 30)).subtract(BigDecimal.ONE);
            points = points.subtract(number(0, 20));
        }
        return new Scoring(null, steps, List.of(), null, null, null, null);
    }

    private Scoring marks(boolean rising) {
        var marks = new ArrayList<Scoring.Mark>();
        var at = number(-50, 20);
        var points = number(-50, 20);
        for (var i = 0; i < 1 + random.nextInt(5); i++) {
            marks.add(new Scoring.Mark(at, rising ? points : number(-50, 50)));
            at = at.add(number(0, 30)).add(BigDecimal.ONE);
            points = points.add(number(0, 20));
        }
        return new Scoring(null, List.of(), marks, null, null, null, null);
    }

    private static Scoring rule(Scoring.@Nullable Linear linear, Scoring.@Nullable Each each, Scoring.@Nullable Quota quota) {
        return new Scoring(linear, List.of(), List.of(), each, quota, null, null);
    }

    private static Scoring bounded(Scoring rule, BigDecimal cap, BigDecimal floor) {
        return new Scoring(rule.linear(), rule.steps(), rule.interpolate(), rule.each(), rule.quota(), cap, floor);
    }

    private BigDecimal number(int from, int to) {
        return BigDecimal.valueOf(from * 100L + (to == from ? 0 : random.nextInt((to - from) * 100 + 1)), 2);
    }
}
