package org.yuanlian.alarm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yuanlian.alarm.AlarmFixtures.alarm;
import static org.yuanlian.alarm.AlarmFixtures.in;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Seat;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.alarm.Alarms;
import org.yuanlian.alarm.store.HappeningForm.Act;

/// The power company reads of an alarm beneath its lines, and leaves it to those whose business it is.
@WithDatabase
class AlarmPermissionIT {
    private static final RequestPostProcessor POWER = LoggedIn.at(new Seat("power-company", null), "511102");
    private static final RequestPostProcessor EMERGENCY = LoggedIn.at(new Seat("emergency-management", null), "511102");

    @Autowired
    MockMvcTester web;

    @Autowired
    Alarms alarms;

    private final String tank = "P-" + UUID.randomUUID();
    private String id = "";

    @BeforeEach
    void anAlarm() {
        in("510000", () -> alarms.derived(List.of(alarm(tank).derived())));
        var list = web.get().uri("/api/alarms?words=" + tank).with(POWER).exchange();
        assertThat(list).as("reading needs no more than before").hasStatusOk();
        id = JsonPath.read(new String(list.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), "$.items[0].id");
    }

    @ParameterizedTest
    @EnumSource(value = Act.class, mode = Mode.EXCLUDE, names = "DERIVE")
    void refusesEachActToWhoMayOnlyRecord(Act act) {
        var body = "{\"version\":1,\"act\":\"%s\",\"real\":true,\"to\":\"province\",\"until\":\"2030-01-01T00:00:00Z\",\"text\":\"停电检修\"}".formatted(act);
        refuses(post("/api/alarms/" + id + "/acts", body, POWER));
        var after = web.get().uri("/api/alarms/" + id).with(POWER).exchange();
        assertThat(after).hasStatusOk().bodyJson().extractingPath("$.history[*].act").asArray().containsExactly("DERIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/alarms/hand-overs", "/api/alarm-floods/releases"})
    void refusesWhatIsDoneToManyAtOnce(String door) {
        refuses(post(door, "{}", POWER));
    }

    @Test
    void namesNoSuccessorsToWhoHasNothingToHandOver() {
        refuses(web.get().uri("/api/alarms/successors").with(POWER).exchange());
    }

    @Test
    void letsAnOfficeActWhoseBusinessItIs() {
        assertThat(post("/api/alarms/" + id + "/acts", "{\"version\":1,\"act\":\"RECEIVE\"}", EMERGENCY)).hasStatus(201);
        assertThat(web.get().uri("/api/session").with(EMERGENCY).exchange()).bodyJson().extractingPath("$.permissions").asArray().contains("HANDLE_ALARMS");
        assertThat(web.get().uri("/api/session").with(POWER).exchange()).bodyJson().extractingPath("$.permissions").asArray()
                .contains("RECORD").doesNotContain("HANDLE_ALARMS");
    }

    private static void refuses(MvcTestResult result) {
        assertThat(result).hasStatus(403).bodyJson().extractingPath("$.code").isEqualTo("access.permission.lacking");
    }

    private MvcTestResult post(String uri, String body, RequestPostProcessor as) {
        return web.post().uri(uri).contentType(MediaType.APPLICATION_JSON).content(body).with(as).with(csrf()).exchange();
    }
}
