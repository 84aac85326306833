package org.yuanlian.chain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UpstreamnessTests {

    @Test
    void countsTheStepsOfAStraightChain() {
        var flows = new double[][] {{0, 10, 0}, {0, 0, 20}, {0, 0, 0}};
        assertThat(Upstreamness.of(flows, new double[] {10, 20, 30})).containsExactly(new double[] {3, 2, 1}, within(1e-12));
    }

    /// An industry that uses a part d of its own output stands 1/(1 − d) from final use.
    @Test
    void countsWhatAnIndustryUsesItself() {
        assertThat(Upstreamness.of(new double[][] {{25}}, new double[] {100})).containsExactly(new double[] {4.0 / 3}, within(1e-12));
    }

    /// Equation 1 of the paper, written out: final use counts 1, what goes through one other industry 2, and so on.
    @Test
    void isTheSeriesThatThePaperBeginsWith() {
        var flows = new double[][] {{5, 30, 20}, {10, 8, 25}, {2, 12, 6}};
        var output = new double[] {80, 90, 120};
        assertThat(Upstreamness.of(flows, output)).containsExactly(series(flows, output), within(1e-9));
    }

    @Test
    void refusesIndustriesThatNeverComeToFinalUseOrSellMoreThanTheyMake() {
        assertThatThrownBy(() -> Upstreamness.of(new double[][] {{0, 10}, {10, 0}}, new double[] {10, 10})).hasMessageContaining("final use");
        assertThatThrownBy(() -> Upstreamness.of(new double[][] {{11}}, new double[] {10})).hasMessageContaining("makes 10.0 and sells 11.0");
    }

    private static double[] series(double[][] flows, double[] output) {
        var n = output.length;
        var reaching = new double[n];
        for (var i = 0; i < n; i++) {
            reaching[i] = output[i];
            for (var flow : flows[i]) {
                reaching[i] -= flow;
            }
        }
        var total = new double[n];
        for (var step = 1; step < 2_000; step++) {
            var before = new double[n];
            for (var i = 0; i < n; i++) {
                total[i] += step * reaching[i] / output[i];
                for (var j = 0; j < n; j++) {
                    before[i] += flows[i][j] / output[j] * reaching[j];
                }
            }
            reaching = before;
        }
        return total;
    }
}
