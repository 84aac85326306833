package org.yuanlian.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;

@WithDatabase
class RegistryWebIT {
    @Autowired
    MockMvcTester web;

    @Test
    void listsTheDivisionsOfToday() {
        assertThat(get("/api/regions")).hasStatusOk().bodyJson().extractingPath("$.length()").isEqualTo(205);
        assertThat(get("/api/regions")).bodyJson().extractingPath("$[1].name").isEqualTo("成都市");
        assertThat(get("/api/regions")).bodyJson().extractingPath("$[?(@.source =~ /GB.T 2260.*/)]").asArray().hasSize(205);
    }

    @Test
    void tellsWhatStoodBeforeADivision() {
        assertThat(get("/api/regions/510117/history")).hasStatusOk().bodyJson().extractingPath("$[0].name").isEqualTo("郫县");
        assertThat(get("/api/regions/519999/history")).hasStatus(404);
    }

    @Test
    void listsTheParksOfAPlaceAndTheirFigures() {
        assertThat(get("/api/parks?place=510311")).hasStatusOk().bodyJson().extractingPath("$.length()").isEqualTo(3);
        assertThat(get("/api/parks/P0019")).hasStatusOk().bodyJson()
                .extractingPath("$.observations[?(@.indicator == '营业收入')].source").asArray().isNotEmpty();
        assertThat(get("/api/parks/P0019")).bodyJson().extractingPath("$.placeName").isEqualTo("沿滩区");
        assertThat(get("/api/parks/P9999")).hasStatus(404);
    }

    @Test
    void searchesTradesAndOrganisations() {
        assertThat(get("/api/industries?q=C")).hasStatusOk();
        assertThat(get("/api/industries?q=稻谷种植")).bodyJson().extractingPath("$[0].code").isEqualTo("0111");
        assertThat(get("/api/organisations?q=老窖&limit=1")).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(1);
    }

    @Test
    void showsWhatWaitsToBeCompared() {
        assertThat(get("/api/chains")).hasStatusOk().bodyJson().extractingPath("$[0].verified").isEqualTo(false);
        assertThat(get("/api/leading-industries")).bodyJson().extractingPath("$.length()").isEqualTo(6);
    }

    @Test
    void saysThatTheCalendarOf2027IsNotLoaded() {
        assertThat(get("/api/calendar/2026")).hasStatusOk().bodyJson().extractingPath("$.workingDays").isEqualTo(248);
        assertThat(get("/api/calendar/2027")).hasStatus(404);
    }

    @Test
    void letsNobodyInWithoutLoggingIn() {
        assertThat(web.get().uri("/api/regions").exchange()).hasStatus(401);
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(LoggedIn.as(Role.COUNTY, "510311")).exchange();
    }
}
