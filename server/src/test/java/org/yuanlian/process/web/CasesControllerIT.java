package org.yuanlian.process.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yuanlian.process.CaseFixtures.aCase;
import static org.yuanlian.process.CaseFixtures.aStep;
import static org.yuanlian.process.CaseFixtures.as;
import static org.yuanlian.process.CaseFixtures.countersigned;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.yuanlian.access.Seat;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Text;
import org.yuanlian.eventlog.Event;
import org.yuanlian.eventlog.Trace;
import org.yuanlian.eventlog.Value;
import org.yuanlian.eventlog.Xes;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.process.Cases;
import org.yuanlian.process.DemoCases;
import org.yuanlian.process.NewStep;
import org.yuanlian.process.Signing;

/// A case as an officer at the desk goes through it.
@WithDatabase
class CasesControllerIT {
    private static final RequestPostProcessor OFFICER = LoggedIn.as(Role.COUNTY, "510112");
    private static final RequestPostProcessor ELSEWHERE = LoggedIn.as(Role.COUNTY, "511181");
    private static final RequestPostProcessor ENTERPRISE = LoggedIn.asEnterprise("91510100MA6CFPYG4B", "510112");

    @Autowired
    MockMvcTester web;

    @Autowired
    Cases cases;

    @Autowired
    DemoCases past;

    @Test
    void goesFromReceiptToThePermit() {
        var subject = UUID.randomUUID();
        var id = as(() -> cases.open(aCase(subject, countersigned("plan", Signing.all("fire")), aStep("permit", "plan")), "窗口"));
        assertThat(get("/api/cases/" + id, OFFICER)).hasStatusOk().bodyJson().extractingPath("$.steps[*].state").asArray()
                .containsExactly("READY", "WAITING");
        assertThat(get("/api/cases/" + id, ELSEWHERE)).hasStatus(404);
        assertThat(act(id, "{\"version\":0,\"act\":\"RECEIVE\",\"step\":\"plan\"}", ENTERPRISE)).hasStatus(403);
        assertThat(act(id, "{\"version\":0,\"act\":\"RECEIVE\",\"step\":\"plan\"}", ELSEWHERE)).hasStatus(404);

        var received = act(id, "{\"version\":0,\"act\":\"RECEIVE\",\"step\":\"plan\",\"actingFor\":\"dept-plan\"}", OFFICER);
        assertThat(received).hasStatus(201).bodyJson().extractingPath("$.steps[0].dueOn").isNotNull();
        assertThat(received).bodyJson().extractingPath("$.steps[0].leftDays").isEqualTo(5);
        assertThat(act(id, "{\"version\":1,\"act\":\"FINISH\",\"step\":\"plan\"}", OFFICER)).hasStatus(422).bodyJson()
                .extractingPath("$.code").isEqualTo("process.signature.missing");
        assertThat(act(id, "{\"version\":1,\"act\":\"SIGN\",\"step\":\"plan\"}", OFFICER)).hasStatus(422).bodyJson()
                .extractingPath("$.problems[0].where").isEqualTo("department");
        assertThat(act(id, "{\"version\":1,\"act\":\"SIGN\",\"step\":\"plan\",\"department\":\"fire\",\"approves\":true}", OFFICER)).hasStatus(201);

        var late = act(id, "{\"version\":1,\"act\":\"FINISH\",\"step\":\"plan\"}", OFFICER);
        assertThat(late).hasStatus(409).bodyJson().extractingPath("$.since[0].act").isEqualTo("SIGN");
        assertThat(late).bodyJson().extractingPath("$.now.version").isEqualTo(2);
        assertThat(act(id, "{\"version\":2,\"act\":\"FINISH\",\"step\":\"plan\",\"document\":\"建字第1号\"}", OFFICER)).hasStatus(201).bodyJson()
                .extractingPath("$.steps[*].state").asArray().containsExactly("DONE", "READY");
        assertThat(get("/api/cases/" + id + "/events", OFFICER)).bodyJson().extractingPath("$[*].act").asArray()
                .containsExactly("RECEIVE", "SIGN", "FINISH");
        assertThat(get("/api/cases?subject=" + subject, OFFICER)).bodyJson().extractingPath("$[*].id").asArray().containsExactly(id.toString());
    }

    @Test
    void showsTheHourOfAStepAndToWhomItHasGoneUp() {
        var begun = LocalDate.parse("2026-03-02").atTime(10, 0).atZone(AsOf.ZONE).toInstant();
        var dispatch = new NewStep("dispatch", new Text("派单响应", "Crew sent"), "power-company", Term.working(10), null, List.of(), Signing.NONE, 1);
        var id = opened(dispatch, begun);
        for (var act : List.of("", "{\"version\":0,\"act\":\"RECEIVE\",\"step\":\"dispatch\",\"actingFor\":\"power-company\"}")) {
            if (!act.isEmpty()) {
                assertThat(act(id, act, OFFICER)).hasStatus(201);
            }
            var page = get("/api/cases/" + id, OFFICER);
            assertThat(page).bodyJson().extractingPath("$.steps[0].dueAt").isEqualTo(begun.plusSeconds(3_600).toString());
            assertThat(page).bodyJson().extractingPath("$.steps[0].dueOn").isEqualTo("2026-03-02");
            assertThat(page).bodyJson().extractingPath("$.steps[0].escalated.overdueSince").isEqualTo(begun.plusSeconds(3_600).toString());
        }
    }

    /// The promised day is told also where the statutory one lies in a year whose days of work nobody has loaded.
    @Test
    void tellsTheNearerDayWhereTheFartherCannotBeTold() {
        var step = new NewStep("eia", new Text("环评", "EIA"), "eia", Term.working(2_000), Term.working(5), List.of(), Signing.NONE);
        var id = as(() -> cases.open(aCase(step), "窗口"));
        var received = act(id, "{\"version\":0,\"act\":\"RECEIVE\",\"step\":\"eia\"}", OFFICER);
        assertThat(received).bodyJson().extractingPath("$.steps[0].leftDays").isEqualTo(5);
        assertThat(received).bodyJson().extractingPath("$.steps[0].dueOn").isNotNull();
        assertThat(received).bodyJson().extractingPath("$.steps[0].statutoryDueOn").isNull();
        assertThat(received).bodyJson().extractingPath("$.steps[0].untold.code").isEqualTo("kernel.calendar.year-missing");
    }

    private UUID opened(NewStep only, Instant at) {
        var subject = UUID.randomUUID();
        return as(() -> {
            past.letIn(List.of(new DemoCases.Past(aCase(subject, only), at, "窗口", List.of())));
            return cases.about(subject).getFirst().id();
        });
    }

    @Test
    void letsADepartmentActOnItsOwnStepsAlone() {
        var plan = LoggedIn.at(new Seat("dept-plan", null), "510112");
        var permit = LoggedIn.at(new Seat("dept-permit", null), "510112");
        var id = as(() -> cases.open(aCase(countersigned("plan", Signing.all("dept-permit")), aStep("permit", "plan")), "窗口"));
        assertThat(act(id, "{\"version\":0,\"act\":\"RECEIVE\",\"step\":\"plan\"}", permit)).hasStatus(422).bodyJson()
                .extractingPath("$.code").isEqualTo("process.department.other");
        assertThat(act(id, "{\"version\":0,\"act\":\"RECEIVE\",\"step\":\"plan\",\"actingFor\":\"dept-plan\"}", permit)).hasStatus(422)
                .bodyJson().extractingPath("$.code").isEqualTo("process.department.not-own");
        assertThat(act(id, "{\"version\":0,\"act\":\"WITHDRAW\",\"text\":\"企业来电\"}", plan)).hasStatus(422).bodyJson()
                .extractingPath("$.code").isEqualTo("process.department.case");
        assertThat(act(id, "{\"version\":0,\"act\":\"RECEIVE\",\"step\":\"plan\"}", plan)).hasStatus(201);
        assertThat(act(id, "{\"version\":1,\"act\":\"SIGN\",\"step\":\"plan\",\"department\":\"dept-permit\",\"approves\":true}", plan))
                .hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("process.department.other");
        assertThat(act(id, "{\"version\":1,\"act\":\"SIGN\",\"step\":\"plan\",\"department\":\"dept-permit\",\"approves\":true}", permit))
                .hasStatus(201);
        assertThat(act(id, "{\"version\":2,\"act\":\"FINISH\",\"step\":\"plan\"}", plan)).hasStatus(201);
        assertThat(act(id, "{\"version\":3,\"act\":\"ROLL_BACK\",\"step\":\"plan\",\"text\":\"附图有误\"}", permit)).as("who waits for it returns it")
                .hasStatus(201);
        assertThat(get("/api/cases/" + id + "/events", OFFICER)).bodyJson().extractingPath("$[*].department").asArray()
                .containsExactly("dept-plan", "dept-permit", "dept-plan", "dept-permit");
    }

    @Test
    void letsAnIntegratedWindowActForEveryDepartmentOfItsPlace() {
        var window = LoggedIn.at(Seat.NONE, "510112");
        var id = as(() -> cases.open(aCase(aStep("plan"), aStep("permit", "plan")), "窗口"));
        assertThat(act(id, "{\"version\":0,\"act\":\"RECEIVE\",\"step\":\"plan\"}", window)).hasStatus(201);
        assertThat(act(id, "{\"version\":1,\"act\":\"FINISH\",\"step\":\"plan\",\"actingFor\":\"dept-plan\"}", window)).hasStatus(201);
        assertThat(act(id, "{\"version\":2,\"act\":\"RECEIVE\",\"step\":\"permit\"}", window)).hasStatus(201);
    }

    @Test
    void showsTheQueueOfADepartmentAndHandsItOver() {
        var id = as(() -> cases.open(aCase(aStep("queued")), "窗口"));
        var queue = "/api/queues/dept-queued";
        assertThat(get(queue, OFFICER)).hasStatusOk().bodyJson().extractingPath("$.items[0].state").isEqualTo("READY");
        assertThat(act(id, "{\"version\":0,\"act\":\"RECEIVE\",\"step\":\"queued\"}", OFFICER)).hasStatus(201);
        var page = get(queue, OFFICER);
        assertThat(page).bodyJson().extractingPath("$.running").isEqualTo(1);
        assertThat(page).bodyJson().extractingPath("$.items[0].caseId").isEqualTo(id.toString());
        assertThat(get(queue, ELSEWHERE)).bodyJson().extractingPath("$.items").asArray().isEmpty();
        assertThat(get("/api/queues", OFFICER)).bodyJson().extractingPath("$.departments").asArray().isNotNull();
        assertThat(get(queue + "/due", OFFICER)).hasStatusOk();
        assertThat(get(queue + "/export", OFFICER)).hasStatusOk().headers().hasHeaderSatisfying("Content-Disposition", values ->
                assertThat(values.getFirst()).contains(".xlsx"));
    }

    @Test
    void showsSignsOfPaperFirstAndHandsTheHistoryOver() throws Exception {
        var id = as(() -> cases.open(aCase(aStep("swift")), "窗口"));
        assertThat(act(id, "{\"version\":0,\"act\":\"RECEIVE\",\"step\":\"swift\"}", OFFICER)).hasStatus(201);
        assertThat(act(id, "{\"version\":1,\"act\":\"FINISH\",\"step\":\"swift\",\"document\":\"建字第2号\"}", OFFICER)).hasStatus(201);
        assertThat(get("/api/paper-first/cases/" + id, OFFICER)).hasStatusOk().bodyJson().extractingPath("$[*].sign").asArray()
                .contains("SAME_MINUTE");
        assertThat(get("/api/paper-first/cases/" + id, ELSEWHERE)).hasStatus(404);

        var xes = web.get().uri("/api/cases/" + id + "/export.xes").with(OFFICER).asyncExchange();
        xes.getMvcResult().getAsyncResult();
        assertThat(xes).hasStatusOk();
        var traces = new ArrayList<Trace>();
        Xes.read("case.xes", new ByteArrayInputStream(xes.getResponse().getContentAsByteArray()), traces::add);
        assertThat(traces).singleElement().satisfies(trace -> {
            assertThat(trace.id()).isEqualTo(id.toString());
            assertThat(trace.events()).extracting(event -> event.attributes().get(Event.TRANSITION))
                    .containsExactly(new Value.Text("complete"), new Value.Text("start"), new Value.Text("complete"));
        });
        assertThat(get("/api/cases/" + id + "/export", OFFICER)).hasStatusOk().headers().hasHeaderSatisfying("Content-Disposition", values ->
                assertThat(values.getFirst()).contains(".xlsx"));
        assertThat(get("/api/cases/" + id + "/export", ELSEWHERE)).hasStatus(404);
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        return web.get().uri(path).with(who).exchange();
    }

    private MvcTestResult act(UUID id, String body, RequestPostProcessor who) {
        return web.post().uri("/api/cases/" + id + "/commands").contentType(MediaType.APPLICATION_JSON).content(body)
                .with(who).with(csrf()).exchange();
    }
}
