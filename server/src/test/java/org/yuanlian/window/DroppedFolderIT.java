package org.yuanlian.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.Acting;
import org.yuanlian.process.Cases;
import org.yuanlian.process.Command;
import org.yuanlian.process.Decided;
import tools.jackson.databind.json.JsonMapper;

/// A folder that is laid beside the shipped services is a service: listed, asked for by its own form, checked by
/// it, run by its own steps, followed and rated. Nothing else knows of it.
@WithDatabase
@Import(DroppedFolderIT.LaidIn.class)
class DroppedFolderIT {
    private static final RequestPostProcessor ENTERPRISE = LoggedIn.asEnterprise("91510100MA6CFPYG4B", "510112");
    private static final RequestPostProcessor STRANGER = LoggedIn.asEnterprise("91330100799655058B", "510112");
    private static final RequestPostProcessor ELSEWHERE = LoggedIn.as(Role.COUNTY, "510104");
    private static final Caller OFFICE = new Caller("office", "窗口", Role.DEPARTMENT, new Place("510112"), null, "");

    @TestConfiguration
    static class LaidIn {
        @Bean
        @Primary
        Declarations withOneFolderMore() throws URISyntaxException {
            var folder = Path.of(Objects.requireNonNull(DroppedFolderIT.class.getResource("/window/dropped")).toURI());
            return Declarations.of(Map.of("YUANLIAN_DECLARATIONS", folder.toString()));
        }
    }

    @Autowired
    MockMvcTester web;

    @Autowired
    Cases cases;

    @Autowired
    Drafts drafts;

    @Autowired
    EvidenceStore evidence;

    @Test
    void isAServiceFromApplicationToResult() throws Exception {
        assertThat(get("/api/services", ENTERPRISE)).bodyJson().extractingPath("$.windows[?(@.id == 'municipal')].services[*].id").asArray().contains("night-works");
        assertThat(get("/api/services/night-works", ENTERPRISE)).bodyJson().extractingPath("$.form.properties.nights.title").isEqualTo("夜数");

        var draft = UUID.randomUUID();
        assertThat(put(draft, "{\"nights\":99}")).hasStatusOk();
        assertThat(post("/api/drafts/" + draft + "/submission", "", ENTERPRISE)).hasStatus(422)
                .bodyJson().extractingPath("$.problems[*].where").asArray().containsExactly("nights", "onRoad", "documents.neighbours");
        assertThat(put(draft, "{\"nights\":3,\"onRoad\":true}")).hasStatusOk();
        assertThat(get("/api/drafts/" + draft, STRANGER)).hasStatus(404);
        assertThat(attach(draft)).hasStatus(201);
        var submitted = post("/api/drafts/" + draft + "/submission", "", ENTERPRISE);
        assertThat(submitted).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("RUNNING");
        assertThat(get("/api/drafts/" + draft, ENTERPRISE)).as("a draft that was handed in is none").hasStatus(404);

        var page = "/api/applications/" + draft;
        assertThat(get(page, ENTERPRISE)).bodyJson().extractingPath("$.tracked.steps[*].id").asArray().containsExactly("look", "traffic", "permit");
        assertThat(get(page, STRANGER)).hasStatus(404);
        assertThat(get(page, ELSEWHERE)).hasStatus(404);
        var running = UUID.fromString(read(get(page, ENTERPRISE), "$.caseId"));

        act(running, new Command.Receive("look", null, ""));
        assertThat(get(page, ENTERPRISE)).bodyJson().extractingPath("$.tracked.steps[0].leftDays").isEqualTo(2);
        act(running, new Command.AskCorrection("look", "请补施工时段"));
        assertThat(get("/api/applications", ENTERPRISE)).bodyJson().extractingPath("$.items[0].asked").isEqualTo(true);
        assertThat(post(page + "/rating", "{\"stars\":5,\"text\":\"\"}", ENTERPRISE)).hasStatus(422);
        assertThat(post(page + "/supplement", "{\"step\":\"look\",\"text\":\"22 时至 6 时\"}", STRANGER)).hasStatus(422);
        assertThat(post(page + "/supplement", "{\"step\":\"look\",\"text\":\"22 时至 6 时\"}", ENTERPRISE)).hasStatusOk()
                .bodyJson().extractingPath("$.tracked.moments[*].act").asArray().hasSize(3);

        act(running, new Command.Finish("look", null, null, ""));
        act(running, new Command.Receive("traffic", null, ""));
        act(running, new Command.Sign("traffic", "traffic-police", true, ""));
        act(running, new Command.Sign("traffic", "urban-management", true, ""));
        act(running, new Command.Finish("traffic", null, null, ""));
        act(running, new Command.Receive("permit", null, ""));
        act(running, new Command.Finish("permit", "夜施备 1 号", null, ""));
        assertThat(get(page, ENTERPRISE)).bodyJson().extractingPath("$.tracked.state").isEqualTo("DONE");

        assertThat(post(page + "/rating", "{\"stars\":6,\"text\":\"\"}", ENTERPRISE)).hasStatus(422);
        assertThat(post(page + "/rating", "{\"stars\":5,\"text\":\"很快\"}", ENTERPRISE)).hasStatus(201);
        assertThat(post(page + "/rating", "{\"stars\":1,\"text\":\"\"}", ENTERPRISE)).hasStatus(422).bodyJson().extractingPath("$.problems[0].code").isEqualTo("window.rating.twice");
        assertThat(get("/api/applications", ENTERPRISE)).bodyJson().extractingPath("$.items[0].stars").isEqualTo(5);
        assertThat(get("/api/applications/export", ENTERPRISE)).hasStatusOk().headers().hasHeaderSatisfying("Content-Disposition", values ->
                assertThat(values.getFirst()).contains(".xlsx"));
        var document = read(get(page, ENTERPRISE), "$.documents[0].id");
        assertThat(get(page + "/documents/" + document + "/content", ENTERPRISE)).hasStatusOk();
        assertThat(get(page + "/documents/" + document + "/content", STRANGER)).hasStatus(404);
    }

    @Test
    void listsMoreApplicationsByNoMoreStatements() throws Exception {
        handIn();
        var one = statements();
        handIn();
        handIn();
        assertThat(statements()).isEqualTo(one).isPositive();
    }

    private void handIn() throws Exception {
        var draft = UUID.randomUUID();
        assertThat(put(draft, "{\"nights\":3,\"onRoad\":true}")).hasStatusOk();
        assertThat(attach(draft)).hasStatus(201);
        assertThat(post("/api/drafts/" + draft + "/submission", "", ENTERPRISE)).hasStatus(201);
        act(UUID.fromString(read(get("/api/applications/" + draft, ENTERPRISE), "$.caseId")), new Command.Receive("look", null, ""));
    }

    /// How many the list takes, as the log of the library tells them.
    private long statements() {
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var told = new ListAppender<ILoggingEvent>();
        var before = log.getLevel();
        told.start();
        log.addAppender(told);
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        try {
            assertThat(get("/api/applications?service=night-works", ENTERPRISE)).hasStatusOk();
        } finally {
            log.detachAppender(told);
            log.setLevel(before);
            log.setAdditive(true);
        }
        return told.list.stream().filter(each -> each.getFormattedMessage().startsWith("Executing")).count();
    }

    @Test
    void keepsWhatWasMadeUpApart() {
        var asIt = new Caller("enterprise", "企业", Role.ENTERPRISE, new Place("510112"), "91510100MA6CFPYG4B", "");
        for (var demo : List.of(true, false)) {
            var id = UUID.randomUUID();
            var kept = asIt.get(() -> {
                drafts.keep(id, "night-works", null, JsonMapper.shared().createObjectNode());
                var bytes = new ByteArrayInputStream(("已告知 " + id).getBytes(StandardCharsets.UTF_8));
                return demo ? drafts.attachDemo(id, "neighbours", "notice.txt", bytes) : drafts.attach(id, "neighbours", "notice.txt", bytes);
            });
            assertThat(OFFICE.get(() -> evidence.find(kept.evidence()))).get().matches(found -> found.demo() == demo);
        }
    }

    @Test
    void isNotAppliedForByAnOffice() {
        var draft = UUID.randomUUID();
        assertThat(web.perform(web.put().uri("/api/drafts/" + draft).contentType(MediaType.APPLICATION_JSON)
                        .content("{\"service\":\"night-works\",\"project\":null,\"answers\":{}}").with(ELSEWHERE).with(csrf())))
                .hasStatus(403);
    }

    private void act(UUID running, Command command) {
        OFFICE.run(() -> assertThat(cases.act(running, cases.find(running).version(), command, Acting.now("窗口", null)))
                .isInstanceOf(Decided.Accepted.class));
    }

    private MvcTestResult put(UUID draft, String answers) {
        return web.perform(web.put().uri("/api/drafts/" + draft).contentType(MediaType.APPLICATION_JSON)
                .content("{\"service\":\"night-works\",\"project\":null,\"answers\":%s}".formatted(answers)).with(ENTERPRISE).with(csrf()));
    }

    private MvcTestResult attach(UUID draft) {
        var file = new MockMultipartFile("file", "notice.txt", "text/plain", "已告知".getBytes(StandardCharsets.UTF_8));
        return web.perform(web.post().uri("/api/drafts/" + draft + "/documents/neighbours").multipart().file(file).with(ENTERPRISE).with(csrf()));
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        return web.perform(web.get().uri(path).with(who));
    }

    private MvcTestResult post(String path, String body, RequestPostProcessor who) {
        return web.perform(web.method(HttpMethod.POST).uri(path).contentType(MediaType.APPLICATION_JSON).content(body).with(who).with(csrf()));
    }

    private static String read(MvcTestResult result, String path) throws Exception {
        Object found = JsonPath.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
        return found instanceof List<?> list ? String.valueOf(list.getFirst()) : String.valueOf(found);
    }
}
