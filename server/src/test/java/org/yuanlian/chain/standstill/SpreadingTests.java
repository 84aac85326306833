package org.yuanlian.chain.standstill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yuanlian.chain.Drawing;
import org.yuanlian.chain.DrawnChain;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.standstill.Standstill.Touched;

class SpreadingTests {
    /// 锂盐 → 正极 → 电芯 → 整车, 电解液 → 电芯, 回收 → 锂盐; 钠电 stands in for 电芯.
    private static final DrawnChain CHAIN = Drawing.chain(
            Map.of("锂盐", List.of(), "正极", List.of(), "电芯", List.of(), "整车", List.of(), "电解液", List.of(), "回收", List.of(), "钠电", List.of()),
            "锂盐>正极", "正极>电芯", "电解液>电芯", "电芯>整车", "整车@回收", "回收@锂盐", "钠电~电芯");

    @Test
    void followsSupplyDownstreamAndCustomUpstreamWithTheStepsOfEach() {
        var standstill = stop("甲", 2, Drawing.firm("甲", "正极", null), Drawing.firm("乙", "整车", null));
        assertThat(told(standstill)).containsExactly("正极 STOPPED 0", "电芯 SUPPLY 1", "整车 SUPPLY 2", "锂盐 CUSTOM 1", "回收 CUSTOM 2");
        assertThat(one(standstill, "整车")).satisfies(touched -> {
            assertThat(touched.via()).isEqualTo("电芯");
            assertThat(touched.others()).extracting(Placed::name).containsExactly("乙");
        });
    }

    @Test
    void knowsAShareOnlyWhereAllCapacitiesAreKnownInOneUnit() {
        var known = stop("甲", 3, Drawing.firm("甲", "正极", 30), Drawing.firm("乙", "正极", 90));
        assertThat(one(known, "正极").atMost()).isCloseTo(0.25, within(1e-12));
        assertThat(one(known, "正极").lost()).satisfies(lost -> assertThat(lost.amount()).isEqualByComparingTo("30"));
        assertThat(one(known, "整车").atMost()).as("a bound goes along with the supply").isCloseTo(0.25, within(1e-12));
        assertThat(one(known, "锂盐").atMost()).as("nobody knows how much a buyer took").isNull();
        var unknown = stop("甲", 3, Drawing.firm("甲", "正极", 30), Drawing.firm("乙", "正极", null));
        assertThat(one(unknown, "正极").atMost()).isNull();
        assertThat(one(unknown, "整车").atMost()).isNull();
        assertThat(one(stop("甲", 1, Drawing.firm("甲", "正极", null)), "正极").atMost()).as("the only one that is known").isEqualTo(1.0);
    }

    @Test
    void tellsWhatSubstitutesAndDoesNotFollowIt() {
        var standstill = stop("甲", 5, Drawing.firm("甲", "电芯", null), Drawing.firm("丙", "钠电", null), Drawing.park("园区", "电芯"));
        assertThat(one(standstill, "电芯").substitutes()).containsExactly("钠电");
        assertThat(one(standstill, "电芯").parks()).extracting(Placed::name).containsExactly("园区");
        assertThat(told(standstill)).noneMatch(line -> line.startsWith("钠电"));
        assertThat(one(stop("甲", 5, Drawing.firm("甲", "电芯", null), Drawing.firm("甲", "钠电", null)), "电芯").substitutes())
                .as("what stops too is no way out")
                .isEmpty();
    }

    @Test
    void comesToAnEndInACircle() {
        assertThat(told(stop("甲", 99, Drawing.firm("甲", "电芯", null))))
                .contains("整车 SUPPLY 1", "回收 SUPPLY 2", "锂盐 SUPPLY 3", "正极 SUPPLY 4")
                .contains("正极 CUSTOM 1", "锂盐 CUSTOM 2", "回收 CUSTOM 3", "整车 CUSTOM 4");
    }

    @Test
    void touchesNothingWhereTheFirmIsOnNoNode() {
        assertThat(stop("丁", 5, Drawing.firm("甲", "电芯", null)).touched()).isEmpty();
    }

    private static Standstill stop(String firm, int hops, Placed... placed) {
        return Spreading.of(CHAIN, List.of(placed), Set.of(Drawing.subject(firm)), hops);
    }

    private static Touched one(Standstill standstill, String node) {
        return standstill.touched().stream()
                .filter(touched -> touched.node().id().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(Standstill standstill) {
        return standstill.touched().stream()
                .map(touched -> "%s %s %d".formatted(touched.node().id(), touched.way(), touched.hops()))
                .toList();
    }

}
