package org.yuanlian.forecast.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// On a world whose odds are known: each day a case is done with the chance of its department.
class HazardTests {
    private static final double SLOW = 0.03;
    private static final double FAST = 0.12;
    private static final int TERM = 20;

    @Test
    void findsTheOddsOfTheWorldThatMadeTheData() {
        var model = Hazard.fitted(world(4_000, 1, 10_000), Shape.FULL);
        assertThat(model.missing(asked("slow", 0))).isCloseTo(Math.pow(1 - SLOW, TERM), within(0.04));
        assertThat(model.missing(asked("fast", 0))).isCloseTo(Math.pow(1 - FAST, TERM), within(0.04));
        assertThat(model.missing(asked("fast", 10))).isCloseTo(Math.pow(1 - FAST, 10), within(0.04));
    }

    @Test
    void learnsAsMuchFromThoseStillRunning() {
        // Nobody is watched longer than 8 of 20 days, so that not one miss has been seen.
        var watched = world(6_000, 2, 10_000).stream()
                .filter(each -> each.question().at() == 0)
                .map(each -> each.knownAt(8))
                .toList();
        assertThat(watched).noneMatch(each -> each.isDecided() && each.missed());
        var model = Hazard.fitted(watched, Shape.FULL);
        assertThat(model.missing(asked("slow", 0))).isGreaterThan(model.missing(asked("fast", 0)) + 0.2);
    }

    @Test
    void givesTheSameBitsTwice() {
        var one = Hazard.fitted(world(500, 3, 10_000), Shape.FULL);
        var two = Hazard.fitted(world(500, 3, 10_000), Shape.FULL);
        assertThat(one.fit().canonical()).isEqualTo(two.fit().canonical());
        assertThat(new Hazard(one.fit()).missing(asked("slow", 4))).isEqualTo(two.missing(asked("slow", 4)));
    }

    /// So that a forecast that was kept is counted again to the last bit, whatever is added up beforehand.
    @Test
    void givesWhatItsWeightsAddUpToInTheOrderOfTheTraits() {
        var model = Hazard.fitted(world(2_000, 6, 10_000), Shape.FULL);
        for (var at = 0; at < TERM; at++) {
            assertThat(model.missing(asked("slow", at))).isEqualTo(addedUp(model.fit(), asked("slow", at)));
        }
    }

    private static double addedUp(Fit fit, Question asked) {
        var still = 1.0;
        for (int piece = 0; piece < Pieces.COUNT; piece++) {
            var sum = fit.weights()[0];
            for (var trait : Pieces.seen(asked, piece, Shape.FULL)) {
                var at = fit.keys().indexOf(trait.key()) + 1;
                var number = trait.name().isEmpty() || trait.key().equals("clock=term");
                var value = number && at > 0 ? Math.clamp((trait.value() - fit.centres()[at]) / fit.scales()[at], -3, 3) : trait.value();
                sum += at > 0 ? value * fit.weights()[at] : 0;
            }
            still *= 1 - Logistic.chance(sum);
        }
        return still;
    }

    @Test
    void namesTheDepartmentAsTheLeadingCause() {
        var model = Hazard.fitted(world(2_000, 4, 10_000), Shape.FULL);
        var cause = model.causes(asked("slow", 10)).stream().filter(each -> !each.kind().equals("clock")).findFirst().orElseThrow();
        assertThat(cause.kind()).isEqualTo("department");
        assertThat(cause.name()).isEqualTo("slow");
        assertThat(cause.effect()).isPositive();
    }

    @Test
    void looksAtNothingButTheClockInTheComparison() {
        var model = Hazard.fitted(world(500, 5, 10_000), Shape.CLOCK);
        assertThat(model.missing(asked("slow", 3))).isEqualTo(model.missing(asked("fast", 3)));
    }

    @Test
    void refusesToSayMissedWhereNobodyKnows() {
        var undecided = new Watched(asked("slow", 0), Double.POSITIVE_INFINITY, 5);
        assertThat(undecided.isDecided()).isFalse();
        assertThatThrownBy(undecided::missed).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAQuestionAfterTheDay() {
        assertThatThrownBy(() -> new Question("x", 30, 0, 20, "", 0, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Watched> world(int cases, long seed, double until) {
        var random = new Random(seed);
        var watched = new ArrayList<Watched>();
        for (int i = 0; i < cases; i++) {
            var department = random.nextBoolean() ? "slow" : "fast";
            var doneAt = 1.0;
            while (random.nextDouble() > (department.equals("slow") ? SLOW : FAST)) {
                doneAt++;
            }
            for (int at = 0; at < TERM && at < doneAt; at += 5) {
                watched.add(new Watched(new Question(
                        "c" + i, at, 0, TERM, "received", 0, List.of(Trait.named("department", department))), doneAt, until));
            }
        }
        return watched;
    }

    private static Question asked(String department, double at) {
        return new Question("q", at, 0, TERM, "received", 0, List.of(Trait.named("department", department)));
    }
}
