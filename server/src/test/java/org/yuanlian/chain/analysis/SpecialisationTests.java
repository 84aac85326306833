package org.yuanlian.chain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpecialisationTests {

    /// The example of The Atlas of Economic Complexity (2011, technical box 2.2): soybeans were 0.35 % of world
    /// trade with 42 billion dollars; Brazil sold 11 of them among exports of 140: 22 times its fair share.
    @Test
    void findsTheAdvantageOfBrazilInSoybeans() {
        var advantage = Specialisation.revealedAdvantage(new double[][] {{11, 140 - 11}, {42 - 11, 12_000 - 140 - (42 - 11)}});
        assertThat(advantage[0][0]).isCloseTo(11.0 / 140 / (42.0 / 12_000), within(1e-12)).isBetween(22.0, 23.0);
        assertThat(advantage[1][0]).isLessThan(1);
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
