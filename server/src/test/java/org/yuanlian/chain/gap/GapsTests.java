package org.yuanlian.chain.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yuanlian.chain.Drawing;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.gap.Gap.Prices;
import org.yuanlian.chain.gap.Gap.Supply;
import org.yuanlian.chain.gap.Gap.Trade;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Position;

class GapsTests {
    private static final Place LONGQUAN = new Place("510112");
    private static final Place YANTAN = new Place("510311");
    private static final Place JIANYANG = new Place("510185");
    private static final List<Place> COUNTIES = List.of(LONGQUAN, YANTAN, JIANYANG);
    private static final Position POINT = new Position(new BigDecimal("104.27"), new BigDecimal("30.56"));
    private static final Prices NONE = new Prices(null, null);
    /// 锂盐 (2613) → 电芯 (3841) → 整车 (3612).
    private static final Map<String, List<String>> NODES = Map.of("锂盐", List.of("2613"), "电芯", List.of("3841"), "整车", List.of("3612", "3630"));
    private final List<Presence> known = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    /// By hand: cells and vehicles are done together in 沿滩; so around vehicles 龙泉, which does cells, has φ = 1/2 of 1/2.
    @Test
    void putsTheClosestLinkFirstAndShowsWhatTheFigureIsMadeOf() {
        project("甲", LONGQUAN, "3841");
        project("乙", YANTAN, "3841");
        project("丙", YANTAN, "3612");
        project("丁", JIANYANG, "2613");
        var gaps = found(NONE);
        assertThat(gaps).extracting(gap -> gap.node().id()).containsExactly("整车", "电芯", "锂盐");
        assertThat(gaps.getFirst().measures()).extracting(Landscape.Measures::trade).containsExactly("3612", "3630");
        assertThat(gaps.getFirst().measures().getFirst()).satisfies(measures -> {
            assertThat(measures.nearHere()).isEqualTo(0.5);
            assertThat(measures.nearAll()).isEqualTo(0.5);
            assertThat(measures.density()).isEqualTo(1.0);
            assertThat(measures.advantage()).isZero();
            assertThat(measures.firms()).isEqualTo(1);
            assertThat(measures.allFirms()).isEqualTo(4);
        });
        assertThat(gaps.getFirst().upstreamness()).isEqualTo(1);
        assertThat(gaps.getLast().upstreamness()).isEqualTo(3);
    }

    @Test
    void doesNotKnowADensityWhereNothingIsNearOrNothingIsKnown() {
        project("丁", JIANYANG, "2613");
        assertThat(found(NONE)).allSatisfy(gap -> {
            assertThat(gap.density()).isNull();
            assertThat(gap.measures()).allSatisfy(measures -> assertThat(measures.advantage()).isNull());
        });
    }

    @Test
    void leavesOutTheLinksThatThePlaceHas() {
        placed.add(Drawing.firmAt("甲", "电芯", "510112"));
        assertThat(found(NONE)).extracting(gap -> gap.node().id()).containsExactlyInAnyOrder("整车", "锂盐");
        assertThat(found(NONE)).filteredOn(gap -> gap.node().id().equals("整车")).singleElement().satisfies(gap -> {
            assertThat(gap.provided()).containsExactly("电芯");
            assertThat(gap.lacking()).isEmpty();
            assertThat(gap.cheapest()).isNull();
        });
    }

    @Test
    void namesTheNearestSupplierAndNoPriceThatNobodyGave() {
        placed.add(Drawing.firmAt("乙", "电芯", "510311"));
        var vehicle = found(NONE).stream().filter(gap -> gap.node().id().equals("整车")).findFirst().orElseThrow();
        assertThat(vehicle.lacking()).singleElement().isInstanceOfSatisfying(Supply.class, supply -> {
            assertThat(supply.nearest()).satisfies(nearest -> assertThat(nearest.firm()).isEqualTo("乙"));
            assertThat(supply.price()).isNull();
        });
        assertThat(vehicle.cheapest()).isNull();
    }

    @Test
    void findsTheCheapestByTheGivenPricesOnly() {
        placed.add(Drawing.firmAt("乙", "电芯", "510311"));
        project("甲", LONGQUAN, "2613");
        project("丙", YANTAN, "3612");
        project("丙", YANTAN, "3841");
        var byDistance = vehicle(new Prices(BigDecimal.ONE, null));
        assertThat(byDistance.cheapest()).isInstanceOfSatisfying(Supply.class, supply -> assertThat(supply.price()).isBetween(new BigDecimal("20"), new BigDecimal("26")));
        var byTrade = vehicle(new Prices(BigDecimal.ONE, BigDecimal.TEN));
        assertThat(byTrade.cheapest()).isInstanceOfSatisfying(Trade.class, trade -> {
            assertThat(trade.trade()).isEqualTo("3841");
            assertThat(trade.gain()).as("with it the density is whole").isCloseTo(1, within(1e-12));
        });
    }

    @Test
    void countsAFirmOnceInATradeOfAPlaceHoweverOftenItIsKnown() {
        project("甲", LONGQUAN, "3841");
        project("甲", LONGQUAN, "3841");
        project("甲", new Place("510112.P0030"), "3841");
        project("乙", new Place("510100"), "3841");
        var landscape = Landscape.of(COUNTIES, Set.of("3841"), known);
        assertThat(landscape.measures(LONGQUAN, "3841").firmsHere()).isEqualTo(1);
        assertThat(landscape.measures(LONGQUAN, "3841").firms()).as("of the city alone it is not said in which county").isEqualTo(1);
    }

    private Gap vehicle(Prices prices) {
        return found(prices).stream().filter(gap -> gap.node().id().equals("整车")).findFirst().orElseThrow();
    }

    private List<Gap> found(Prices prices) {
        var drawn = Drawing.chain(NODES, "锂盐>电芯", "电芯>整车");
        var trades = Set.of("2613", "3841", "3612", "3630");
        return new Gaps(drawn, placed, Landscape.of(COUNTIES, trades, known), LONGQUAN, POINT, prices).found();
    }

    private void project(String firm, Place place, String trade) {
        var id = UUID.nameUUIDFromBytes((firm + place + trade).getBytes(StandardCharsets.UTF_8));
        known.add(new Presence(Presence.Kind.PROJECT, id, firm, firm, place, List.of(trade), null, null, "these tests", true, true));
    }
}
