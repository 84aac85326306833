package org.yuanlian.window.track;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Suspension;
import org.yuanlian.department.DepartmentsDeclaration;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Act;
import org.yuanlian.process.Case;
import org.yuanlian.process.Command;
import org.yuanlian.process.DueBy;
import org.yuanlian.process.EscalationRule;
import org.yuanlian.process.Event;
import org.yuanlian.process.Step;
import org.yuanlian.process.StepState;
import org.yuanlian.window.outline.Outline;
import org.yuanlian.window.outline.Outline.Leg;
import org.yuanlian.window.track.Tracked.Moment;
import org.yuanlian.window.track.Tracked.TrackedLimit;
import org.yuanlian.window.track.Tracked.TrackedStep;

/// Reckons how an application stands at one moment.
///
/// @param rule to whom a step goes that is overdue
public record Tracking(
        Outline outline, Case running, List<Event> events, LocalDate submittedOn, DepartmentsDeclaration departments, EscalationRule rule,
        WorkingCalendar calendar, Instant now) {

    public Tracked tracked() {
        var problems = new ArrayList<Problem>();
        var steps = outline.legs().stream().flatMap(leg -> running.step(leg.step().id()).map(step -> step(leg, step, problems)).stream()).toList();
        return new Tracked(
                running.state(), running.version(), steps, events.stream().map(Tracking::moment).toList(), escalated(), whole(problems),
                problems.stream().distinct().toList());
    }

    private List<TrackedLimit> whole(List<Problem> problems) {
        var whole = new ArrayList<TrackedLimit>();
        for (var limit : outline.limits()) {
            if (limit.isOfTheWholeWay()) {
                try {
                    whole.add(new WholeWay(limit, running, submittedOn, today(), calendar).tracked());
                } catch (Refusal refusal) {
                    problems.addAll(refusal.problems());
                    whole.add(new TrackedLimit(limit, null, null, false, null));
                }
            }
        }
        return whole;
    }

    private TrackedStep step(Leg leg, Step step, List<Problem> problems) {
        var stop = lastStop(step);
        var declared = leg.step();
        var due = due(step);
        Optional.ofNullable(due.untold()).ifPresent(problems::add);
        return new TrackedStep(
                step.id(), declared.title(), declared.department(), departments.title(declared.department()), leg.dependsOn(), step.state(), step.round(),
                outline.limits().stream().filter(limit -> limit.isOf(step.id())).toList(), step.receivedOn(),
                due.on(), due.at(), due.leftDays(), stop.map(Suspension::kind).orElse(null), stop.map(Suspension::from).orElse(null),
                step.endedOn(), declared.signing(), declared.signers(), step.signatures(), step.assignee(), step.delegate(), step.urged(),
                declared.stops());
    }

    private static Optional<Suspension> lastStop(Step step) {
        return step.state() == StepState.STOPPED && !step.suspensions().all().isEmpty()
                ? Optional.of(step.suspensions().all().getLast())
                : Optional.empty();
    }

    private DueBy due(Step step) {
        return DueBy.of(step, running.hoursEnd(step, events).orElse(null), today(), calendar);
    }

    /// Each overdue step with the highest level that its time has come for.
    private List<Escalated> escalated() {
        var found = new ArrayList<Escalated>();
        for (var leg : outline.legs()) {
            running.step(leg.step().id())
                    .filter(step -> step.state().isOpen())
                    .flatMap(step -> rule.of(due(step), now))
                    .map(up -> new Escalated(leg.step().id(), up.level(), up.overdueSince(), up.since()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private LocalDate today() {
        return now.atZone(AsOf.ZONE).toLocalDate();
    }

    private static Moment moment(Event event) {
        var what = event.what();
        var step = what instanceof Command.OnStep own ? own.step() : null;
        return new Moment(
                event.at(), Act.of(what), step, event.round(), event.by(), detail(what, event),
                what instanceof Command.Sign sign ? sign.approves() : null, what.text());
    }

    private static @Nullable String detail(Command what, Event event) {
        return switch (what) {
            case Command.Stop stop -> stop.kind().name();
            case Command.Sign sign -> sign.department();
            case Command.Delegate to -> to.to();
            case Command.HandOver to -> to.to();
            case Command.Finish done -> done.document();
            default -> event.department();
        };
    }
}
