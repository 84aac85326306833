package org.yuanlian.alarm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yuanlian.alarm.AlarmFixtures.alarm;
import static org.yuanlian.alarm.AlarmFixtures.in;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Account;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.Seat;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.access.store.Accounts;
import org.yuanlian.alarm.Alarms;
import org.yuanlian.kernel.Place;

/// A shift that ends, and the persons to whom its alarms may go.
@WithDatabase
class SuccessorsControllerIT {
    private static final RequestPostProcessor COUNTY = LoggedIn.as(Role.COUNTY, "511102");
    private static final RequestPostProcessor CITY = LoggedIn.as(Role.CITY, "511100");
    private static final RequestPostProcessor PROVINCE = LoggedIn.as(Role.PROVINCE, "510000");

    @Autowired
    MockMvcTester web;

    @Autowired
    Alarms alarms;

    @Autowired
    Accounts accounts;

    private final String tank = "S-" + UUID.randomUUID();
    private final String stem = "s" + UUID.randomUUID().toString().substring(0, 8);
    private String id = "";

    @BeforeEach
    void anAlarmThatTheCountyHas() {
        get("/api/me", CITY);
        get("/api/me", PROVINCE);
        open("neighbour", Role.COUNTY, "511181", false);
        open("gone", Role.COUNTY, "511102", true);
        open("firm", Role.ENTERPRISE, "511102", false);
        open("desk", Role.DEPARTMENT, "511102", false, new Seat("emergency-management", null));
        open("grid", Role.DEPARTMENT, "511102", false, new Seat("power-company", null));
        in("510000", () -> alarms.derived(List.of(alarm(tank).derived())));
        id = read(get("/api/alarms?words=" + tank, COUNTY), "$.items[0].id");
        assertThat(act("{\"version\":1,\"act\":\"RECEIVE\"}", COUNTY)).hasStatus(201);
    }

    @Test
    void namesWhoMayActThereAndNobodyElse() {
        assertThat(get("/api/alarms/successors?alarm=" + id, COUNTY)).hasStatusOk().bodyJson().extractingPath("$[*].name").asArray()
                .contains(stem + "-desk", "test-city-511100", "test-province-510000")
                .doesNotContain("test-county-511102", stem + "-neighbour", stem + "-gone", stem + "-firm", stem + "-grid");
        assertThat(get("/api/alarms/successors", COUNTY)).hasStatusOk().bodyJson().extractingPath("$[*].name").asArray().contains(stem + "-desk");
        assertThat(get("/api/alarms/successors?alarm=" + id, LoggedIn.as(Role.COUNTY, "511181"))).as("who sees no alarm sees nobody").hasStatusOk().bodyJson().extractingPath("$").asArray().isEmpty();
        assertThat(get("/api/alarms/successors", LoggedIn.asEnterprise("91510100MA6CFPYG4B", "511102"))).hasStatus(403);
    }

    @Test
    void putsTheLeastLoadedFirstAndTellsWhatLiesElsewhere() {
        in("510000", () -> alarms.derived(List.of(alarm(tank + "-b").derived())));
        var other = read(get("/api/alarms?words=" + tank + "-b", CITY), "$.items[0].id");
        assertThat(post("/api/alarms/" + other + "/acts", "{\"version\":1,\"act\":\"RECEIVE\"}", CITY)).hasStatus(201);
        var told = get("/api/alarms/successors?alarm=" + id, COUNTY);
        List<Integer> loads = list(told, "$[*].open");
        assertThat(loads).isSorted();
        assertThat(JsonPath.<List<Integer>>read(body(told), "$[?(@.name=='test-city-511100')].open").getFirst()).isPositive()
                .isEqualTo((int) (long) Long.valueOf(read(get("/api/alarms?mine=true&limit=500", CITY), "$.total")));
        assertThat(JsonPath.<List<Integer>>read(body(told), "$[?(@.name=='" + stem + "-desk')].open")).containsExactly(0);
    }

    @Test
    void refusesWhoCannotHaveTheAlarm() {
        refuses("nobody-" + stem, "alarm.hand.unknown");
        refuses(stem + "-gone", "alarm.hand.disabled");
        refuses(stem + "-firm", "alarm.hand.right");
        refuses(stem + "-grid", "alarm.hand.right");
        refuses(stem + "-neighbour", "alarm.hand.place");
        refuses("test-county-511102", "alarm.hand.whom");
        assertThat(act("{\"version\":2,\"act\":\"HAND_OVER\",\"to\":\"%s-DESK\"}".formatted(stem.toUpperCase(java.util.Locale.ROOT)), COUNTY)).as("names differ by more than case").hasStatus(201)
                .bodyJson().extractingPath("$.card.offeredTitle").isEqualTo("交班人 desk");
    }

    @Test
    void tellsAllThatSpeaksAgainstAHandOverAtOnce() {
        open("worst", Role.ENTERPRISE, "511181", true);
        var refused = post("/api/alarms/hand-overs", "{\"to\":\"%s-worst\"}".formatted(stem), COUNTY);
        assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.problems[*].code").asArray()
                .containsExactly("alarm.hand.disabled", "alarm.hand.right", "alarm.hand.place");
        assertThat(refused).bodyJson().extractingPath("$.problems[*].value").asArray().containsOnly(stem + "-worst");
        assertThat(refused).bodyJson().extractingPath("$.problems[*].maybe").asArray().doesNotContainNull().hasSize(3);
        assertThat(get("/api/alarms?words=" + tank, COUNTY)).bodyJson().extractingPath("$.items[0].offeredTo").as("nothing was offered").isNull();
    }

    private void refuses(String name, String code) {
        assertThat(act("{\"version\":2,\"act\":\"HAND_OVER\",\"to\":\"%s\"}".formatted(name), COUNTY)).as(name).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private void open(String name, Role role, String place, boolean disabled) {
        open(name, role, place, disabled, Seat.NONE);
    }

    private void open(String name, Role role, String place, boolean disabled, Seat seat) {
        var account = new Account(
                stem + "-" + name, "交班人 " + name, role, new Place(place), role == Role.ENTERPRISE ? "91510100MA6CFPYG4B" : null, seat, false, false, false, 0, Instant.EPOCH);
        Caller.system("test").run(() -> {
            accounts.insert(account, null, "test");
            if (disabled) {
                accounts.update(new Account(account.username(), account.displayName(), role, account.place(), account.uscc(), true, false, false, 0, Instant.EPOCH), null);
            }
        });
    }

    private MvcTestResult act(String body, RequestPostProcessor as) {
        return post("/api/alarms/" + id + "/acts", body, as);
    }

    private MvcTestResult get(String uri, RequestPostProcessor as) {
        return web.get().uri(uri).with(as).exchange();
    }

    private MvcTestResult post(String uri, String body, RequestPostProcessor as) {
        return web.post().uri(uri).contentType(MediaType.APPLICATION_JSON).content(body).with(as).with(csrf()).exchange();
    }

    private static String read(MvcTestResult result, String path) {
        Object found = JsonPath.read(body(result), path);
        return found.toString();
    }

    private static <T> List<T> list(MvcTestResult result, String path) {
        return JsonPath.read(body(result), path);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
