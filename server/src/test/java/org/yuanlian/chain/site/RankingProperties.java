package org.yuanlian.chain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random parks with random gaps in what is known of them. Whatever the truth turns out to be, the ranks that
/// were told hold it, and learning takes no rank out of what was told.
class RankingProperties {
    private static final int CASES = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdsTheTrueRankWhateverTurnsOutToBeTrue(long seed) {
        var random = new Random(seed);
        for (var n = 0; n < CASES; n++) {
            var given = Given.drawn(random);
            var told = new Ranking(given.marks, given.weights);
            var truth = new Ranking(given.marks.stream().map(row -> known(row, random)).toList(), given.weights);
            for (var park = 0; park < given.marks.size(); park++) {
                assertThat(truth.ranks(park).best())
                        .as("seed %d case %d park %d", seed, n, park)
                        .isBetween(told.ranks(park).best(), told.ranks(park).worst());
                assertThat(truth.total(park).low()).isBetween(told.total(park).low() - 1e-9, told.total(park).high() + 1e-9);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void takesNoRankOutOfItsBoundsByLearning(long seed) {
        var random = new Random(seed);
        for (var n = 0; n < CASES; n++) {
            var given = Given.drawn(random);
            var before = new Ranking(given.marks, given.weights);
            var learnt = new ArrayList<>(given.marks);
            var who = random.nextInt(learnt.size());
            learnt.set(who, known(learnt.get(who), random));
            var after = new Ranking(learnt, given.weights);
            for (var park = 0; park < learnt.size(); park++) {
                assertThat(after.ranks(park).best()).isGreaterThanOrEqualTo(before.ranks(park).best());
                assertThat(after.ranks(park).worst()).isLessThanOrEqualTo(before.ranks(park).worst());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10, 11})
    void isTheSameInWhateverOrderTheParksCome(long seed) {
        var random = new Random(seed);
        var given = Given.drawn(random);
        var order = new ArrayList<>(IntStream.range(0, given.marks.size()).boxed().toList());
        Collections.shuffle(order, random);
        var one = new Ranking(given.marks, given.weights);
        var other = new Ranking(order.stream().map(given.marks::get).toList(), given.weights);
        for (var at = 0; at < order.size(); at++) {
            assertThat(other.ranks(at)).isEqualTo(one.ranks(order.get(at)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {12, 13, 14})
    void tellsWhatOneGapWouldMove(long seed) {
        var random = new Random(seed);
        var given = Given.drawn(random);
        var ranking = new Ranking(given.marks, given.weights);
        for (var park = 0; park < given.marks.size(); park++) {
            for (var mark = 0; mark < given.weights.size(); mark++) {
                var span = given.marks.get(park).get(mark);
                var low = ranking.ranksIf(park, mark, span.low());
                var high = ranking.ranksIf(park, mark, span.high());
                assertThat(high.best()).isLessThanOrEqualTo(low.best());
                assertThat(high.worst()).isLessThanOrEqualTo(low.worst());
                assertThat(high.best()).as("the best that may come is the best that was told").isEqualTo(ranking.ranks(park).best());
                assertThat(low.worst()).isEqualTo(ranking.ranks(park).worst());
            }
            var at = park;
            assertThat(IntStream.range(0, given.weights.size()).mapToDouble(mark -> ranking.swing(at, mark)).sum())
                    .isCloseTo(ranking.total(park).width(), offset(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {15, 16, 17})
    void neverRanksAParkLowerForMore(long seed) {
        var random = new Random(seed);
        var given = Given.drawn(random);
        var before = new Ranking(given.marks, given.weights);
        var more = new ArrayList<>(given.marks);
        more.set(0, more.getFirst().stream().map(span -> new Span(Math.min(1, span.low() + 0.1), Math.min(1, span.high() + 0.1))).toList());
        var after = new Ranking(more, given.weights);
        assertThat(after.ranks(0).best()).isLessThanOrEqualTo(before.ranks(0).best());
        assertThat(after.ranks(0).worst()).isLessThanOrEqualTo(before.ranks(0).worst());
    }

    private static List<Span> known(List<Span> row, Random random) {
        return row.stream().map(span -> Span.exactly(span.low() + random.nextDouble() * span.width())).toList();
    }

    private record Given(List<List<Span>> marks, List<Integer> weights) {
        static Given drawn(Random random) {
            var criteria = 1 + random.nextInt(6);
            var weights = new ArrayList<>(random.ints(criteria, 0, 6).boxed().toList());
            weights.set(0, 1 + random.nextInt(5));
            var parks = 2 + random.nextInt(20);
            return new Given(
                    IntStream.range(0, parks)
                            .mapToObj(_ -> IntStream.range(0, criteria).mapToObj(_ -> span(random)).toList())
                            .toList(),
                    List.copyOf(weights));
        }

        private static Span span(Random random) {
            var a = random.nextInt(11) / 10.0;
            var b = random.nextInt(11) / 10.0;
            return switch (random.nextInt(3)) {
                case 0 -> Span.UNKNOWN;
                case 1 -> Span.exactly(a);
                default -> new Span(Math.min(a, b), Math.max(a, b));
            };
        }
    }
}
