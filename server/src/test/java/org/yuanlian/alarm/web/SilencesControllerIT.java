package org.yuanlian.alarm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yuanlian.alarm.AlarmFixtures.alarm;
import static org.yuanlian.alarm.AlarmFixtures.in;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
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
import org.yuanlian.alarm.Alarms;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.AsOf;

/// A silence that two persons agreed on, as it is accounted for.
@WithDatabase
class SilencesControllerIT {
    private static final RequestPostProcessor COUNTY = LoggedIn.as(Role.COUNTY, "511102");
    private static final RequestPostProcessor CITY = LoggedIn.as(Role.CITY, "511100");
    private static final RequestPostProcessor ELSEWHERE = LoggedIn.as(Role.COUNTY, "511181");

    @Autowired
    MockMvcTester web;

    @Autowired
    Alarms alarms;

    private final String tank = "Q-" + UUID.randomUUID();

    @Test
    void tellsWhoWhyAndWhoConfirmedOnThePageAndInFiles() throws Exception {
        in("510000", () -> alarms.derived(List.of(alarm(tank).of(AlarmLevel.ALARM).derived())));
        String id = JsonPath.read(get("/api/alarms?words=" + tank, COUNTY).getResponse().getContentAsString(), "$.items[0].id");
        act(id, "{\"version\":1,\"act\":\"SILENCE\",\"until\":\"%s\",\"text\":\"=检修\"}".formatted(Instant.now().plusSeconds(300)), COUNTY);
        act(id, "{\"version\":2,\"act\":\"CONFIRM_SILENCE\"}", CITY);
        act(id, "{\"version\":3,\"act\":\"LIFT_SILENCE\"}", CITY);

        var day = LocalDate.now(AsOf.ZONE);
        var span = "from=%s&to=%s".formatted(day.minusDays(1), day);
        var own = "$.items[?(@.alarm=='" + id + "')]";
        var sheet = get("/api/alarm-silences?" + span, COUNTY);
        assertThat(sheet).hasStatusOk().bodyJson().extractingPath(own + ".end").asArray().containsExactly("LIFTED");
        assertThat(sheet).bodyJson().extractingPath(own + ".secondTitle").asArray().containsExactly("test-city-511100");
        assertThat(sheet).bodyJson().extractingPath(own + ".endedByTitle").asArray().containsExactly("test-city-511100");
        assertThat(get("/api/alarm-silences?" + span, ELSEWHERE)).hasStatusOk().bodyJson().extractingPath(own).asArray().isEmpty();
        assertThat(get("/api/alarm-silences?" + span + "&recorded=" + day.minusDays(1), COUNTY)).bodyJson().extractingPath(own).asArray().isEmpty();
        assertThat(get("/api/alarm-silences?from=%s&to=%s".formatted(day.minusDays(60), day), COUNTY)).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("alarm.window.long");

        var csv = new String(get("/api/alarm-silences/export.csv?" + span, COUNTY).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF地区,设备,规则");
        assertThat(csv.lines().filter(line -> line.contains(id))).singleElement().asString()
                .contains("'=检修").contains("test-county-511102").contains("test-city-511100").contains("解除").contains("演示数据");
        var workbook = get("/api/alarm-silences/export.xlsx?" + span, COUNTY);
        assertThat(workbook).hasStatusOk();
        assertThat(workbook.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    private void act(String id, String body, RequestPostProcessor as) {
        assertThat(web.post().uri("/api/alarms/" + id + "/acts").contentType(MediaType.APPLICATION_JSON).content(body).with(as).with(csrf()).exchange()).hasStatus(201);
    }

    private MvcTestResult get(String uri, RequestPostProcessor as) {
        return web.get().uri(uri).with(as).exchange();
    }
}
