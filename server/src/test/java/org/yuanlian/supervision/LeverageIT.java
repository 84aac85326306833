package org.yuanlian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.supervision.SupervisionFixtures.aProjectIn;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.Grade;
import org.yuanlian.ledger.Ledger;

@WithDatabase
class LeverageIT {

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvcTester web;

    @Test
    void tellsWhatSupportersBringAsOfTheDay() throws Exception {
        var code = Scope.EVERYWHERE.call(() -> ledger.find(aProjectIn("513401").says("investor", "2026-01-01", "西昌链主公司").signedOn("2026-01-05", "1000")
                .states("capital-arrival", Grade.B, "2026-02-01", "200", null).in(ledger)).orElseThrow().code());
        Scope.EVERYWHERE.call(() -> aProjectIn("510112").says("investor", "2026-01-01", "龙泉配套公司").signedOn("2026-01-06", "2500")
                .states("capital-arrival", Grade.B, "2026-02-01", "300", null)
                .proves("supports-project", Grade.C, "2026-02-10", code).in(ledger));

        var uri = "/api/leverage?place=513401&validOn=";
        var province = LoggedIn.as(Role.PROVINCE, "510000");
        assertThat(web.get().uri(uri + "2026-02-09").with(province).exchange()).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(0);
        var told = web.get().uri(uri + "2026-02-10").with(province).exchange();
        assertThat(told).bodyJson().extractingPath("$.items[0].firm").isEqualTo("西昌链主公司");
        assertThat(told).bodyJson().extractingPath("$.items[0].reported.value").isEqualTo(2.5);
        assertThat(told).bodyJson().extractingPath("$.items[0].verified.value").isEqualTo(0.0);
        assertThat(told).bodyJson().extractingPath("$.items[0].links[0].project.placeName").asString().contains("龙泉驿");
    }

    @Test
    void showsAProjectElsewhereByItsCodeAlone() throws Exception {
        Scope.EVERYWHERE.call(() -> aProjectIn("513423").signedOn("2026-01-06", "2500").proves("supports-project", Grade.C, "2026-02-10", "YS-no-such").in(ledger));

        var told = web.get().uri("/api/leverage?validOn=2026-03-01").with(LoggedIn.as(Role.COUNTY, "513423")).exchange();
        assertThat(told).hasStatusOk().bodyJson().extractingPath("$.unseen").isEqualTo(1);
        assertThat(told).bodyJson().extractingPath("$.total").isEqualTo(0);
    }
}
