package org.yuanlian.process.machine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Correction;
import org.yuanlian.clock.Suspension;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Acting;
import org.yuanlian.process.Case;
import org.yuanlian.process.Command;
import org.yuanlian.process.Command.OnStep;
import org.yuanlian.process.Signature;
import org.yuanlian.process.Signing;
import org.yuanlian.process.Step;
import org.yuanlian.process.StepState;

/// What speaks against an act with one step where it stands.
record StepRules(Step step, Case now, WorkingCalendar calendar, Function<LocalDate, Correction> corrections) {
    private static final Set<SuspensionKind> BY_THEIR_OWN_ACT =
            EnumSet.of(SuspensionKind.CORRECTION, SuspensionKind.PAUSE);
    private static final Set<StepState> OPEN = EnumSet.of(StepState.READY, StepState.RUNNING, StepState.STOPPED);

    Optional<Problem> whyNot(OnStep command, Acting acting, Instant at) {
        var on = at.atZone(AsOf.ZONE).toLocalDate();
        return switch (command) {
            case Command.Receive it -> in(StepState.READY).or(() -> led(acting)).or(() -> future(it.on(), on));
            case Command.AskCorrection _ -> in(StepState.RUNNING).or(() -> led(acting)).or(() -> correctable(on));
            case Command.Stop it -> in(StepState.RUNNING)
                    .or(() -> led(acting))
                    .or(() -> when(BY_THEIR_OWN_ACT.contains(it.kind()), "process.stop.by-its-own-act", it.kind().name()))
                    .or(() -> early(on));
            case Command.Pause _ -> in(StepState.RUNNING).or(() -> led(acting)).or(() -> early(on));
            case Command.Correct _ -> stoppedFor(EnumSet.of(SuspensionKind.CORRECTION)).or(() -> led(acting)).or(() -> early(on));
            case Command.Continue _ -> stoppedFor(EnumSet.of(SuspensionKind.PAUSE)).or(() -> led(acting)).or(() -> early(on));
            case Command.Resume _ -> stoppedFor(EnumSet.complementOf(EnumSet.copyOf(BY_THEIR_OWN_ACT)))
                    .or(() -> led(acting))
                    .or(() -> early(on));
            case Command.Sign it -> in(StepState.RUNNING).or(() -> signable(it, acting));
            case Command.Finish it -> in(StepState.RUNNING)
                    .or(() -> led(acting))
                    .or(this::unsigned)
                    .or(() -> future(it.documentOn(), on));
            case Command.Refuse _ -> in(EnumSet.of(StepState.RUNNING, StepState.STOPPED)).or(() -> led(acting));
            case Command.RollBack _ -> begun().or(() -> returnable(acting));
            case Command.Delegate it -> in(OPEN).or(() -> led(acting)).or(() -> nobody(it.to()));
            case Command.HandOver it -> in(OPEN).or(() -> led(acting)).or(() -> nobody(it.to()));
            case Command.Urge _ -> in(OPEN);
        };
    }

    private Optional<Problem> in(StepState wanted) {
        return in(EnumSet.of(wanted));
    }

    private Optional<Problem> in(Set<StepState> wanted) {
        return when(!wanted.contains(step.state()), standing(step.state()), step.id());
    }

    private static String standing(StepState state) {
        return switch (state) {
            case WAITING -> "process.step.state#waiting";
            case READY -> "process.step.state#ready";
            case RUNNING -> "process.step.state#running";
            case STOPPED -> "process.step.state#stopped";
            case DONE -> "process.step.state#done";
            case REFUSED -> "process.step.state#refused";
            case WITHDRAWN -> "process.step.state#withdrawn";
        };
    }

    private static String other(SuspensionKind kind) {
        return switch (kind) {
            case CORRECTION -> "process.stop.other#correction";
            case PUBLICITY -> "process.stop.other#publicity";
            case HEARING -> "process.stop.other#hearing";
            case EXPERT_REVIEW -> "process.stop.other#expert-review";
            case TESTING -> "process.stop.other#testing";
            case PAUSE -> "process.stop.other#pause";
        };
    }

    private Optional<Problem> begun() {
        return when(!step.state().isBegun(), "process.step.not-begun", step.id());
    }

    /// By who leads it, or who leads what rests on it.
    private Optional<Problem> returnable(Acting acting) {
        var above = Course.dependents(now, step.id());
        return now.steps().stream()
                        .filter(other -> above.contains(other.id()))
                        .anyMatch(other -> other.task().department().equals(acting.department()))
                ? Optional.empty()
                : led(acting);
    }

    private Optional<Problem> led(Acting acting) {
        var department = acting.department();
        return when(
                department != null && !department.equals(step.task().department()),
                "process.department.other",
                String.valueOf(department),
                step.task().department());
    }

    private Optional<Problem> correctable(LocalDate on) {
        var received = step.receivedOn();
        return received == null
                ? Optional.empty()
                : corrections.apply(received).whyNot(received, step.suspensions(), on, calendar).or(() -> early(on));
    }

    /// Time runs one way, also where an act is brought in afterwards.
    private Optional<Problem> early(LocalDate on) {
        var stops = step.suspensions().all();
        var last = stops.isEmpty() ? step.receivedOn() : lastDay(stops.getLast());
        return when(last != null && on.isBefore(last), "process.day.early", on.toString(), String.valueOf(last));
    }

    private static LocalDate lastDay(Suspension stop) {
        return stop.until() == null ? stop.from() : stop.until();
    }

    private Optional<Problem> stoppedFor(Set<SuspensionKind> kinds) {
        return in(StepState.STOPPED).or(() -> step.suspensions()
                .lasting()
                .filter(stop -> !kinds.contains(stop.kind()))
                .map(stop -> Problem.of(
                        other(stop.kind()), step.id(), stop.kind().name(), stop.from())));
    }

    private Optional<Problem> signable(Command.Sign sign, Acting acting) {
        var asked = step.task().signing().departments();
        var by = acting.department();
        return when(by != null && !by.equals(sign.department()), "process.department.other", String.valueOf(by), sign.department())
                .or(() -> when(!asked.contains(sign.department()), "process.signature.stranger", sign.department(), String.join("、", asked)))
                .or(() -> when(
                        step.signatures().stream().map(Signature::department).anyMatch(sign.department()::equals),
                        "process.signature.twice", sign.department()))
                .or(() -> when(step.standing() != Signing.Standing.OPEN, "process.signature.decided", sign.department()));
    }

    private Optional<Problem> unsigned() {
        return switch (step.standing()) {
            case APPROVED -> Optional.empty();
            case OPEN -> when(true, "process.signature.missing", step.id(), String.join("、", missing()));
            case REFUSED -> when(true, "process.signature.refused", step.id());
        };
    }

    private List<String> missing() {
        var signed = step.signatures().stream().map(Signature::department).toList();
        return step.task().signing().departments().stream().filter(one -> !signed.contains(one)).toList();
    }

    private Optional<Problem> future(@Nullable LocalDate day, LocalDate on) {
        return when(day != null && day.isAfter(on), "process.day.future", String.valueOf(day));
    }

    private Optional<Problem> nobody(String to) {
        return when(to.isBlank(), "process.person.missing", "");
    }

    private Optional<Problem> when(boolean so, String key, String value, Object... arguments) {
        return so ? Optional.of(Problem.of(key, step.id(), value, arguments)) : Optional.empty();
    }
}
