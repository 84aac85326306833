package org.yuanlian.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.plan.store.KeptPlanRows;

/// Keeps what was answered about projects. A plan is derived from it each time it is asked for.
@Component
public class KeptPlans {
    private final ProjectFacts projects;
    private final Planning planning;
    private final Rules rules;
    private final KeptPlanRows rows;
    private final Clock clock;
    private final Ids ids;

    KeptPlans(ProjectFacts projects, Planning planning, Rules rules, KeptPlanRows rows, Clock clock, Ids ids) {
        this.projects = projects;
        this.planning = planning;
        this.rules = rules;
        this.rows = rows;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public Optional<KeptPlan> latest(UUID project) {
        return rows.latest(project);
    }

    /// @throws Refusal for a project that is unknown or has exited, and for every answer that is none
    @Transactional
    public KeptPlan keep(UUID project, Map<String, String> answers, LocalDate startOn, String by) {
        var known = projects.find(project).orElseThrow(() -> new Refusal(Problem.of("plan.project.unknown", "project", project.toString())));
        if (known.isExited()) {
            throw new Refusal(Problem.of("plan.project.exited", "project", known.line().name()));
        }
        var on = AsOf.now(clock).validOn();
        planning.read(answers, on);
        var items = rules.items(on);
        var kept = new KeptPlan(
                ids.next(), project, known.line().place(), startOn, Map.copyOf(answers), items.header().version(), items.hash(), clock.instant(), by);
        rows.keep(kept);
        return kept;
    }
}
