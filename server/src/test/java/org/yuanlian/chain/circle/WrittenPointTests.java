package org.yuanlian.chain.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanlian.chain.circle.WrittenPoint.Asked;
import org.yuanlian.chain.circle.WrittenPoint.System;
import org.yuanlian.chain.circle.WrittenPoint.Taken;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Position;

class WrittenPointTests {
    private static final Position YANJIANG = new Position(new BigDecimal("104.65"), new BigDecimal("30.12"));

    @ParameterizedTest
    @ValueSource(strings = {"104.65,30.12", " 104.65  30.12 ", "104.65，30.12", "东经104.65° 北纬30.12°", "E104.65 N30.12"})
    void takesDegreesOfWgs84AsTheyAreWritten(String text) {
        assertThat(new WrittenPoint(text, System.CGCS2000).read()).isEqualTo(new Taken(YANJIANG));
    }

    @Test
    void asksWhereTheLatitudeStandsFirst() {
        assertThat(new WrittenPoint("30.12, 104.65", System.WGS84).read()).isInstanceOfSatisfying(Asked.class, asked -> {
            assertThat(asked.swapped()).isTrue();
            assertThat(asked.choices()).singleElement().satisfies(choice -> assertThat(choice.at()).isEqualTo(YANJIANG));
        });
    }

    @Test
    void undoesTheShiftOfCoordinatesThatAreSaidToBeShifted() {
        assertThat(new WrittenPoint("104.65,30.12", System.GCJ02).read()).isInstanceOfSatisfying(Asked.class, asked ->
                assertThat(asked.choices()).singleElement().satisfies(choice -> {
                    assertThat(choice.unshifted()).isTrue();
                    assertThat(choice.metresMoved()).isBetween(300L, 700L);
                }));
    }

    @Test
    void asksBothWaysWhereNobodySaysOfWhichSystemTheyAre() {
        assertThat(new WrittenPoint("30.12,104.65", System.UNKNOWN).read()).isInstanceOfSatisfying(Asked.class, asked -> {
            assertThat(asked.swapped()).isTrue();
            assertThat(asked.choices()).extracting(WrittenPoint.Choice::unshifted).containsExactly(false, true);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "104.65", "104.65,30.12,3", "资阳", "4.65,30.12", "104°39′ 30°7′", "1e9,30"})
    void refusesWhatIsNoPointInChina(String text) {
        assertThatThrownBy(() -> new WrittenPoint(text, System.WGS84).read()).isInstanceOf(Refusal.class);
    }
}
