package org.yuanlian.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.clock.Term;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Case;
import org.yuanlian.process.Cases;
import org.yuanlian.process.NewCase;
import org.yuanlian.process.NewStep;
import org.yuanlian.process.Signing;
import org.yuanlian.process.StepState;

/// Opens plans as running cases, and reads back from a case what has happened.
@Component
public class PlanCases {
    public static final String KIND = "approval-plan";
    private final Cases cases;
    private final ProjectFacts projects;
    private final KeptPlans plans;
    private final Planning planning;
    private final Clock clock;

    PlanCases(Cases cases, ProjectFacts projects, KeptPlans plans, Planning planning, Clock clock) {
        this.cases = cases;
        this.projects = projects;
        this.plans = plans;
        this.planning = planning;
        this.clock = clock;
    }

    /// The newest case of a project's plan, whether it is over or not.
    @Transactional(readOnly = true)
    public Optional<Case> of(UUID project) {
        return cases.about(project).stream().filter(each -> each.opened().kind().equals(KIND)).findFirst();
    }

    /// Opens the plan that follows from what was kept last and what is known.
    ///
    /// @throws Refusal where nothing was kept, the project has exited, a case runs already, or facts are missing
    @Transactional
    public UUID open(UUID project, String by) {
        var known = projects.find(project).orElseThrow(() -> unknown(project));
        if (known.isExited()) {
            throw new Refusal(Problem.of("plan.project.exited", "project", known.line().name()));
        }
        if (of(project).filter(running -> !running.state().isOver()).isPresent()) {
            throw new Refusal(Problem.of("plan.case.running", "project", known.line().name()));
        }
        var kept = plans.latest(project).orElseThrow(() -> new Refusal(Problem.of("plan.case.unkept", "project", known.line().name())));
        return cases.open(asked(project, known, kept.answers()), by);
    }

    /// The case that would be opened for a project of which this was answered.
    ///
    /// @throws Refusal where there is no such project, or facts are missing
    @Transactional(readOnly = true)
    public NewCase asked(UUID project, Map<String, String> answers) {
        return asked(project, projects.find(project).orElseThrow(() -> unknown(project)), answers);
    }

    private NewCase asked(UUID project, KnownProject known, Map<String, String> said) {
        var answers = known.with(said);
        var on = AsOf.now(clock).validOn();
        var plan = planning.planFor(planning.read(answers, on), on);
        if (!plan.open().isEmpty()) {
            throw new Refusal(Problem.of("plan.case.open", "answers", String.join(", ", plan.open().getFirst().lacking()), plan.open().size()));
        }
        return asCase(plan, project, known, answers);
    }

    private static Refusal unknown(UUID project) {
        return new Refusal(Problem.of("plan.project.unknown", "project", project.toString()));
    }

    private static NewCase asCase(Plan plan, UUID project, KnownProject known, Map<String, String> answers) {
        return new NewCase(
                KIND,
                known.line().place(),
                known.line().name(),
                project,
                "approvals/items",
                plan.version(),
                plan.hash(),
                answers,
                plan.steps().stream().map(PlanCases::asStep).toList(),
                known.line().demo());
    }

    private static NewStep asStep(Plan.Step step) {
        var item = step.item();
        return new NewStep(
                item.id(),
                item.title(),
                item.department(),
                item.statutory(),
                step.work() == null ? item.promised() : step.work(),
                step.after(),
                Signing.NONE);
    }

    /// What a case says of its items, as of a day.
    public static Map<String, Happened> happened(Case running, LocalDate on, WorkingCalendar calendar) {
        var happened = new LinkedHashMap<String, Happened>();
        for (var step : running.steps()) {
            var received = step.receivedOn();
            if (received != null) {
                var done = step.state() == StepState.DONE ? step.endedOn() : null;
                var due = done == null ? step.clock().map(clock -> due(clock, on, calendar)).orElse(null) : null;
                happened.put(step.id(), new Happened(received, done, due, step.suspensions().all()));
            }
        }
        return happened;
    }

    /// While a clock stands still, the day on which it would end if it went on now.
    private static @Nullable LocalDate due(org.yuanlian.clock.Clock clock, LocalDate on, WorkingCalendar calendar) {
        try {
            return clock.dueOn(calendar)
                    .orElseGet(() -> new Term(Math.max(0, clock.leftDays(on, calendar)), clock.term().kind()).endAfter(on, calendar));
        } catch (Refusal noCalendar) {
            return null;
        }
    }
}
