package org.yuanlian.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.chain.NodeStanding.Strength;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

@WithDatabase
class PlacementsIT {
    private static final AsOf NOW = new AsOf(LocalDate.of(2026, 6, 1), Instant.parse("2099-01-01T00:00:00Z"));
    private static final String HEAD = "subject,chain,node,role,capacity,unit,since,until,site,lon,lat,crs,grade,source\n";

    @Autowired
    Placements placements;

    @Autowired
    ChainStandings standings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void shipsRealFirmsEachWithItsSourceOrMarkedAsDemonstration() throws Exception {
        var shipped = in("510000", () -> placements.on(null, NOW)).stream().filter(each -> each.placement().shipped()).toList();
        assertThat(shipped).hasSizeGreaterThanOrEqualTo(80);
        assertThat(shipped).allSatisfy(each -> {
            var proof = each.placement().what().proof();
            assertThat(proof.verified()).isFalse();
            assertThat(proof.demo()).isEqualTo(proof.source().equals("没有公开证据，仅作演示"));
        });
        assertThat(shipped).filteredOn(each -> each.name().startsWith("北京星河动力")).singleElement().satisfies(each -> {
            assertThat(each.node()).isEqualTo("AER035");
            assertThat(each.province()).isEqualTo(Placed.Whereabouts.INSIDE);
            assertThat(each.placement().what().proof().quote()).contains("谷神星二号");
        });
    }

    @Test
    void tellsWhatHeldOnADayAsFarAsItWasKnown() throws Exception {
        in("510112", () -> placements.take(
                "sheet.csv", HEAD + "O0128,nev-battery,BAT046,core,120,万套/年,2024-03-01,2025-03-01,,,,,B,合同\n", new Place("510112")));
        assertThat(roles("510112", "2024-02-29")).isEmpty();
        assertThat(roles("510112", "2024-03-01")).containsExactly(org.yuanlian.chain.Role.CORE);
        assertThat(roles("510112", "2025-03-01")).isEmpty();
        assertThat(roles("510311", "2024-03-01")).as("another county does not see it").isEmpty();
        assertThat(in("510112", () -> own(new AsOf(LocalDate.of(2024, 3, 1), Instant.parse("2020-01-01T00:00:00Z"))))).isEmpty();
        var id = in("510112", () -> own(new AsOf(LocalDate.of(2024, 3, 1), NOW.recordedAt()))).getFirst().placement().id();
        var before = Instant.now();
        Thread.onSpinWait();
        in("510112", () -> {
            placements.withdraw(id, "合同未履行");
            return null;
        });
        assertThat(roles("510112", "2024-03-01")).isEmpty();
        assertThat(in("510112", () -> own(new AsOf(LocalDate.of(2024, 3, 1), before)))).hasSize(1);
        assertThatThrownBy(() -> in("510112", () -> {
                    placements.withdraw(id, "再撤");
                    return null;
                }))
                .hasMessageContaining("chain.placement.withdrawn");
    }

    @Test
    void takesNothingOfASheetWithAFaultAndTellsEveryFault() throws Exception {
        var sheet = HEAD
                + "O0126,nev-battery,BAT046,core,120,,2024-03-01,,,,,,B,合同\n"
                + "无此企业,nev-batery,BAT046,boss,,,2024-3-1,,,,,,B,\n"
                + "O0127,nev-battery,BAT46,,,,2024-03-01,2024-01-01,999999,30.6,104.1,WGS84,B,合同\n"
                + "O0128,nev-battery,BAT041,,,,2024-03-01,,,104.27,30.55,GCJ02,B,合同\n"
                + "O0128,nev-battery,BAT047,,,,2024-03-01,,,101.70,26.58,WGS84,B,合同\n"
                + "O0128,nev-battery,BAT047,,,,2024-03-01,,,104.27,30.55,,B,合同\n";
        var refusal = catchThrowableOfType(Refusal.class, () -> in("510112", () -> placements.take("s.csv", sheet, new Place("510112"))));
        assertThat(refusal.problems()).extracting(Problem::code).containsExactlyInAnyOrder(
                "chain.capacity.shape", "chain.subject.unknown", "chain.map.none", "chain.word.unknown", "chain.day.unreadable",
                "chain.source.none", "chain.node.unknown", "chain.placement.order", "chain.site.unknown", "chain.point.swapped",
                "chain.point.gcj", "chain.point.far", "chain.point.system");
        assertThat(refusal.problems()).filteredOn(problem -> problem.code().equals("chain.point.gcj"))
                .extracting(Problem::maybe)
                .singleElement()
                .asString()
                .startsWith("104.267");
        assertThat(in("510112", () -> own(NOW))).isEmpty();
    }

    @Test
    void judgesTheNodesOfAChain() throws Exception {
        var standing = in("510000", () -> standings.of("biomedicine", NOW));
        assertThat(standing.nodes()).hasSize(52);
        assertThat(of(standing, "BIO026").strength()).as("many firms, of which no source says that one leads").isEqualTo(Strength.COMPLETE);
        assertThat(of(standing, "BIO044").strength()).isEqualTo(Strength.WEAK);
        assertThat(of(standing, "BIO039").strength()).isEqualTo(Strength.LACKING);
        assertThat(standing.matching().needed()).containsAll(standing.matching().covered()).isNotEmpty();
    }

    @Test
    void neverChangesWhatWasRecorded() {
        assertThatThrownBy(() -> in("510000", () -> jdbc.sql("update chain_placement set role = 'LEADER'").update()))
                .isInstanceOf(DataAccessException.class);
    }

    private List<org.yuanlian.chain.Role> roles(String place, String day) throws Exception {
        return in(place, () -> own(new AsOf(LocalDate.parse(day), NOW.recordedAt()))).stream().map(each -> each.placement().what().role()).toList();
    }

    private List<Placed> own(AsOf asOf) {
        return placements.on("nev-battery", asOf).stream().filter(each -> !each.placement().shipped()).toList();
    }

    private static NodeStanding of(ChainStanding standing, String node) {
        return standing.nodes().stream().filter(each -> each.node().id().equals(node)).findFirst().orElseThrow();
    }

    private static <T> T in(String place, Callable<T> work) throws Exception {
        return new Caller("tester", "Tester", place.equals("510000") ? Role.PROVINCE : Role.COUNTY, new Place(place), null, "local").call(work);
    }
}
