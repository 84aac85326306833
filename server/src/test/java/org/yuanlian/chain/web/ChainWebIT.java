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

    /// Asked around the city, as the sentence has it, all but the leader's own park rests on firms of which only the city is known.
    @Test
    void answersTheSentenceWithNamesAndWithARateThatClaimsNoMoreThanIsKnown() {
        var around = get("/api/chain-maps/aerospace-low-altitude/circle?place=512000&node=AER025");
        assertThat(around).bodyJson().extractingPath("$.found[*].placement.name").asArray()
                .contains("北京星河动力航天科技股份有限公司", "中国航发航空科技股份有限公司", "成都爱乐达航空制造股份有限公司");
        assertThat(around).bodyJson().extractingPath("$.needed").asArray().contains("AER018", "AER001");
        assertThat(around).bodyJson().extractingPath("$.possible").asArray().contains("AER018");
        assertThat(around).bodyJson().extractingPath("$.roughKm").asNumber().isNotNull();
        assertThat(around).bodyJson().extractingPath("$.found[?(@.placement.subject == 'O0116' && @.surely == true && @.farthestKm > @.nearestKm)]").asArray()
                .as("of its park only the city is known, all of which lies within").hasSize(1);
        assertThat(around).bodyJson().extractingPath("$.nodes[?(@.id == 'AER018')].cover").asArray().containsExactly("POSSIBLE");
        var proven = get("/api/chain-maps/aerospace-low-altitude/circle?place=512000&node=AER025&demo=false");
        assertThat(proven).bodyJson().extractingPath("$.found[?(@.placement.demo == true)]").asArray().isEmpty();
        assertThat(proven).bodyJson().extractingPath("$.found[*].placement.name").asArray().contains("成都爱乐达航空制造股份有限公司");
        var direct = get("/api/chain-maps/aerospace-low-altitude/circle?place=512000&node=AER025&upstream=direct");
        assertThat(direct).bodyJson().extractingPath("$.needed").asArray().contains("AER018").doesNotContain("AER001");
    }

    @Test
    void handsTheCircleOnAsTableMapLayerAndPaper() throws Exception {
        var address = "/api/chain-maps/aerospace-low-altitude/circle/file?place=512002&format=";
        var csv = get(address + "csv").getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF圆心,").contains("中国航发航空科技股份有限公司", "仅知所在市州，可能在圈内", "圈内未见", "演示数据", "待核");
        assertThat(get(address + "geojson")).hasContentType("application/geo+json").bodyJson()
                .extractingPath("$.features[?(@.geometry.type == 'Polygon')].geometry.coordinates[0].length()").asArray().containsExactly(181);
        assertThat(get(address + "docx").getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void asksBackWhereCoordinatesMayMeanAnotherPoint() {
        assertThat(get("/api/coordinates?text=104.65,30.12&system=WGS84")).bodyJson().extractingPath("$.asked").isEqualTo(false);
        assertThat(get("/api/coordinates?text=30.12,104.65")).bodyJson().extractingPath("$.choices.length()").isEqualTo(2);
        assertThat(get("/api/coordinates?text=abc")).hasStatus(422).bodyJson().extractingPath("$.problems[0].code").isEqualTo("chain.point.number");
    }

    @Test
    void comparesParksAndLeavesOpenWhatIsNotKnown() {
        var address = "/api/chain-maps/aerospace-low-altitude/sites?node=AER035";
        var sites = get(address);
        assertThat(sites).hasStatusOk().bodyJson().extractingPath("$.parks.length()").asNumber().isEqualTo(56);
        assertThat(sites).bodyJson().extractingPath("$.loss").isEqualTo(15);
        assertThat(sites).bodyJson().extractingPath("$.ruleVerified").isEqualTo(false);
        assertThat(sites).bodyJson().extractingPath("$.parks[?(@.best > @.worst)]").asArray().isEmpty();
        assertThat(sites).bodyJson().extractingPath("$.parks[?(@.id == 'P0006')].marks[0].high").asArray().containsExactly(1.0);
        assertThat(sites).bodyJson().extractingPath("$.criteria[?(@.id == 'suppliers')].counts").asArray()
                .as("nobody is known on any node that supplies it, which speaks for no park").containsExactly(false);
        assertThat(get(address + "&weights=suppliers:0,customers:0,research:0,land:0,power:0,water:0,discharge:0,land-price:0"))
                .hasStatus(422).bodyJson().extractingPath("$.problems[0].code").isEqualTo("chain.siting.weights");
        assertThat(get(address + "&weights=lend:3,power:11&needs=water:x")).hasStatus(422);
        assertThat(get(address + "&weights=lend:3,power:11")).bodyJson().extractingPath("$.problems[*].code").asArray()
                .containsExactlyInAnyOrder("chain.siting.criterion", "chain.siting.range");
    }

    @Test
    void handsTheComparisonOn() throws Exception {
        var csv = get("/api/chain-maps/nev-battery/sites/file?node=BAT041").getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).contains("可能名次", "可供工业用地·得分(权重3，需求200亩)", "未知");
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(LoggedIn.as(Role.PROVINCE, "510000")).exchange();
    }
}
