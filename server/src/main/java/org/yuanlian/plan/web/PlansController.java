package org.yuanlian.plan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.plan.Happened;
import org.yuanlian.plan.KeptPlans;
import org.yuanlian.plan.KnownProject;
import org.yuanlian.plan.Plan;
import org.yuanlian.plan.PlanCases;
import org.yuanlian.plan.Planning;
import org.yuanlian.plan.ProjectFacts;
import org.yuanlian.plan.ReadyOnHandover;
import org.yuanlian.plan.bpmn.BpmnPlan;
import org.yuanlian.plan.web.PlanWire.PlanPage;
import org.yuanlian.registry.HolidayNotices;

/// Plans of approvals: what is due, when it can be had, and what it would be if.
@RestController
@RequestMapping("/api/plans")
final class PlansController {
    private final Planning planning;
    private final ProjectFacts projects;
    private final KeptPlans plans;
    private final PlanCases cases;
    private final ReadyOnHandover ready;
    private final PlanPages pages;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PlansController(
            Planning planning,
            ProjectFacts projects,
            KeptPlans plans,
            PlanCases cases,
            ReadyOnHandover ready,
            PlanPages pages,
            HolidayNotices notices,
            Clock clock) {
        this.planning = planning;
        this.projects = projects;
        this.plans = plans;
        this.cases = cases;
        this.ready = ready;
        this.pages = pages;
        this.calendar = notices.calendar();
        this.clock = clock;
    }

    /// Lays a plan out and keeps nothing.
    @PostMapping("/preview")
    @Requires(Permission.READ)
    PlanPage preview(@RequestBody PlanWanted wanted) {
        var asked = asked(wanted);
        var assumed = wanted.assumptions(asked.happened(), today(), items(asked.plan()));
        return pages.page(asked.plan(), assumed, ready.of(asked.plan(), asked.facts(), assumed, calendar), calendar);
    }

    @PostMapping(path = "/bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @Requires(Permission.READ)
    ResponseEntity<byte[]> bpmn(@RequestBody PlanWanted wanted) {
        var asked = asked(wanted);
        var titles = pages.departments(asked.plan().on());
        Function<Text, String> words = text -> isChinese() ? text.zh() : text.en();
        var xml = BpmnPlan.of(
                asked.plan(), asked.title(), words, id -> words.apply(titles.getOrDefault(id, new Text(id, id))));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml);
    }

    record NewPlan(UUID project, LocalDate start, Map<String, String> answers) {}

    record Kept(UUID id, Instant madeAt, String madeBy) {}

    /// Keeps the answers, so that nobody is asked for them again.
    @PostMapping
    @Requires(Permission.RECORD)
    @ResponseStatus(HttpStatus.CREATED)
    Kept keep(@RequestBody NewPlan plan) {
        var kept = plans.keep(plan.project(), plan.answers(), plan.start(), Caller.current().displayName());
        return new Kept(kept.id(), kept.madeAt(), kept.madeBy());
    }

    record OfProject(UUID project) {}

    record Opened(UUID id) {}

    /// Opens the plan that was kept last as a case, in which departments act.
    @PostMapping("/cases")
    @Requires(Permission.RECORD)
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@RequestBody OfProject plan) {
        return new Opened(cases.open(plan.project(), Caller.current().displayName()));
    }

    private record Asked(Plan plan, Map<String, Object> facts, Map<String, Happened> happened, String title) {}

    private Asked asked(PlanWanted wanted) {
        var known = wanted.project() == null ? null : project(wanted.project());
        var answers = known == null ? wanted.answers() : known.with(wanted.answers());
        var facts = planning.read(answers, today());
        return new Asked(
                planning.planFor(facts, today()), facts, known == null ? Map.of() : happened(known), title(known));
    }

    /// What the case says stands above what the ledger proves.
    private Map<String, Happened> happened(KnownProject known) {
        var all = new HashMap<>(known.happened());
        cases.of(known.line().id()).map(running -> PlanCases.happened(running, today(), calendar)).ifPresent(all::putAll);
        return all;
    }

    private static String title(@Nullable KnownProject known) {
        return known == null ? "" : known.line().name();
    }

    private KnownProject project(UUID id) {
        return projects.find(id).orElseThrow(() -> new Refusal(Problem.of("plan.project.unknown", "project", id.toString())));
    }

    private static Set<String> items(Plan plan) {
        return Stream.of(
                        plan.steps().stream().map(Plan.Step::id),
                        plan.open().stream().map(each -> each.item().id()),
                        plan.left().stream().map(each -> each.item().id()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return AsOf.now(clock).validOn();
    }

    private static boolean isChinese() {
        return Language.of(LocaleContextHolder.getLocale().toLanguageTag()) == Language.CHINESE;
    }
}
