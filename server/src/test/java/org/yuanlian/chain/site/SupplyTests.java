package org.yuanlian.chain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanlian.registry.Observation.Figure;
import org.yuanlian.registry.Position;

class SupplyTests {
    private static final BigDecimal NEED = new BigDecimal("200");

    @Test
    void isTheShareOfTheNeedAndNoMoreThanAllOfIt() {
        assertThat(Supply.enough(new BigDecimal("50"), "=", NEED)).isEqualTo(Span.exactly(0.25));
        assertThat(Supply.enough(new BigDecimal("900"), "=", NEED)).isEqualTo(Span.exactly(1));
        assertThat(Supply.enough(BigDecimal.ZERO, "=", NEED)).as("none is known to be none").isEqualTo(Span.exactly(0));
    }

    @Test
    void leavesOpenWhatTheSourceLeavesOpen() {
        assertThat(Supply.enough(new BigDecimal("50"), ">=", NEED)).isEqualTo(new Span(0.25, 1));
        assertThat(Supply.enough(new BigDecimal("50"), "<", NEED)).isEqualTo(new Span(0, 0.25));
        assertThat(Supply.cheap(new BigDecimal("20"), ">=", new BigDecimal("10"))).isEqualTo(new Span(0, 0.5));
    }

    @Test
    void turnsUnitsIntoOneAndLeavesThoseItDoesNotKnow() {
        var units = Map.of("亩", BigDecimal.ONE, "公顷", new BigDecimal("15"));
        assertThat(Supply.inUnit(new Figure("可供工业用地", "=", new BigDecimal("4"), "公顷", null), units)).hasValue(new BigDecimal("60"));
        assertThat(Supply.inUnit(new Figure("可供工业用地", "=", new BigDecimal("4"), "块", null), units)).isEmpty();
    }

    @Test
    void losesByDistanceWhatTheUserSupposesAndNoMore() {
        var chengdu = List.of(new Position(new BigDecimal("104.07"), new BigDecimal("30.67")));
        var apart = List.of(new Position(new BigDecimal("104.63"), new BigDecimal("30.13")), chengdu.getFirst());
        var nearness = new Nearness(15);
        var distance = nearness.between(chengdu, apart);
        assertThat(distance.nearestKm()).isZero();
        assertThat(nearness.effect(distance).high()).isEqualTo(1);
        assertThat(nearness.effect(new Nearness.Distance(100, 200)).low()).isCloseTo(0.85 * 0.85, offset(1e-9));
        assertThat(new Nearness(0).effect(new Nearness.Distance(0, 900))).isEqualTo(Span.exactly(1));
    }
}
