package org.yuanlian.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Text;
import org.yuanlian.plan.Goal;
import org.yuanlian.plan.Phase;
import org.yuanlian.plan.Readiness;
import org.yuanlian.plan.Reason;
import org.yuanlian.plan.WhatIf;

/// What crosses the wire about a plan.
final class PlanWire {
    private PlanWire() {}

    /// @param on the day whose rules were asked
    /// @param onPath whether it is on the chain that makes the goal as late as it is
    record PlanPage(
            LocalDate on,
            int version,
            String hash,
            String source,
            boolean verified,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate constructionOn,
            Goal goal,
            @Nullable Integer workingDays,
            List<PlanPhase> phases,
            List<PlanStep> steps,
            List<PlanOpen> open,
            List<PlanLeft> left,
            List<String> path,
            List<PlanTold> missing,
            @Nullable WhatIf whatIf,
            List<PlanReadiness> readiness) {}

    record PlanPhase(Phase id, Text title, Text lead, @Nullable LocalDate begin, @Nullable LocalDate end) {}

    record PlanStretch(LocalDate from, LocalDate until, @Nullable SuspensionKind stop) {}

    /// @param workDays the calendar days of a work that is no approval
    /// @param isWork whether it is one
    record PlanStep(
            String id,
            Text title,
            Phase phase,
            String department,
            Text departmentTitle,
            PlanReason reason,
            @Nullable Term statutory,
            @Nullable Term promised,
            boolean isWork,
            @Nullable Integer workDays,
            List<String> after,
            @Nullable LocalDate begin,
            @Nullable LocalDate end,
            @Nullable LocalDate latestEnd,
            @Nullable Integer slackDays,
            boolean critical,
            boolean onPath,
            boolean done,
            List<PlanStretch> stretches,
            List<SuspensionKind> stops,
            @Nullable Text issues,
            @Nullable String note,
            String source,
            boolean verified) {}

    record PlanOpen(String id, Text title, Phase phase, List<String> lacking) {}

    record PlanLeft(String id, Text title, Phase phase, PlanReason reason) {}

    /// @param trigger null for an item that is due in every project
    record PlanReason(@Nullable String trigger, int rule, String words, Map<String, String> given) {
        static PlanReason of(Reason reason) {
            return new PlanReason(reason.trigger(), reason.rule(), reason.words(), reason.given());
        }
    }

    record PlanTold(String code, String what, @Nullable String maybe) {}

    record PlanReadiness(
            String id,
            Text title,
            String source,
            boolean verified,
            boolean concerned,
            boolean ready,
            List<String> excludedBy,
            List<Readiness.Precondition> preconditions,
            @Nullable LocalDate handoverOn,
            List<String> sameDay,
            @Nullable LocalDate constructionOn,
            @Nullable LocalDate thenConstructionOn,
            @Nullable LocalDate end,
            @Nullable LocalDate thenEnd,
            @Nullable Integer savedDays,
            List<String> thenPath,
            Map<String, LocalDate> thenEnds) {}
}
