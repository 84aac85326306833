package org.yuanlian.chain.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;

@WithDatabase
class ChainWebIT {
    @Autowired
    MockMvcTester web;

    @Test
    void listsTheChainsThatAreDrawn() {
        assertThat(get("/api/chain-maps")).hasStatusOk().bodyJson().extractingPath("$.length()").isEqualTo(5);
        assertThat(get("/api/chain-maps")).bodyJson().extractingPath("$[?(@.verified == true)]").asArray().isEmpty();
    }

    @Test
    void drawsAChainWithWhoIsOnIt() {
        var chain = get("/api/chain-maps/photovoltaic");
        assertThat(chain).hasStatusOk().bodyJson().extractingPath("$.nodes.length()").isEqualTo(49);
        assertThat(chain).bodyJson().extractingPath("$.nodes[?(@.id == 'PV027')].placed[*].source").asArray().isNotEmpty();
        assertThat(chain).bodyJson().extractingPath("$.nodes[?(@.id == 'PV007')].trades[0].name").asArray().containsExactly("电子专用材料制造");
        assertThat(get("/api/chain-maps/photovoltaik")).hasStatus(422).bodyJson().extractingPath("$.problems[0].code").isEqualTo("chain.map.none");
    }

    @Test
    void judgesAnewWithoutWhatIsThereByDemonstrationOnly() {
        assertThat(get("/api/chain-maps/nev-battery?demo=false")).hasStatusOk().bodyJson()
                .extractingPath("$.nodes[*].placed[?(@.demo == true)]").asArray().isEmpty();
        assertThat(get("/api/chain-maps/nev-battery?demo=false")).bodyJson()
                .extractingPath("$.nodes[?(@.id == 'BAT001')].strength").asArray().containsExactly("LACKING");
        assertThat(get("/api/chain-maps/nev-battery")).bodyJson()
                .extractingPath("$.nodes[?(@.id == 'BAT001')].strength").asArray().containsExactly("COMPLETE");
    }

    @Test
    void givesTheChainOnPaper() {
        assertThat(get("/api/chain-maps/biomedicine/file?format=docx")).hasStatusOk().hasContentType(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    /// The sentence of the press on rockets in 资阳: "100公里以内，就能完成我们产业链上的很多配套".
    @Test
    void namesWhoLiesWithinAHundredKilometresOfZiyang() {
        var around = get("/api/chain-maps/aerospace-low-altitude/circle?place=512002");
        assertThat(around).hasStatusOk().bodyJson().extractingPath("$.km").isEqualTo(100);
        assertThat(around).bodyJson().extractingPath("$.found[?(@.nearestKm > 100)]").asArray().isEmpty();
        assertThat(around).bodyJson().extractingPath("$.found[?(@.placement.node == 'AER019' && @.surely == false)].placement.name").asArray().isNotEmpty();
        assertThat(around).bodyJson().extractingPath("$.possible").asArray().contains("AER019");
        assertThat(get("/api/chain-maps/biomedicine/circle?place=510000")).hasStatus(422);
        assertThat(get("/api/chain-maps/biomedicine/circle?place=512000&km=0")).hasStatus(422);
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(LoggedIn.as(Role.PROVINCE, "510000")).exchange();
    }
}
