package org.yuanlian.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Clock;
import org.yuanlian.clock.Suspensions;
import org.yuanlian.clock.Term;

/// A step of a running case.
///
/// @param round raised each time it is returned; dates, stops and signatures are those of this round
/// @param assignee who has it in hand
/// @param delegate who does the work for the assignee
public record Step(
        NewStep task,
        StepState state,
        int round,
        @Nullable LocalDate receivedOn,
        Suspensions suspensions,
        List<Signature> signatures,
        @Nullable String assignee,
        @Nullable String delegate,
        int urged,
        @Nullable LocalDate endedOn) {

    public Step {
        signatures = List.copyOf(signatures);
    }

    public static Step begin(NewStep task) {
        return fresh(task, task.dependsOn().isEmpty() ? StepState.READY : StepState.WAITING, 1);
    }

    /// As if nothing had been done in this round.
    public static Step fresh(NewStep task, StepState state, int round) {
        return new Step(task, state, round, null, Suspensions.NONE, List.of(), null, null, 0, null);
    }

    public String id() {
        return task.id();
    }

    /// The clock that the queue runs by.
    public Optional<Clock> clock() {
        return task.term().flatMap(this::clock);
    }

    /// The same time against another term, as the statutory one.
    public Optional<Clock> clock(@Nullable Term term) {
        return receivedOn == null || term == null
                ? Optional.empty()
                : Optional.of(new Clock(term, receivedOn, suspensions));
    }

    public Signing.Standing standing() {
        return task.signing().standing(signatures);
    }

    public Step in(StepState next) {
        return new Step(task, next, round, receivedOn, suspensions, signatures, assignee, delegate, urged, endedOn);
    }

    public Step received(LocalDate on, String by) {
        return new Step(task, StepState.RUNNING, round, on, suspensions, signatures, by, null, urged, null);
    }

    public Step with(Suspensions stops) {
        var next = stops.isStopped() ? StepState.STOPPED : StepState.RUNNING;
        return new Step(task, next, round, receivedOn, stops, signatures, assignee, delegate, urged, endedOn);
    }

    public Step signed(List<Signature> all) {
        return new Step(task, state, round, receivedOn, suspensions, all, assignee, delegate, urged, endedOn);
    }

    public Step inHandsOf(@Nullable String who, @Nullable String whoWorks) {
        return new Step(task, state, round, receivedOn, suspensions, signatures, who, whoWorks, urged, endedOn);
    }

    public Step urgedAgain() {
        return new Step(task, state, round, receivedOn, suspensions, signatures, assignee, delegate, urged + 1, endedOn);
    }

    public Step ended(StepState how, LocalDate on) {
        return new Step(task, how, round, receivedOn, suspensions, signatures, assignee, delegate, urged, on);
    }
}
