package org.yuanlian.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.chain.ListedFirm.Ground;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

@WithDatabase
class ListedFirmsIT {
    private static final AsOf NOW = new AsOf(LocalDate.of(2026, 6, 1), Instant.parse("2099-01-01T00:00:00Z"));

    @Autowired
    ListedFirms listed;

    @Autowired
    ChainStandings standings;

    @Test
    void accountsForEveryListedCompanyOnceAndLosesNone() throws Exception {
        var firms = in(() -> listed.on(NOW));
        assertThat(firms).hasSize(179).extracting(each -> each.firm().stockCode()).doesNotHaveDuplicates();
        assertThat(firms).filteredOn(each -> each.ground().compareTo(Ground.OUTSIDE) < 0).as("those on a chain").hasSize(68);
        assertThat(firms).filteredOn(each -> each.ground().compareTo(Ground.OUTSIDE) >= 0).as("those on none").hasSize(111);
        assertThat(firms).allSatisfy(each -> assertThat(each.placed().isEmpty()).isEqualTo(each.ground().compareTo(Ground.OUTSIDE) >= 0));
    }

    @Test
    void putsNoBankAndNoDistillerOnANode() throws Exception {
        assertThat(ground("成都银行股份有限公司")).isEqualTo(Ground.OUTSIDE);
        assertThat(ground("宜宾五粮液股份有限公司")).isEqualTo(Ground.OUTSIDE);
        assertThat(ground("新希望")).isEqualTo(Ground.OUTSIDE);
    }

    @Test
    void doesNotGuessTheNodeOfATradeThatTellsNone() throws Exception {
        assertThat(ground("成都新易盛通信技术股份有限公司")).isEqualTo(Ground.UNCLEAR);
    }

    @Test
    void namesTheBestOfSeveralGrounds() throws Exception {
        assertThat(ground("通威股份有限公司")).as("polysilicon by its trade, cells by demonstration").isEqualTo(Ground.INFERRED);
        assertThat(ground("四川安宁铁钛股份有限公司")).isEqualTo(Ground.DEMONSTRATION);
    }

    @Test
    void saysUnknownAndNotNoneOfSuppliersOutsideTheProvince() throws Exception {
        assertThat(in(() -> standings.of("nev-battery", NOW)).nodes()).allSatisfy(node -> assertThat(node.outside()).isEmpty());
    }

    private Ground ground(String name) throws Exception {
        return in(() -> listed.on(NOW)).stream().filter(each -> each.firm().name().equals(name)).findFirst().orElseThrow().ground();
    }

    private static <T> T in(Callable<T> work) throws Exception {
        return new Caller("tester", "Tester", Role.PROVINCE, new Place("510000"), null, "local").call(work);
    }
}
