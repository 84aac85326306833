package org.yuanlian.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yuanlian.inspection.PhotoFixtures.aPhoto;
import static org.yuanlian.supervision.SupervisionFixtures.aProjectIn;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.ledger.Ledger;

/// A visit as a phone and a desk go through it.
@WithDatabase
class FieldControllerIT {
    private static final RequestPostProcessor CITY = LoggedIn.as(Role.CITY, "511100");
    private static final RequestPostProcessor COUNTY = LoggedIn.as(Role.COUNTY, "511102");
    private static final RequestPostProcessor ELSEWHERE = LoggedIn.as(Role.COUNTY, "511181");
    private static final RequestPostProcessor ENTERPRISE = LoggedIn.asEnterprise("91510100MA6CFPYG4B", "511102");

    @Autowired
    MockMvcTester web;

    @Autowired
    Ledger ledger;

    @Test
    void goesFromThePlanToTheClosedTask() throws Exception {
        var project = aProject();
        assertThat(post("/api/inspections/plans", plan(project), ENTERPRISE)).hasStatus(403);
        assertThat(post("/api/inspections/plans", plan(project), CITY)).hasStatus(201);
        var field = get("/api/inspections/field", COUNTY);
        var mine = "$.items[?(@.visit.project == '%s')]".formatted(project);
        var visit = read(field, mine + ".visit.id");
        assertThat(read(field, mine + ".facts[?(@.fact == 'UNIT')].value")).isEqualTo("招商专班");
        assertThat(get("/api/inspections/visits/" + visit, ELSEWHERE)).hasStatus(404);

        var record = UUID.randomUUID();
        var photo = UUID.randomUUID();
        assertThat(put(record, seen(visit, photo, "主体结构"), COUNTY)).hasStatus(201).bodyJson().extractingPath("$.photosAwaited").isEqualTo(1);
        assertThat(put(record, seen(visit, photo, "主体结构"), COUNTY)).hasStatus(200);
        assertThat(put(record, seen(visit, photo, "另一份"), COUNTY)).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("inspection.record.other");
        assertThat(put(record, seen(visit, photo, "主体结构"), ELSEWHERE)).hasStatus(422);
        assertThat(put(UUID.randomUUID(), "{\"visit\":\"%s\"}".formatted(visit), COUNTY)).hasStatus(422).bodyJson().extractingPath("$.problems[*].where").asArray().containsExactly("startedAt", "finishedAt");

        assertThat(send(record, photo, aPhoto(0x204080).jpeg(), COUNTY)).hasStatus(201);
        assertThat(send(record, photo, aPhoto(0x204080).jpeg(), COUNTY)).hasStatus(200);
        assertThat(send(record, photo, aPhoto(0xD0A010).jpeg(), COUNTY)).hasStatus(409);
        assertThat(send(record, photo, "no photo".getBytes(StandardCharsets.US_ASCII), COUNTY)).hasStatus(415);

        var whole = get("/api/inspections/records/" + record, CITY);
        assertThat(whole).hasStatusOk().bodyJson().extractingPath("$.record.photos[0].doubts").asArray().contains("TIME_MISSING");
        assertThat(get("/api/inspections/records?doubted=true", CITY)).bodyJson().extractingPath("$.items[0].id").isEqualTo(record.toString());
        var evidence = read(whole, "$.record.photos[0].evidence");
        assertThat(get("/api/evidence/" + evidence + "/content", CITY)).hasStatusOk();
        assertThat(get("/api/evidence/" + evidence + "/content", ELSEWHERE)).hasStatus(404);

        var opened = post("/api/inspections/records/" + record + "/follow-ups", "{\"title\":\"补照\",\"addressee\":\"园区\",\"workingDays\":3}", CITY);
        assertThat(opened).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("OPEN");
        var task = "/api/inspections/follow-ups/" + read(opened, "$.id");
        assertThat(post(task + "/replies", "{\"text\":\"明日补\"}", COUNTY)).hasStatus(201);
        assertThat(post(task + "/replies", "{\"text\":\"代答\"}", ELSEWHERE)).hasStatus(422);
        assertThat(post(task + "/closures", "{\"text\":\"已补\"}", CITY)).hasStatus(422);
        assertThat(get("/api/inspections/follow-ups?place=511102", COUNTY)).bodyJson().extractingPath("$.items[0].state").isEqualTo("REPLIED");
        assertThat(get("/api/inspections/plans", COUNTY)).bodyJson().extractingPath("$[0].openFollowUps").isEqualTo(1);
        assertThat(get("/api/inspections/export", CITY)).hasStatusOk().hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void namesTheChecklistThatWasMeant() throws Exception {
        var body = plan(aProject()).replace("site-visit", "site-visits");
        var refused = post("/api/inspections/plans", body, CITY);
        assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("inspection.checklist.unknown");
        assertThat(read(refused, "$.problems[0].maybe")).contains("site-visit");
        assertThat(get("/api/inspections/checklists", CITY)).bodyJson().extractingPath("$[0].verified").isEqualTo(false);
    }

    private UUID aProject() {
        return Caller.system("test").get(() -> aProjectIn("511102").signedOn("2026-01-02", "1000").in(ledger));
    }

    private static String plan(UUID project) {
        return """
                {"title":"乐山核查","fromOn":"2026-11-01","toOn":"2099-12-31","checklist":"site-visit","overdueOnly":false,"projects":["%s"]}"""
                .formatted(project);
    }

    private static String seen(String visit, UUID photo, String finding) {
        return """
                {"visit":"%s","startedAt":"2026-01-05T02:00:00Z","finishedAt":"2026-01-05T03:00:00Z","answers":[{"question":"stage","value":"CONFIRMED"},
                {"question":"working","value":"true"},{"question":"progress","value":"ground"}],
                "photos":[{"id":"%s","question":"working"}],"finding":"%s"}"""
                .formatted(visit, photo, finding);
    }

    private MvcTestResult get(String path, RequestPostProcessor by) {
        return web.get().uri(path).with(by).exchange();
    }

    private MvcTestResult post(String path, String body, RequestPostProcessor by) {
        return web.post().uri(path).contentType("application/json").content(body).with(by).with(csrf()).exchange();
    }

    private MvcTestResult put(UUID record, String body, RequestPostProcessor by) {
        return web.put().uri("/api/inspections/records/" + record).contentType("application/json").content(body).with(by).with(csrf()).exchange();
    }

    private MvcTestResult send(UUID record, UUID photo, byte[] content, RequestPostProcessor by) {
        return web.method(HttpMethod.PUT)
                .uri("/api/inspections/records/%s/photos/%s".formatted(record, photo))
                .multipart()
                .file(new MockMultipartFile("file", "site.jpg", "image/jpeg", content))
                .param("takenAt", "2026-01-05T02:30:00Z")
                .with(by)
                .with(csrf())
                .exchange();
    }

    private static String read(MvcTestResult answer, String path) throws Exception {
        var found = JsonPath.read(answer.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
        return found instanceof List<?> several ? several.getFirst().toString() : found.toString();
    }
}
