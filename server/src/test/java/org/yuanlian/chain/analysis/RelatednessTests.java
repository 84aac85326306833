package org.yuanlian.chain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelatednessTests {

    /// The example of The Atlas of Economic Complexity (2011), technical box 5.1: in 2008 17 countries exported wine, 24
    /// grapes and 11 both, so that their proximity is 11/24 = 0.46.
    @Test
    void findsWineAndGrapesAsNearAsTheAtlasDoes() {
        var specialised = new boolean[30][2];
        for (var country = 0; country < 30; country++) {
            specialised[country][0] = country < 17;
            specialised[country][1] = country >= 6;
        }
        var relatedness = Relatedness.of(specialised);
        assertThat(relatedness.proximity(0, 1)).isEqualTo(11.0 / 24).isCloseTo(0.46, within(0.005));
        assertThat(relatedness.proximity(1, 0)).isEqualTo(11.0 / 24);
    }

    /// Figure 5.1.1 of the same box: X-ray machines, medicaments, creams, cheese and frozen fish of the Netherlands,
    /// Argentina and Ghana, with the proximities 1, 1/2 and 1/3.
    @Test
    void drawsTheNetworkOfTheAtlas() {
        var relatedness = Relatedness.of(ComplexityTests.ATLAS);
        assertThat(relatedness.proximity(0, 1)).isEqualTo(1);
        assertThat(relatedness.proximity(2, 3)).isEqualTo(1);
        assertThat(relatedness.proximity(0, 2)).isEqualTo(1.0 / 2);
        assertThat(relatedness.proximity(0, 4)).isEqualTo(1.0 / 3);
        assertThat(relatedness.proximity(3, 4)).isEqualTo(2.0 / 3);
    }

    /// No worked example of density stands in the paper itself. These are the figures that the Growth Lab's own command
    /// prints for 30 products around three countries.
    @ParameterizedTest
    @ValueSource(strings = {"aut", "gbr", "pol"})
    void findsTheDensitiesThatTheGrowthLabFinds(String country) {
        var density = Relatedness.of(Worked.specialised()).density();
        assertThat(density[Worked.country(country)]).containsExactly(Worked.densities(country), within(1e-12));
    }

    /// By hand: φ(0,1) = 1/2, φ(0,2) = 1/2, φ(1,2) = 0. Around trade 0, place 0 has trade 1 only: (1/2) / (1/2 + 1/2).
    @Test
    void weighsTheTradesThatAPlaceHasByTheirProximity() {
        var density = Relatedness.of(new boolean[][] {{true, true, false}, {true, false, true}}).density();
        assertThat(density[0]).containsExactly(0.5, 1, 1);
        assertThat(density[1]).containsExactly(0.5, 1, 1);
    }

    @Test
    void isNoughtAroundATradeThatNobodyHas() {
        assertThat(Relatedness.of(new boolean[][] {{true, false}, {true, false}}).density()).isDeepEqualTo(new double[][] {{0, 0}, {0, 0}});
    }

    @Test
    void agreesWithTheDefinitionWrittenOutAndTakesLessThanASecondForAllCountiesAndClasses() {
        var random = new Random(2007);
        var specialised = new boolean[183][1381];
        for (var place : specialised) {
            for (var trade = 0; trade < place.length; trade++) {
                place[trade] = random.nextInt(100) < 12;
            }
        }
        Relatedness.of(specialised).density();
        var begin = System.nanoTime();
        var relatedness = Relatedness.of(specialised);
        var density = relatedness.density();
        var seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("density of 183 counties and 1381 classes: %.3f s%n", seconds);
        assertThat(seconds).isLessThan(1);
        for (var trade = 0; trade < 1381; trade += 230) {
            assertThat(density[42][trade]).isCloseTo(byDefinition(specialised, 42, trade), within(1e-12));
        }
    }

    private static double byDefinition(boolean[][] specialised, int place, int trade) {
        var has = 0.0;
        var all = 0.0;
        for (var other = 0; other < specialised[0].length; other++) {
            if (other != trade) {
                var both = 0.0;
                var one = 0.0;
                var two = 0.0;
                for (var row : specialised) {
                    both += row[trade] && row[other] ? 1 : 0;
                    one += row[trade] ? 1 : 0;
                    two += row[other] ? 1 : 0;
                }
                var near = one == 0 || two == 0 ? 0 : Math.min(both / one, both / two);
                all += near;
                has += specialised[place][other] ? near : 0;
            }
        }
        return has / all;
    }
}
