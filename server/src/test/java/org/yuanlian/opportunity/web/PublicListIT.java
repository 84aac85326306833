package org.yuanlian.opportunity.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.opportunity.OpportunityFixtures.LONGQUANYI;
import static org.yuanlian.opportunity.OpportunityFixtures.in;
import static org.yuanlian.opportunity.OpportunityFixtures.plot;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.NewOpportunity;
import org.yuanlian.opportunity.Opportunities;
import org.yuanlian.opportunity.Stranger;

/// What is meant for fewer never reaches the public, by whichever door.
@WithDatabase
class PublicListIT {
    @Autowired
    MockMvcTester web;

    @Autowired
    Opportunities opportunities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void showsThePublicWhatIsMeantForItAndNothingElse() throws Exception {
        offer("公开甲地块", Audience.PUBLIC);
        var firms = offer("企业乙地块", Audience.FIRMS);
        var inside = offer("内部丙地块", Audience.INSIDE);
        for (var door : new String[] {"", "/feed.json", "/feed.atom", "/file?format=html", "/file?format=docx"}) {
            var separator = door.contains("?") ? "&" : "?";
            assertThat(text(get("/api/public/opportunities" + door + separator + "q=地块&limit=200&audience=INSIDE")))
                    .as(door)
                    .contains("公开甲地块")
                    .doesNotContain("企业乙地块", "内部丙地块");
        }
        assertThat(get("/api/public/opportunities/" + firms)).hasStatus(404);
        assertThat(get("/api/public/opportunities/" + inside)).hasStatus(404);
        assertThat(web.get().uri("/api/public/opportunities/" + inside).with(LoggedIn.as(Role.PROVINCE, "510000")).exchange())
                .as("also to those who may see it elsewhere")
                .hasStatus(404);
    }

    /// The database keeps it apart, also if the program forgot to.
    @Test
    void keepsTheRowsThemselvesFromStrangersWithAllThatWasSaidBefore() throws Exception {
        var id = offer("收回地块", Audience.PUBLIC);
        assertThat(rows(id)).isPositive();
        in("510112", () -> {
            opportunities.restate(id, seq(id), plot("收回地块", Audience.INSIDE), Map.of(), null);
            return true;
        });
        assertThat(rows(id)).as("what was public once is not shown any more").isZero();
    }

    @Test
    void isReadWithALogInAsFarAsOnesPartReaches() throws Exception {
        offer("企业可见地块", Audience.FIRMS);
        offer("仅内部地块", Audience.INSIDE);
        var firm = web.get().uri("/api/opportunities?limit=500&q=地块").with(LoggedIn.asEnterprise("91510000MA0000000C", "510112")).exchange();
        assertThat(text(firm)).contains("企业可见地块").doesNotContain("仅内部地块");
        var elsewhere = web.get().uri("/api/opportunities?limit=500&q=地块").with(LoggedIn.as(Role.COUNTY, "510311")).exchange();
        assertThat(text(elsewhere)).contains("企业可见地块").doesNotContain("仅内部地块");
        var own = web.get().uri("/api/opportunities?limit=500&q=地块").with(LoggedIn.as(Role.CITY, "510100")).exchange();
        assertThat(text(own)).contains("企业可见地块", "仅内部地块");
    }

    @Test
    void tellsCachesWhetherAnythingChanged() throws Exception {
        offer("缓存地块", Audience.PUBLIC);
        var first = get("/api/public/opportunities/feed.json?q=缓存地块");
        assertThat(first).hasStatusOk().headers().containsHeader("ETag");
        assertThat(first.getResponse().getHeader("Cache-Control")).contains("max-age=300", "public");
        var again = web.get().uri("/api/public/opportunities/feed.json?q=缓存地块").header("If-None-Match", String.valueOf(first.getResponse().getHeader("ETag"))).exchange();
        assertThat(again).hasStatus(304);
    }

    @Test
    void speaksToMachinesInTheTermsOfSchemaOrg() throws Exception {
        offer("机读地块", Audience.PUBLIC);
        var feed = get("/api/public/opportunities/feed.json?q=机读地块");
        assertThat(feed).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed).bodyJson().extractingPath("$.items[0]._schema_org.@type").isEqualTo("Offer");
        assertThat(feed).bodyJson().extractingPath("$.items[0]._schema_org.eligibleQuantity.value").isEqualTo(120);
    }

    private UUID offer(String title, Audience audience) throws Exception {
        return in("510112", () -> opportunities.offer(new NewOpportunity(LONGQUANYI, null, plot(title, audience), false), Map.of()));
    }

    private long seq(UUID id) {
        return transaction.execute(_ -> jdbc.sql("select max(seq) from opportunity_entry where opportunity_id = ?").param(id).query(Long.class).single());
    }

    private long rows(UUID id) {
        return Stranger.get(() -> transaction.execute(_ -> jdbc.sql("select count(*) from opportunity_entry where opportunity_id = ?").param(id).query(Long.class).single()));
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).exchange();
    }

    /// What stands in an answer; of a DOCX, in all of its parts.
    private static String text(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        var content = answer.getResponse().getContentAsByteArray();
        if (content[0] != 'P' || content[1] != 'K') {
            return new String(content, UTF_8);
        }
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), UTF_8));
            }
        }
        return text.toString();
    }
}
