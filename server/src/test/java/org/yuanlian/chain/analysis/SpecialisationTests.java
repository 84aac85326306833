package org.yuanlian.chain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpecialisationTests {

    /// The example of The Atlas of Economic Complexity (2011), technical box 2.2: of 42 billion dollars of soybeans, 0.35 %
    /// of world trade in 2008, Brazil sold nearly 11 among exports of 140. It divides the rounded 7.8 % by the rounded 0.35 %,
    /// and says "around 21 times"; by the unrounded amounts it is 22.4.
    @Test
    void findsTheAdvantageOfBrazilInSoybeans() {
        var advantage = Specialisation.revealedAdvantage(new double[][] {{11, 140 - 11}, {42 - 11, 12_000 - 140 - (42 - 11)}});
        assertThat(advantage[0][0]).isCloseTo(11.0 / 140 / (42.0 / 12_000), within(1e-12)).isCloseTo(7.8 / 0.35, within(0.2));
        assertThat(advantage[1][0]).isLessThan(1);
    }

    /// Three of the figures that the Growth Lab's command prints, which is fed rounded amounts.
    @Test
    void findsWhatTheGrowthLabFinds() {
        var advantage = Specialisation.revealedAdvantage(Worked.exports());
        assertThat(advantage[Worked.country("aut")][0]).isCloseTo(.5708342888507129, within(1e-7));
        assertThat(advantage[Worked.country("aut")][13]).isCloseTo(3.526584277017775, within(1e-7));
        assertThat(advantage[Worked.country("svn")][29]).isCloseTo(1.601999551288038, within(1e-7));
    }

    /// The algebra: the advantages in a trade, weighed by the sizes of the places, come to one.
    @Test
    void comesToOneOverAllPlaces() {
        var exports = Worked.exports();
        var advantage = Specialisation.revealedAdvantage(exports);
        var all = Arrays.stream(exports).flatMapToDouble(Arrays::stream).sum();
        for (var trade = 0; trade < exports[0].length; trade++) {
            var weighed = 0.0;
            for (var place = 0; place < exports.length; place++) {
                weighed += advantage[place][trade] * Arrays.stream(exports[place]).sum() / all;
            }
            assertThat(weighed).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void isSpecialisedFromOneOn() {
        assertThat(Specialisation.specialised(Specialisation.revealedAdvantage(new double[][] {{1, 1}, {1, 1}})))
                .isDeepEqualTo(new boolean[][] {{true, true}, {true, true}});
    }

    @Test
    void knowsPlacesAndTradesOfNothing() {
        assertThat(Specialisation.revealedAdvantage(new double[][] {{0, 0}, {2, 0}})).isDeepEqualTo(new double[][] {{0, 0}, {1, 0}});
        assertThat(Specialisation.revealedAdvantage(new double[0][])).isEmpty();
    }

    @Test
    void refusesAnAmountBelowNothing() {
        assertThatThrownBy(() -> Specialisation.revealedAdvantage(new double[][] {{-1}})).hasMessageContaining("place 0 in trade 0 is -1.0");
    }
}
