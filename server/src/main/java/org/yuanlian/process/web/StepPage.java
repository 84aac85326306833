package org.yuanlian.process.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.DayKind;
import org.yuanlian.clock.Suspension;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Text;
import org.yuanlian.department.DepartmentsDeclaration;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.DueBy;
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
/// @param dueAt where hours end first, which leaves no days to count
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
        @Nullable Instant dueAt,
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

    /// What lies outside the step: what departments are called, to whom overdue steps go, and which days are worked.
    record Around(
            DepartmentsDeclaration departments, EscalationRule rule, BiFunction<EscalationLevel, String, List<String>> holders,
            WorkingCalendar calendar) {}

    /// @param hoursEnd null where no hours run
    static StepPage of(Step step, @Nullable Instant hoursEnd, Instant now, Around around) {
        var task = step.task();
        var calendar = around.calendar();
        var on = step.endedOn() == null ? now.atZone(AsOf.ZONE).toLocalDate() : step.endedOn();
        var due = DueBy.of(step, hoursEnd, on, calendar);
        var legal = Legal.of(step, calendar);
        var up = step.state().isOpen() ? around.rule().of(due, now).orElse(null) : null;
        return new StepPage(
                task.id(), task.title(), task.department(), around.departments().title(task.department()), task.statutory(), task.promised(), task.dependsOn(), task.signing(),
                step.standing(), step.signatures(), step.state(), step.round(), step.receivedOn(), step.endedOn(),
                step.suspensions().all(), due.on(), due.at(), legal.dueOn(), used(step, on, calendar), due.leftDays(),
                task.term().map(Term::kind).orElse(null), due.untold() == null ? legal.untold() : due.untold(), step.assignee(), step.delegate(), step.urged(),
                up, up == null ? List.of() : around.holders().apply(up.level(), task.department()),
                task.signing().departments().stream().map(around.departments()::title).toList());
    }

    private static @Nullable Integer used(Step step, LocalDate on, WorkingCalendar calendar) {
        return step.clock().filter(_ -> calendar.years().contains(on.getYear())).map(clock -> clock.usedDays(on, calendar)).orElse(null);
    }

    /// The statutory day, which may lie beyond the years that are known where the promised one does not.
    private record Legal(@Nullable LocalDate dueOn, @Nullable Problem untold) {
        static Legal of(Step step, WorkingCalendar calendar) {
            try {
                return new Legal(step.clock(step.task().statutory()).flatMap(clock -> clock.dueOn(calendar)).orElse(null), null);
            } catch (Refusal refusal) {
                return new Legal(null, refusal.problems().getFirst());
            }
        }
    }
}
