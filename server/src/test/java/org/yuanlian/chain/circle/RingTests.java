package org.yuanlian.chain.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.yuanlian.registry.Position;

class RingTests {
    private static final Position ZIYANG = new Position(new BigDecimal("104.767"), new BigDecimal("30.078"));

    @Test
    void liesAsFarFromItsCentreEverywhere() {
        assertThat(Ring.of(ZIYANG, 100, 180)).allSatisfy(corner -> assertThat(Neighbourhood.kilometres(
                        104.767, 30.078, corner.lon().doubleValue(), corner.lat().doubleValue()))
                .isCloseTo(100, offset(0.002)));
    }

    @Test
    void closesAndRunsCounterclockwise() {
        var ring = Ring.of(ZIYANG, 100, 4);
        assertThat(ring).hasSize(5);
        assertThat(ring.getFirst()).isEqualTo(ring.getLast());
        assertThat(ring.get(1).lon()).as("after the north comes the west").isLessThan(ZIYANG.lon());
    }
}
