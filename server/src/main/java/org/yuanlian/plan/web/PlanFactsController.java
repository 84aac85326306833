package org.yuanlian.plan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.EvidenceKinds;
import org.yuanlian.ledger.Stage;
import org.yuanlian.plan.KeptPlan;
import org.yuanlian.plan.KeptPlans;
import org.yuanlian.plan.KnownProject;
import org.yuanlian.plan.PlanCases;
import org.yuanlian.plan.ProjectFacts;
import org.yuanlian.plan.Rules;
import org.yuanlian.plan.declared.FactKind;
import org.yuanlian.plan.declared.FactsDeclaration.Fact;
import org.yuanlian.plan.declared.FactsDeclaration.Group;
import org.yuanlian.process.Case;
import org.yuanlian.process.CaseState;
import org.yuanlian.process.StepState;

/// What a plan asks of a project, with what is known already.
@RestController
@RequestMapping("/api/plans/facts")
final class PlanFactsController {
    private final Rules rules;
    private final ProjectFacts projects;
    private final KeptPlans plans;
    private final PlanCases cases;
    private final EvidenceKinds kinds;
    private final PlaceNames places;
    private final Clock clock;

    PlanFactsController(Rules rules, ProjectFacts projects, KeptPlans plans, PlanCases cases, EvidenceKinds kinds, PlaceNames places, Clock clock) {
        this.rules = rules;
        this.projects = projects;
        this.plans = plans;
        this.cases = cases;
        this.kinds = kinds;
        this.places = places;
        this.clock = clock;
    }

    /// @param startOn from when on to plan: the day kept last, the day of signing, or today
    record Page(Project project, LocalDate startOn, @Nullable KeptLine kept, @Nullable RunningLine running, String source, boolean verified, List<FactLine> facts) {}

    record Project(
            UUID id, String code, String name, String place, String placeName, @Nullable Stage stage, boolean exited, boolean demo,
            @Nullable LocalDate signedOn) {}

    /// @param done how many steps of the case are done
    record RunningLine(UUID id, Instant openedAt, CaseState state, int steps, int done) {
        static RunningLine of(Case running) {
            var done = (int) running.steps().stream().filter(step -> step.state() == StepState.DONE).count();
            return new RunningLine(running.id(), running.openedAt(), running.state(), running.steps().size(), done);
        }
    }

    record KeptLine(UUID id, Instant madeAt, String madeBy) {}

    /// @param answer what was answered last; null where nobody has
    record FactLine(
            String id,
            Text title,
            Group group,
            FactKind kind,
            @Nullable Text unit,
            List<ChoiceLine> choices,
            @Nullable KnownLine known,
            @Nullable String answer,
            String source,
            boolean verified) {}

    record ChoiceLine(String id, Text title) {}

    /// @param evidence what the evidence is called; null for a figure of the project
    record KnownLine(String value, @Nullable Text evidence, @Nullable LocalDate on) {}

    @GetMapping
    ResponseEntity<Page> facts(@RequestParam UUID project) {
        return ResponseEntity.of(projects.find(project).map(known -> page(project, known)));
    }

    private Page page(UUID id, KnownProject known) {
        var today = AsOf.now(clock).validOn();
        var declared = rules.facts(today);
        var kept = plans.latest(id).orElse(null);
        var line = known.line();
        return new Page(
                new Project(
                        id,
                        line.code(),
                        line.name(),
                        line.place().key(),
                        places.nameOf(line.place()).orElse(line.place().key()),
                        line.stage(),
                        known.isExited(),
                        line.demo(),
                        line.signedOn()),
                startOn(kept, line.signedOn(), today),
                kept == null ? null : new KeptLine(kept.id(), kept.madeAt(), kept.madeBy()),
                cases.of(id).map(RunningLine::of).orElse(null),
                declared.header().source(),
                declared.header().verified(),
                declared.body().facts().stream()
                        .map(fact -> fact(fact, known.facts().get(fact.id()), kept == null ? Map.of() : kept.answers()))
                        .toList());
    }

    private static LocalDate startOn(@Nullable KeptPlan kept, @Nullable LocalDate signedOn, LocalDate today) {
        return kept != null ? kept.startOn() : signedOn != null ? signedOn : today;
    }

    private FactLine fact(Fact fact, KnownProject.@Nullable Known known, Map<String, String> answers) {
        return new FactLine(
                fact.id(),
                fact.title(),
                fact.group(),
                fact.kind(),
                fact.unit(),
                fact.choices().stream().map(choice -> new ChoiceLine(choice.id(), choice.title())).toList(),
                known == null
                        ? null
                        : new KnownLine(
                                known.value(),
                                known.evidence() == null ? null : kinds.kind(known.evidence()).title(),
                                known.on()),
                answers.get(fact.id()),
                fact.source(),
                fact.verified());
    }
}
