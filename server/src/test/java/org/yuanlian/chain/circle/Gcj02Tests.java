package org.yuanlian.chain.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Gcj02Tests {

    /// The point that the public libraries for it are tested with: 116.404, 39.915 goes to 116.41024, 39.91640.
    @Test
    void shiftsAsThePublicFormulaDoes() {
        assertThat(Gcj02.ofWgs84(116.404, 39.915)).containsExactly(new double[] {116.410244, 39.916405}, within(1e-5));
    }

    @Test
    void comesBackToWhereItWas() {
        var there = Gcj02.ofWgs84(104.65432, 30.12345);
        var back = Gcj02.toWgs84(there[0], there[1]);
        assertThat(back.lon()).isEqualByComparingTo("104.65432");
        assertThat(back.lat()).isEqualByComparingTo("30.12345");
    }
}
