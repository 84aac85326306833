package org.yuanlian.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yuanlian.supervision.SupervisionFixtures.aProjectIn;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.kernel.Grade;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.plan.PlanFixtures;
import org.yuanlian.process.Acting;
import org.yuanlian.process.Cases;
import org.yuanlian.process.Command;
import org.yuanlian.process.Decided;
import tools.jackson.databind.json.JsonMapper;

/// A plan as its page asks for it.
@WithDatabase
class PlansControllerIT {
    private static final RequestPostProcessor COUNTY = LoggedIn.as(Role.COUNTY, "511102");
    private static final RequestPostProcessor ELSEWHERE = LoggedIn.as(Role.COUNTY, "511181");

    @Autowired
    MockMvcTester web;

    @Autowired
    Ledger ledger;

    @Autowired
    Cases cases;

    @Autowired
    Clock clock;

    @Test
    void showsWhatTheLedgerKnowsAndAsksForTheRest() throws Exception {
        var project = aProject();
        var facts = get("/api/plans/facts?project=" + project, COUNTY);
        assertThat(facts).hasStatusOk().bodyJson().extractingPath("$.facts[?(@.id == 'investment')].known.value").asArray().containsExactly("12000");
        assertThat(facts).bodyJson().extractingPath("$.facts[?(@.id == 'newCompany')].known.evidence.zh").asArray().containsExactly("营业执照");
        assertThat(facts).bodyJson().extractingPath("$.facts[?(@.id == 'eia')].known").asArray().containsOnlyNulls();
        assertThat(facts).bodyJson().extractingPath("$.startOn").isEqualTo("2026-01-05");
        assertThat(get("/api/plans/facts?project=" + project, ELSEWHERE)).hasStatus(404);
    }

    @Test
    void plansFromAnswersAndWhatIsKnown() {
        var project = aProject();
        var answers = PlanFixtures.plant();
        answers.remove("investment");
        var page = post("/api/plans/preview", wanted(project, answers, "PROMISED", "[]"), COUNTY);
        assertThat(page).hasStatusOk().bodyJson().extractingPath("$.steps[*].id").asArray().contains("eia-form", "construction-permit").doesNotContain("approval");
        assertThat(page).bodyJson().extractingPath("$.open").asArray().isEmpty();
        assertThat(page).bodyJson().extractingPath("$.constructionOn").isEqualTo("2026-04-20");
        assertThat(page).bodyJson().extractingPath("$.readiness[0].ready").isEqualTo(false);
    }

    @Test
    void saysWhatALongerItemWouldCost() {
        var page = post("/api/plans/preview", wanted(null, PlanFixtures.plant(), "STATUTORY", "[{\"item\":\"drawings\",\"workingDays\":5}]"), COUNTY);
        assertThat(page).hasStatusOk().bodyJson().extractingPath("$.whatIf.constructionMovedDays").isEqualTo(5);
        assertThat(page).bodyJson().extractingPath("$.whatIf.branch").asArray().contains("drawings");
    }

    @Test
    void takesTheDaysOfEvidenceForWhatIsDone() {
        var page = post("/api/plans/preview", wanted(aProject(), PlanFixtures.plant(), "ACTUAL", "[]"), COUNTY);
        assertThat(page).hasStatusOk().bodyJson().extractingPath("$.steps[?(@.id == 'company')].end").asArray().containsExactly("2026-01-20");
        assertThat(page).bodyJson().extractingPath("$.steps[?(@.id == 'company')].done").asArray().containsExactly(true);
    }

    @Test
    void refusesEveryAssumptionThatIsNone() {
        var refused = post(
                "/api/plans/preview", wanted(null, Map.of("eiaa", "FORM"), "STATUTORY", "[]"), COUNTY);
        assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.problems[0].code").isEqualTo("plan.answer.unknown");
        var faults = post("/api/plans/preview", wanted(null, Map.of(), "STATUTORY", "[{\"item\":\"drawing\",\"workingDays\":-2}]"), COUNTY);
        assertThat(faults).hasStatus(422).bodyJson().extractingPath("$.problems[*].code").asArray().containsExactly("plan.item.unknown", "plan.days.range");
    }

    @Test
    void keepsAnswersAndNeverOverwritesThem() {
        var project = aProject();
        assertThat(keep(project, "FORM")).hasStatus(201);
        assertThat(keep(project, "REPORT")).hasStatus(201);
        var facts = get("/api/plans/facts?project=" + project, COUNTY);
        assertThat(facts).bodyJson().extractingPath("$.facts[?(@.id == 'eia')].answer").asArray().containsExactly("REPORT");
        assertThat(facts).bodyJson().extractingPath("$.startOn").isEqualTo("2026-03-02");
        assertThat(post("/api/plans", body(project, "FORM"), ELSEWHERE)).hasStatus(422);
    }

    @Test
    void plansNothingForAProjectThatHasExited() {
        var project = Caller.system("test").get(() -> aProjectIn("511102")
                .signedOn("2026-01-05", "1000")
                .proves("termination", Grade.B, "2026-02-01", "解约")
                .in(ledger));
        assertThat(keep(project, "FORM")).hasStatus(422).bodyJson().extractingPath("$.problems[0].code").isEqualTo("plan.project.exited");
    }

    @Test
    void runsAPlanAsACaseAndGoesByWhatHappensInIt() throws Exception {
        var project = aProject();
        assertThat(open(project)).hasStatus(422).bodyJson().extractingPath("$.problems[0].code").isEqualTo("plan.case.unkept");
        assertThat(keep(project, "FORM")).hasStatus(201);
        assertThat(open(project)).hasStatus(422).bodyJson().extractingPath("$.problems[0].code").isEqualTo("plan.case.open");
        var answers = JsonMapper.shared().writeValueAsString(Map.of("project", project, "start", "2026-03-02", "answers", PlanFixtures.plant()));
        assertThat(post("/api/plans", answers, COUNTY)).hasStatus(201);
        var opened = open(project);
        assertThat(opened).hasStatus(201);
        assertThat(open(project)).hasStatus(422).bodyJson().extractingPath("$.problems[0].code").isEqualTo("plan.case.running");
        var id = UUID.fromString(JsonMapper.shared().readTree(opened.getResponse().getContentAsString(StandardCharsets.UTF_8)).get("id").stringValue());
        Caller.system("test").run(() -> {
            var now = cases.find(id).version();
            assertThat(cases.act(id, now, new Command.Receive("filing", null, ""), Acting.now("tester", "development-reform"))).isInstanceOf(Decided.Accepted.class);
        });
        var facts = get("/api/plans/facts?project=" + project, COUNTY);
        assertThat(facts).bodyJson().extractingPath("$.running.id").isEqualTo(id.toString());
        var page = post("/api/plans/preview", wanted(project, PlanFixtures.plant(), "ACTUAL", "[]"), COUNTY);
        assertThat(page).hasStatusOk().bodyJson().extractingPath("$.steps[?(@.id == 'filing')].begin").asArray()
                .containsExactly(AsOf.now(clock).validOn().toString());
    }

    private MvcTestResult open(UUID project) {
        return post("/api/plans/cases", "{\"project\":\"%s\"}".formatted(project), COUNTY);
    }

    @Test
    void handsThePlanOutAsBpmn() throws Exception {
        var xml = post("/api/plans/bpmn", wanted(aProject(), PlanFixtures.plant(), "PROMISED", "[]"), COUNTY);
        assertThat(xml).hasStatusOk();
        assertThat(xml.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("userTask", "BPMNEdge", "年产5万吨正极材料");
    }

    private UUID aProject() {
        return Caller.system("test").get(() -> aProjectIn("511102")
                .signedOn("2026-01-05", "120000000")
                .proves("business-licence", Grade.A, "2026-01-20", null)
                .in(ledger));
    }

    private MvcTestResult keep(UUID project, String eia) {
        return post("/api/plans", body(project, eia), COUNTY);
    }

    private static String body(UUID project, String eia) {
        return JsonMapper.shared().writeValueAsString(Map.of("project", project, "start", "2026-03-02", "answers", Map.of("eia", eia)));
    }

    private static String wanted(@Nullable UUID project, Map<String, String> answers, String basis, String more) {
        return """
                {"project":%s,"answers":%s,"start":"2026-03-02","basis":"%s","goal":"START","countsStops":false,"stops":%s,"more":%s}"""
                .formatted(
                        project == null ? "null" : "\"" + project + "\"",
                        JsonMapper.shared().writeValueAsString(answers),
                        basis,
                        JsonMapper.shared().writeValueAsString(List.of()),
                        more);
    }

    private MvcTestResult get(String path, RequestPostProcessor by) {
        return web.get().uri(path).with(by).exchange();
    }

    private MvcTestResult post(String path, String body, RequestPostProcessor by) {
        return web.post().uri(path).contentType("application/json").content(body).with(by).with(csrf()).exchange();
    }
}
