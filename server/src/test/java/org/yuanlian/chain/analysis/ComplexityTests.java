package org.yuanlian.chain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComplexityTests {
    /// The products of figure 5.1.1 of The Atlas of Economic Complexity (2011): X-ray machines, medicaments, creams, cheese and
    /// frozen fish of the Netherlands, Argentina and Ghana; diversity 5, 3, 1 and ubiquity 1, 1, 2, 2, 3. It gives no index
    /// of complexity for them.
    static final boolean[][] ATLAS = {
        {true, true, true, true, true}, {false, false, true, true, true}, {false, false, false, false, true}
    };

    @Test
    void putsTheNetherlandsBeforeArgentinaBeforeGhana() {
        var complexity = Complexity.of(ATLAS);
        assertThat(complexity.places()[0]).isGreaterThan(complexity.places()[1]);
        assertThat(complexity.places()[1]).isGreaterThan(complexity.places()[2]);
        assertThat(complexity.trades()[0]).isEqualTo(complexity.trades()[1]).isGreaterThan(complexity.trades()[2]);
        assertThat(complexity.trades()[4]).isLessThan(complexity.trades()[3]);
    }

    /// The mean ubiquity of what they export, by hand: 9/5, 7/3 and 3; iterated, the reflections of the paper
    /// come to the index but for scale and place.
    @Test
    void isWhatTheReflectionsOfThePaperConvergeTo() {
        assertThat(reflections(ATLAS, 1)).containsExactly(new double[] {9.0 / 5, 7.0 / 3, 3}, within(1e-12));
        assertSame(Complexity.of(ATLAS).places(), reflections(ATLAS, 32), 1e-3);
    }

    /// The Growth Lab's command takes the deviation over its 300 rows less one, we over the 10 countries.
    @Test
    void findsTheCountriesAsComplexAsTheGrowthLabDoes() {
        var theirs = Arrays.stream(Worked.complexityOfCountries()).map(own -> own * Math.sqrt(300.0 / 299)).toArray();
        assertThat(Complexity.of(Worked.specialised()).places()).containsExactly(theirs, within(1e-9));
    }

    /// Theirs of a product is centred once more and scaled; so brought to one scale both are the same.
    @Test
    void findsTheProductsAsComplexAsTheGrowthLabDoes() {
        assertSame(standardised(Complexity.of(Worked.specialised()).trades()), Worked.complexityOfProducts(), 1e-9);
    }

    @Test
    void isAnEigenvectorOfTheAveragingBesideTheConstantOne() {
        var has = random(2009);
        var index = Complexity.of(has).places();
        var averaged = averaged(has, index);
        var mean = Arrays.stream(averaged).average().orElseThrow();
        var eigenvalue = dot(averaged, index) / dot(index, index);
        assertThat(eigenvalue).isBetween(0.0, 1.0);
        for (var p = 0; p < index.length; p++) {
            assertThat(averaged[p] - mean).isCloseTo(eigenvalue * index[p], within(1e-6));
        }
        assertThat(Arrays.stream(index).average().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(dot(index, index) / index.length).isCloseTo(1, within(1e-9));
    }

    @Test
    void saysNothingWhereAllAreAlikeOrHaveNothing() {
        assertThat(Complexity.of(new boolean[][] {{true, true}, {true, true}}).places()).containsExactly(0, 0);
        assertThat(Complexity.of(new boolean[][] {{true, true, false}, {true, false, false}, {false, false, false}}).places()[2]).isZero();
        assertThat(Complexity.of(new boolean[0][]).places()).isEmpty();
    }

    private static double[] standardised(double[] values) {
        var mean = Arrays.stream(values).average().orElseThrow();
        var deviation = Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
        return Arrays.stream(values).map(x -> (x - mean) / deviation).toArray();
    }

    private static void assertSame(double[] index, double[] reflected, double accuracy) {
        assertThat(standardised(reflected)).containsExactly(index, within(accuracy));
    }

    /// k of each place after so many reflections, in the paper's notation.
    private static double[] reflections(boolean[][] has, int count) {
        var diversity = new double[has.length];
        var ubiquity = new double[has[0].length];
        for (var p = 0; p < has.length; p++) {
            for (var t = 0; t < ubiquity.length; t++) {
                diversity[p] += has[p][t] ? 1 : 0;
                ubiquity[t] += has[p][t] ? 1 : 0;
            }
        }
        var places = diversity.clone();
        var trades = ubiquity.clone();
        for (var i = 0; i < count; i++) {
            var nextPlaces = new double[places.length];
            var nextTrades = new double[trades.length];
            for (var p = 0; p < places.length; p++) {
                for (var t = 0; t < trades.length; t++) {
                    nextPlaces[p] += has[p][t] ? trades[t] / diversity[p] : 0;
                    nextTrades[t] += has[p][t] ? places[p] / ubiquity[t] : 0;
                }
            }
            places = nextPlaces;
            trades = nextTrades;
        }
        return places;
    }

    private static double[] averaged(boolean[][] has, double[] index) {
        var trades = new double[has[0].length];
        for (var t = 0; t < trades.length; t++) {
            var count = 0;
            for (var p = 0; p < has.length; p++) {
                trades[t] += has[p][t] ? index[p] : 0;
                count += has[p][t] ? 1 : 0;
            }
            trades[t] /= count;
        }
        var averaged = new double[has.length];
        for (var p = 0; p < has.length; p++) {
            var count = 0;
            for (var t = 0; t < trades.length; t++) {
                averaged[p] += has[p][t] ? trades[t] : 0;
                count += has[p][t] ? 1 : 0;
            }
            averaged[p] /= count;
        }
        return averaged;
    }

    /// Nested with chance: who has much also has what few have.
    private static boolean[][] random(long seed) {
        var random = new Random(seed);
        var has = new boolean[12][20];
        for (var p = 0; p < has.length; p++) {
            for (var t = 0; t < has[p].length; t++) {
                has[p][t] = t == 0 || p == 0 || t < 20 - p ^ random.nextInt(5) == 0;
            }
        }
        return has;
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
