package org.yuanlian.process.machine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.process.Case;
import org.yuanlian.process.CaseState;
import org.yuanlian.process.Command;
import org.yuanlian.process.Command.OnStep;
import org.yuanlian.process.Event;
import org.yuanlian.process.Signature;
import org.yuanlian.process.Step;
import org.yuanlian.process.StepState;

/// What an event makes of a case. It asks nothing: what has happened has happened.
public final class Course {
    private Course() {}

    public static Case replay(Case opened, List<Event> events) {
        var course = opened;
        for (var event : events) {
            course = after(course, event);
        }
        return course;
    }

    public static Case after(Case before, Event event) {
        var changed = switch (event.what()) {
            case Command.Withdraw _, Command.ProjectExited _ -> withdrawn(before, event.on());
            case Command.RollBack back -> rolledBack(before, back.step());
            case Command.Finish finish -> finished(before, step(before, finish), event.on());
            case OnStep one -> List.of(moved(step(before, one), one, event));
        };
        var now = before.with(changed);
        return now.after(event, state(now, event.what()));
    }

    private static Step moved(Step step, OnStep what, Event event) {
        var on = event.on();
        return switch (what) {
            case Command.Receive it -> step.received(it.on() == null ? on : it.on(), event.by());
            case Command.AskCorrection _ -> step.with(step.suspensions().stop(SuspensionKind.CORRECTION, on));
            case Command.Stop it -> step.with(step.suspensions().stop(it.kind(), on));
            case Command.Pause _ -> step.with(step.suspensions().stop(SuspensionKind.PAUSE, on));
            case Command.Correct _, Command.Resume _, Command.Continue _ -> step.with(step.suspensions().resume(on));
            case Command.Sign it -> step.signed(Stream.concat(
                            step.signatures().stream(),
                            Stream.of(new Signature(it.department(), it.approves(), event.by())))
                    .toList());
            case Command.Refuse _ -> step.ended(StepState.REFUSED, on);
            case Command.Delegate it -> step.inHandsOf(step.assignee(), it.to());
            case Command.HandOver it -> step.inHandsOf(it.to(), null);
            case Command.Urge _ -> step.urgedAgain();
            case Command.Finish _, Command.RollBack _ -> throw new IllegalStateException("More than one step moves by " + what);
        };
    }

    private static List<Step> finished(Case before, Step step, LocalDate on) {
        var done = step.ended(StepState.DONE, on);
        var changed = new ArrayList<>(List.of(done));
        var next = before.with(changed);
        for (var other : before.steps()) {
            if (other.state() == StepState.WAITING
                    && other.task().dependsOn().contains(step.id())
                    && isFree(next, other)) {
                changed.add(other.in(StepState.READY));
            }
        }
        return changed;
    }

    /// The step goes back to where it may be received again, and what rests on it waits.
    private static List<Step> rolledBack(Case before, String stepId) {
        var above = dependents(before, stepId);
        var changed = new ArrayList<Step>();
        for (var step : before.steps()) {
            if (step.id().equals(stepId)) {
                changed.add(Step.fresh(step.task(), StepState.READY, step.round() + 1));
            } else if (above.contains(step.id()) && step.state() != StepState.WAITING) {
                changed.add(Step.fresh(step.task(), StepState.WAITING, step.round() + (step.state().isBegun() ? 1 : 0)));
            }
        }
        return changed;
    }

    private static List<Step> withdrawn(Case before, LocalDate on) {
        return before.steps().stream()
                .filter(step -> step.state().isOpen() || step.state() == StepState.WAITING)
                .map(step -> step.ended(StepState.WITHDRAWN, on))
                .toList();
    }

    private static CaseState state(Case now, Command what) {
        if (what instanceof Command.Withdraw) {
            return CaseState.WITHDRAWN;
        }
        if (what instanceof Command.ProjectExited) {
            return CaseState.EXITED;
        }
        if (now.steps().stream().anyMatch(step -> step.state().isOpen())) {
            return CaseState.RUNNING;
        }
        return now.steps().stream().allMatch(step -> step.state() == StepState.DONE) ? CaseState.DONE : CaseState.REFUSED;
    }

    static boolean isFree(Case now, Step step) {
        return step.task().dependsOn().stream()
                .allMatch(id -> now.step(id).filter(before -> before.state() == StepState.DONE).isPresent());
    }

    /// All that rests on a step, directly or not.
    public static Set<String> dependents(Case now, String stepId) {
        var found = new HashSet<String>();
        var last = Set.of(stepId);
        while (!last.isEmpty()) {
            var next = new HashSet<String>();
            for (var step : now.steps()) {
                if (step.task().dependsOn().stream().anyMatch(last::contains) && found.add(step.id())) {
                    next.add(step.id());
                }
            }
            last = next;
        }
        return found;
    }

    /// Whether what was done concerns what somebody is about to do: a step that both touch. What a step frees is
    /// not touched by it, since nobody can have had that in hand.
    public static boolean concerns(Case now, List<Event> done, Command next) {
        var touched = touched(now, next);
        return done.stream().anyMatch(event -> !Collections.disjoint(touched, touched(now, event.what())));
    }

    private static Set<String> touched(Case now, Command what) {
        return switch (what) {
            case Command.Withdraw _, Command.ProjectExited _ -> now.steps().stream().map(Step::id).collect(Collectors.toSet());
            case Command.RollBack back -> {
                var returned = new HashSet<>(dependents(now, back.step()));
                returned.add(back.step());
                yield returned;
            }
            case OnStep one -> Set.of(one.step());
        };
    }

    /// The steps on which nothing rests: with them the case ends.
    public static List<String> last(Case now) {
        return now.steps().stream()
                .map(Step::id)
                .filter(id -> now.steps().stream().noneMatch(other -> other.task().dependsOn().contains(id)))
                .toList();
    }

    private static Step step(Case now, OnStep what) {
        return Objects.requireNonNull(now.step(what.step()).orElse(null), "No step " + what.step());
    }
}
