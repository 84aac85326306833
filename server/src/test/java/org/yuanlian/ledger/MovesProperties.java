package org.yuanlian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Move.Cause;
import org.yuanlian.ledger.Move.Side;

@WithDatabase
class MovesProperties {
    private static final int PAIRS = 25;

    @Autowired
    Ledger ledger;

    @Autowired
    Moves moves;

    @Autowired
    Rates rates;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void agreesWithALedgerThatCountsInPlainLists(long seed) throws Exception {
        var naive = new NaiveLedger(seed, 25);
        everywhere(() -> {
            ledger.loadDemo(naive.projects.values().stream());
            return seed;
        });
        for (int i = 0; i < PAIRS; i++) {
            var from = naive.pair();
            var to = later(from, naive.pair());

            var moved = everywhere(() -> moves.between(from, to, null));

            assertThat(moved.stream().filter(each -> naive.projects.containsKey(each.project())))
                    .as("from %s to %s", from, to)
                    .usingElementComparator(Comparator.comparing(Moved::toString))
                    .containsExactlyInAnyOrderElementsOf(naive.between(from, to));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void addsUpToTheDifferenceOfEveryRate(long seed) throws Exception {
        var naive = new NaiveLedger(seed, 25);
        everywhere(() -> {
            ledger.loadDemo(naive.projects.values().stream());
            return seed;
        });
        for (int i = 0; i < 10; i++) {
            var from = naive.pair();
            var to = later(from, naive.pair());
            var before = everywhere(() -> rates.by(List.of(Cohort.CITY), Selection.all(from, false)));
            for (var rate : RateKind.values()) {
                for (var verified : new boolean[] {false, true}) {
                    var told = everywhere(() -> moves.explain(rate, verified, from, Selection.all(to, false)));
                    var first = before.stream()
                            .filter(row -> row.cohort() == null)
                            .findFirst()
                            .map(row -> row.rate(rate))
                            .orElse(Rate.of(0, 0, 0));
                    assertThat(told.from().numerator()).isEqualByComparingTo(verified ? first.verified() : first.reported());
                    assertThat(told.from().denominator()).isEqualByComparingTo(first.denominator());
                    assertThat(told.to().numerator().subtract(told.from().numerator())).isEqualByComparingTo(sum(told, Side.NUMERATOR));
                    assertThat(told.to().denominator().subtract(told.from().denominator())).isEqualByComparingTo(sum(told, Side.DENOMINATOR));
                }
            }
        }
    }

    @Test
    void refusesToTellAMoveBackwards() {
        var now = new AsOf(LocalDate.parse("2191-01-01"), NaiveLedger.FIRST_INSTANT);

        assertThatThrownBy(() -> moves.between(now, new AsOf(LocalDate.parse("2190-12-31"), now.recordedAt()), null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems().getFirst().code()).isEqualTo("ledger.explain.order"));
    }

    private static BigDecimal sum(Explanation told, Side side) {
        var sum = BigDecimal.ZERO;
        for (var cause : Cause.values()) {
            var tally = told.tally(cause, side);
            sum = sum.add(tally.up()).add(tally.down());
        }
        return sum;
    }

    private static AsOf later(AsOf from, AsOf other) {
        return new AsOf(
                from.validOn().isAfter(other.validOn()) ? from.validOn() : other.validOn(),
                from.recordedAt().isAfter(other.recordedAt()) ? from.recordedAt() : other.recordedAt());
    }

    private static <T> T everywhere(Callable<T> work) throws Exception {
        return Scope.EVERYWHERE.call(work);
    }
}
