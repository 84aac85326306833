package org.yuanlian.alarm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yuanlian.alarm.AlarmFixtures.alarm;
import static org.yuanlian.alarm.AlarmFixtures.in;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.alarm.AlarmFixtures.One;
import org.yuanlian.alarm.Alarms;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.AsOf;

/// The desk as two officers and a stranger use it.
@WithDatabase
class AlarmsControllerIT {
    private static final RequestPostProcessor COUNTY = LoggedIn.as(Role.COUNTY, "511102");
    private static final RequestPostProcessor CITY = LoggedIn.as(Role.CITY, "511100");
    private static final RequestPostProcessor ELSEWHERE = LoggedIn.as(Role.COUNTY, "511181");
    private static final RequestPostProcessor ENTERPRISE = LoggedIn.asEnterprise("91510100MA6CFPYG4B", "511102");

    @Autowired
    MockMvcTester web;

    @Autowired
    Alarms alarms;

    private final String tank = "V-" + UUID.randomUUID();

    @Test
    void goesFromReceiptToClosingAndIntoTheFigures() throws Exception {
        var one = alarm(tank).of(AlarmLevel.ALARM);
        derive(one);
        var id = read(list(COUNTY), "$.items[0].id");
        var acts = "/api/alarms/" + id + "/acts";
        assertThat(get("/api/alarms/" + id, ELSEWHERE)).hasStatus(404);
        assertThat(post(acts, "{\"version\":1,\"act\":\"RECEIVE\"}", ELSEWHERE)).hasStatus(404);
        assertThat(post(acts, "{\"version\":1,\"act\":\"RECEIVE\"}", ENTERPRISE)).hasStatus(403);
        assertThat(post(acts, "{\"version\":1,\"act\":\"DERIVE\"}", COUNTY)).hasStatus(400);
        assertThat(post(acts, "{\"version\":1,\"act\":\"RECEIVE\"}", COUNTY)).hasStatus(201).bodyJson().extractingPath("$.card.state").isEqualTo("RECEIVED");
        assertThat(post(acts, "{\"version\":1,\"act\":\"RECEIVE\"}", CITY)).hasStatus(409).bodyJson().extractingPath("$.since[0].byTitle").isEqualTo("test-county-511102");
        assertThat(post(acts, "{\"version\":2,\"act\":\"VERIFY\",\"real\":true}", CITY)).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("alarm.hand.other");
        assertThat(post(acts, "{\"version\":2,\"act\":\"VERIFY\"}", COUNTY)).hasStatus(400);
        assertThat(post(acts, "{\"version\":2,\"act\":\"VERIFY\",\"real\":true}", COUNTY)).hasStatus(201);
        assertThat(post(acts, "{\"version\":3,\"act\":\"HANDLE\",\"text\":\"倒罐\"}", COUNTY)).hasStatus(201);
        assertThat(post(acts, "{\"version\":4,\"act\":\"CLOSE\",\"text\":\"恢复\"}", COUNTY)).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("alarm.close.lasts");
        derive(one.revised().ended());
        assertThat(post(acts, "{\"version\":4,\"act\":\"CLOSE\",\"text\":\"恢复\"}", COUNTY)).as("its end is no news").hasStatus(201);
        var sheet = get("/api/alarms/" + id, COUNTY);
        assertThat(sheet).hasStatusOk().bodyJson().extractingPath("$.derived[0].evidence[1].value").isEqualTo(90.2);
        assertThat(sheet).bodyJson().extractingPath("$.history[*].act").asArray().containsExactly("DERIVE", "RECEIVE", "VERIFY", "HANDLE", "DERIVE", "CLOSE");
        assertThat(list(COUNTY)).bodyJson().extractingPath("$.total").isEqualTo(0);

        var day = LocalDate.now(AsOf.ZONE);
        var span = "from=%s&to=%s&place=511102".formatted(day.minusDays(1), day);
        assertThat(get("/api/alarm-figures?" + span, COUNTY)).hasStatusOk().bodyJson().extractingPath("$.figures[?(@.kind=='CLOSING' && @.key=='ALARM')].counted[*].alarm").asArray().contains(id);
        assertThat(get("/api/alarm-figures/alarms?kind=CLOSING&key=ALARM&" + span, COUNTY)).hasStatusOk().bodyJson().extractingPath("$[*].alarm.id").asArray().contains(id);
        assertThat(get("/api/alarm-figures?" + span + "&recorded=" + day.minusDays(1), COUNTY)).bodyJson().extractingPath("$.figures[*].counted[*].alarm").asArray().doesNotContain(id);
        assertThat(get("/api/alarm-figures/export?" + span, COUNTY)).hasStatusOk();
        assertThat(get("/api/alarm-figures?from=%s&to=%s".formatted(day.minusDays(60), day), COUNTY)).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("alarm.window.long");
    }

    @Test
    void handsOverAllAtTheChangeOfShift() throws Exception {
        derive(alarm(tank));
        assertThat(list(CITY)).as("so the city's officer has an account").hasStatusOk();
        var id = read(list(COUNTY), "$.items[0].id");
        var acts = "/api/alarms/" + id + "/acts";
        assertThat(post(acts, "{\"version\":1,\"act\":\"RECEIVE\"}", COUNTY)).hasStatus(201);
        assertThat(post("/api/alarms/hand-overs", "{\"to\":\"test-county-511102\"}", COUNTY)).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("alarm.hand.whom");
        assertThat(post("/api/alarms/hand-overs", "{\"to\":\"test-city-511100\",\"text\":\"夜班无异常\"}", COUNTY)).hasStatusOk();
        assertThat(list(COUNTY)).bodyJson().extractingPath("$.items[0].offeredTo").isEqualTo("test-city-511100");
        assertThat(post(acts, "{\"version\":3,\"act\":\"TAKE_OVER\"}", CITY)).hasStatus(201).bodyJson().extractingPath("$.card.holder").isEqualTo("test-city-511100");
    }

    @Test
    void refusesWhatDoesNotSayWhatIsWanted() throws Exception {
        derive(alarm(tank));
        var id = read(list(COUNTY), "$.items[0].id");
        assertThat(post("/api/alarms/" + id + "/acts", "{\"version\":1}", COUNTY)).hasStatus(400);
        assertThat(post("/api/alarms/hand-overs", "{\"text\":\"夜班无异常\"}", COUNTY)).hasStatus(400);
    }

    @Test
    void tellsTheRules() {
        assertThat(get("/api/alarms/handling", COUNTY)).hasStatusOk().bodyJson().extractingPath("$.rules.levels[0].verified").isEqualTo(false);
    }

    private void derive(One... all) {
        in("510000", () -> alarms.derived(Arrays.stream(all).map(One::derived).toList()));
    }

    private MvcTestResult list(RequestPostProcessor as) {
        return get("/api/alarms?words=" + tank, as);
    }

    private MvcTestResult get(String uri, RequestPostProcessor as) {
        return web.get().uri(uri).with(as).exchange();
    }

    private MvcTestResult post(String uri, String body, RequestPostProcessor as) {
        return web.post().uri(uri).contentType(MediaType.APPLICATION_JSON).content(body).with(as).with(csrf()).exchange();
    }

    private static String read(MvcTestResult result, String path) throws Exception {
        Object found = JsonPath.read(result.getResponse().getContentAsString(), path);
        return found instanceof List<?> list ? list.getFirst().toString() : found.toString();
    }
}
