package org.yuanlian.process.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Clock;
import org.yuanlian.clock.DayKind;
import org.yuanlian.clock.Suspension;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Text;
import org.yuanlian.department.DepartmentsDeclaration;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.EscalationLevel;
import org.yuanlian.process.EscalationRule;
import org.yuanlian.process.Signature;
import org.yuanlian.process.Signing;
import org.yuanlian.process.Step;
import org.yuanlian.process.StepState;

/// A step as its page shows it, with both its terms reckoned on a day.
///
/// @param standing of the countersigning
/// @param dueOn by the term that the queue runs by; null while the clock stands still
/// @param statutoryDueOn by the statutory term
/// @param escalated to which level it has gone up; null where it has not
/// @param holders what those are called who hold the post of that level
/// @param untold why a day cannot be told
record StepPage(
        String id,
        Text title,
        String department,
        Text departmentName,
        @Nullable Term statutory,
        @Nullable Term promised,
        List<String> dependsOn,
        Signing signing,
        Signing.Standing standing,
        List<Signature> signatures,
        StepState state,
        int round,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate endedOn,
        List<Suspension> suspensions,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate statutoryDueOn,
        @Nullable Integer usedDays,
        @Nullable Integer leftDays,
        @Nullable DayKind dayKind,
        @Nullable Problem untold,
        @Nullable String assignee,
        @Nullable String delegate,
        int urged,
        EscalationRule.@Nullable Raised escalated,
        List<String> holders,
        List<Text> signerNames) {

    /// What lies outside the step: what departments are called, and to whom overdue steps go.
    record Around(
            DepartmentsDeclaration departments, EscalationRule rule, BiFunction<EscalationLevel, String, List<String>> holders) {}

    private record Days(
            @Nullable LocalDate due, @Nullable LocalDate statutory, @Nullable Integer used, @Nullable Integer left, @Nullable Problem untold) {}

    static StepPage of(Step step, Instant now, WorkingCalendar calendar, Around around) {
        var today = now.atZone(AsOf.ZONE).toLocalDate();
        var task = step.task();
        var on = step.endedOn() == null ? today : step.endedOn();
        var days = days(step, on, calendar);
        var up = step.state().isOpen() ? around.rule().at(days.due(), now).orElse(null) : null;
        return new StepPage(
                task.id(), task.title(), task.department(), around.departments().title(task.department()), task.statutory(), task.promised(), task.dependsOn(), task.signing(),
                step.standing(), step.signatures(), step.state(), step.round(), step.receivedOn(), step.endedOn(),
                step.suspensions().all(), days.due(), days.statutory(), days.used(), days.left(),
                task.term().map(Term::kind).orElse(null), days.untold(), step.assignee(), step.delegate(), step.urged(),
                up, up == null ? List.of() : around.holders().apply(up.level(), task.department()),
                task.signing().departments().stream().map(around.departments()::title).toList());
    }

    private static Days days(Step step, LocalDate on, WorkingCalendar calendar) {
        var clock = step.clock().orElse(null);
        try {
            return clock == null
                    ? new Days(null, null, null, null, null)
                    : new Days(
                            clock.dueOn(calendar).orElse(null),
                            step.clock(step.task().statutory()).flatMap(legal -> legal.dueOn(calendar)).orElse(null),
                            clock.usedDays(on, calendar),
                            clock.leftDays(on, calendar),
                            null);
        } catch (Refusal refusal) {
            return new Days(null, null, used(clock, on, calendar), null, refusal.problems().getFirst());
        }
    }

    private static @Nullable Integer used(@Nullable Clock clock, LocalDate on, WorkingCalendar calendar) {
        return clock == null || !calendar.years().contains(on.getYear()) ? null : clock.usedDays(on, calendar);
    }
}
