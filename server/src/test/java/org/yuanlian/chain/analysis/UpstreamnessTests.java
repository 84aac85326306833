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

    /// The paper has no table small enough to repeat. It shows that its measure is that of total forward linkages, and these
    /// are published: the Eurostat Manual of Supply, Use and Input-Output Tables (2008) gives them on pages 506 and 507
    /// for its table 15.4, Germany in 1995, in millions of euros: agriculture, manufacturing, construction, trade,
    /// business services and other services. The figures are those that the R package iotables, which repeats the
    /// Manual, prints and tests: 2.1126, 1.6909, 1.3558, 1.5848, 2.1037 and 1.2106.
    @Test
    void isTheForwardLinkageOfTheEurostatManual() {
        var flows = new double[][] {
            {1131, 25480, 1, 607, 710, 762},
            {7930, 304584, 64167, 41082, 11981, 30360},
            {426, 7334, 3875, 5296, 23457, 9155},
            {3559, 72717, 14190, 74399, 10835, 21008},
            {3637, 96115, 31027, 65755, 193176, 34223},
            {1552, 14986, 1747, 11225, 15058, 22070}
        };
        var output = new double[] {43910, 1079446, 245606, 540063, 692487, 508918};
        assertThat(Upstreamness.of(flows, output))
                .containsExactly(new double[] {2.1126, 1.6909, 1.3558, 1.5848, 2.1037, 1.2106}, within(1e-4));
    }

    /// The algebra: an industry is one step further from final use than those that buy of it, by their shares.
    @Test
    void isOneStepFurtherThanWhoBuysOfIt() {
        var flows = new double[][] {{5, 30, 20}, {10, 8, 25}, {2, 12, 6}};
        var output = new double[] {80, 90, 120};
        var upstreamness = Upstreamness.of(flows, output);
        for (var i = 0; i < output.length; i++) {
            var further = 1.0;
            for (var j = 0; j < output.length; j++) {
                further += flows[i][j] / output[i] * upstreamness[j];
            }
            assertThat(upstreamness[i]).isCloseTo(further, within(1e-12)).isGreaterThanOrEqualTo(1);
        }
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
