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
class GapsWebIT {
    @Autowired
    MockMvcTester web;

    /// 沿滩 has a firm on photovoltaic glass by a source of the press, and so does not lack it.
    @Test
    void tellsWhichLinksACountyLacksWithTheGroundOfTheFigures() {
        var page = get("/api/gaps?place=510311&chain=photovoltaic");
        assertThat(page).hasStatusOk().bodyJson().extractingPath("$.ground.compared").isEqualTo(183);
        assertThat(page).bodyJson().extractingPath("$.gaps[?(@.node == 'PV027')]").asArray().isEmpty();
        assertThat(page).bodyJson().extractingPath("$.gaps[?(@.node == 'PV007')].lacking").asArray().isNotEmpty();
        assertThat(page).bodyJson().extractingPath("$.gaps[?(@.cheapest != null)]").asArray().as("no price was given").isEmpty();
        assertThat(get("/api/gaps?place=510300&chain=photovoltaic")).bodyJson().extractingPath("$.ground.compared").isEqualTo(21);
    }

    @Test
    void opensATradeToItsFirms() {
        var trade = get("/api/gaps/trade?place=510311&trade=3042");
        assertThat(trade).hasStatusOk().bodyJson().extractingPath("$.measures.trade").isEqualTo("3042");
        assertThat(trade).bodyJson().extractingPath("$.firms[?(@.here == true)].source").asArray().isNotEmpty();
        assertThat(get("/api/gaps/file?place=510311&chain=photovoltaic")).hasStatusOk().hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void refusesWhatIsNoCountyAndNoClassAndNoPrice() {
        refuses("/api/gaps?place=510000&chain=photovoltaic", "chain.gap.place");
        refuses("/api/gaps?place=510311&chain=photovoltaik", "chain.map.none");
        refuses("/api/gaps?place=510311&chain=photovoltaic&priceKm=-1", "chain.gap.price");
        refuses("/api/gaps/trade?place=510311&trade=38", "chain.gap.trade");
    }

    @Test
    void tellsWhatAFirmsStandstillTouches() {
        assertThat(get("/api/standstills/firms")).hasStatusOk().bodyJson().extractingPath("$[?(@.id == 'O0082')].chains[0]").asArray().containsExactly("photovoltaic");
        var told = get("/api/standstills?firm=O0082&hops=2");
        assertThat(told).hasStatusOk().bodyJson().extractingPath("$.chains[0].nodes[?(@.way == 'STOPPED')].id").asArray().contains("PV007");
        assertThat(told).bodyJson().extractingPath("$.chains[0].nodes[?(@.way == 'SUPPLY')].via").asArray().isNotEmpty();
        assertThat(told).bodyJson().extractingPath("$.chains[0].nodes[?(@.hops > 2)]").asArray().isEmpty();
        assertThat(get("/api/standstills/file?firm=O0082")).hasStatusOk();
    }

    @Test
    void refusesAFirmThatIsNowhereAndStepsWithoutEnd() {
        refuses("/api/standstills?firm=O9999", "chain.firm.unknown");
        refuses("/api/standstills?firm=O0001", "chain.firm.nowhere");
        refuses("/api/standstills?firm=O0082&hops=0", "chain.standstill.hops");
    }

    private void refuses(String address, String code) {
        assertThat(get(address)).hasStatus(422).bodyJson().extractingPath("$.problems[0].code").isEqualTo(code);
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(LoggedIn.as(Role.PROVINCE, "510000")).exchange();
    }
}
