package org.yuanlian.opportunity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.opportunity.OpportunityFixtures.LONGQUANYI;
import static org.yuanlian.opportunity.OpportunityFixtures.in;
import static org.yuanlian.opportunity.OpportunityFixtures.plot;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.NewOpportunity;
import org.yuanlian.opportunity.Opportunities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithDatabase
class EnquiriesIT {
    @Autowired
    MockMvcTester web;

    @Autowired
    Opportunities opportunities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anybodyAsksAndFollowsByTheLinkAndTheOfficeAnswers() throws Exception {
        var id = offer(Audience.PUBLIC);
        var body = "能否分期供地？" + UUID.randomUUID();
        var secret = json(ask(id, "{\"body\":\"%s\",\"contact\":\"a@example.invalid\"}".formatted(body), "10.9.0.1")).at("/secret").stringValue();
        assertThat(hashes(secret)).as("the secret itself is kept nowhere").isZero();
        var received = mine(id, "510112");
        assertThat(received.at("/items/0/body").stringValue()).isEqualTo(body);
        assertThat(received.at("/items/0/contact").stringValue()).isEqualTo("a@example.invalid");
        assertThat(mine(id, "510311").at("/total").intValue()).as("another county does not see it").isZero();
        var enquiry = received.at("/items/0/id").stringValue();
        assertThat(post("/api/enquiries/" + enquiry + "/answer", "{\"body\":\"可以\"}", LoggedIn.as(Role.COUNTY, "510112"), "10.9.0.1")).hasStatusOk();
        var followed = json(post("/api/public/enquiries/following", "{\"secret\":\"%s\"}".formatted(secret), csrf(), "10.9.0.1"));
        assertThat(followed.at("/state").stringValue()).isEqualTo("ANSWERED");
        assertThat(followed.at("/events/0/body").stringValue()).isEqualTo("可以");
        assertThat(post("/api/public/enquiries/following", "{\"secret\":\"guessed\"}", csrf(), "10.9.0.1")).hasStatus(404);
    }

    @Test
    void erasesHowToReachWhoAsked() throws Exception {
        var id = offer(Audience.PUBLIC);
        var secret = json(ask(id, "{\"body\":\"问\",\"name\":\"某人\",\"contact\":\"b@example.invalid\"}", "10.9.0.2")).at("/secret").stringValue();
        assertThat(post("/api/public/enquiries/erasure", "{\"secret\":\"%s\"}".formatted(secret), csrf(), "10.9.0.2")).hasStatus(204);
        var left = mine(id, "510112").at("/items/0");
        assertThat(left.at("/name").isNull()).isTrue();
        assertThat(left.at("/contact").isNull()).isTrue();
        assertThat(left.at("/events/0/act").stringValue()).as("that it was erased stays").isEqualTo("ERASED");
    }

    @Test
    void takesNothingOfWhatIsNotOnThePublicListNorOfPrograms() throws Exception {
        var inside = offer(Audience.INSIDE);
        assertThat(ask(inside, "{\"body\":\"问\"}", "10.9.0.3")).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("opportunity.enquiry.closed");
        var open = offer(Audience.PUBLIC);
        assertThat(ask(open, "{\"body\":\"问\",\"website\":\"x\"}", "10.9.0.3")).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("opportunity.enquiry.program");
        assertThat(ask(open, "{\"body\":\"%s\"}".formatted("长".repeat(2_001)), "10.9.0.3")).hasStatus(422);
        assertThat(ask(open, "{\"body\":\"%s\"}".formatted("x".repeat(17_000)), "10.9.0.3")).as("not even read").hasStatus(413);
    }

    @Test
    void letsNoAddressAskWithoutEnd() throws Exception {
        var id = offer(Audience.PUBLIC);
        for (var i = 0; i < 20; i++) {
            assertThat(ask(id, "{\"body\":\"\"}", "10.9.0.4")).hasStatus(422);
        }
        assertThat(ask(id, "{\"body\":\"\"}", "10.9.0.4")).hasStatus(429).headers().containsHeader("Retry-After");
        assertThat(ask(id, "{\"body\":\"\"}", "10.9.0.5")).as("another address").hasStatus(422);
    }

    @Test
    void aFirmAsksOfWhatIsMeantForFirmsAndSeesItsOwn() throws Exception {
        var id = offer(Audience.FIRMS);
        var firm = LoggedIn.asEnterprise("91510000MA0000000C", "510112");
        assertThat(post("/api/public/opportunities/" + id + "/enquiries", "{\"body\":\"企业问\"}", both(firm, csrf()), "10.9.0.6")).hasStatus(201);
        var own = json(web.get().uri("/api/enquiries?opportunity=" + id).with(firm).exchange());
        assertThat(own.at("/items/0/body").stringValue()).isEqualTo("企业问");
    }

    private UUID offer(Audience audience) throws Exception {
        return in("510112", () -> opportunities.offer(new NewOpportunity(LONGQUANYI, null, plot("咨询地块 " + UUID.randomUUID(), audience), false), Map.of()));
    }

    private MvcTestResult ask(UUID id, String form, String address) {
        return post("/api/public/opportunities/" + id + "/enquiries", form, csrf(), address);
    }

    private MvcTestResult post(String address, String body, RequestPostProcessor who, String from) {
        return web.post().uri(address).contentType(MediaType.APPLICATION_JSON).content(body).with(both(who, csrf())).with(request -> {
            request.setRemoteAddr(from);
            return request;
        }).exchange();
    }

    private static RequestPostProcessor csrf() {
        return SecurityMockMvcRequestPostProcessors.csrf();
    }

    private static RequestPostProcessor both(RequestPostProcessor one, RequestPostProcessor other) {
        return request -> other.postProcessRequest(one.postProcessRequest(request));
    }

    private JsonNode mine(UUID opportunity, String place) throws Exception {
        return json(web.get().uri("/api/enquiries?opportunity=" + opportunity).with(LoggedIn.as(Role.COUNTY, place)).exchange());
    }

    private long hashes(String secret) throws Exception {
        return in("510112", () -> transaction.execute(_ -> jdbc.sql("select count(*) from enquiry where token_hash = ?").param(secret).query(Long.class).single()));
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        assertThat(answer.getResponse().getStatus()).isLessThan(300);
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
