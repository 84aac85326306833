package org.yuanlian.process.machine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.yuanlian.clock.Correction;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Acting;
import org.yuanlian.process.Case;
import org.yuanlian.process.Command;
import org.yuanlian.process.Event;
import org.yuanlian.process.Step;

/// Decides what somebody wants to do with a case: one event, or the reason why not.
public final class Machine {
    private final WorkingCalendar calendar;
    private final Function<LocalDate, Correction> corrections;

    /// @param corrections the rule of asking for what is missing, by the day of receipt
    public Machine(WorkingCalendar calendar, Function<LocalDate, Correction> corrections) {
        this.calendar = calendar;
        this.corrections = corrections;
    }

    /// A calendar that lacks a year refuses like any other rule.
    ///
    /// @param recordedAt now
    public Outcome decide(Case before, Command command, Acting acting, Instant recordedAt) {
        var at = acting.at() == null ? recordedAt : acting.at();
        try {
            return decide(before, command, acting, at, recordedAt);
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal.problems().getFirst());
        }
    }

    private Outcome decide(Case before, Command command, Acting acting, Instant at, Instant recordedAt) {
        return whyNot(before, command, acting, at)
                .or(() -> untimely(before, at, recordedAt))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> {
                    var event = new Event(
                            before.id(), before.version() + 1, at, recordedAt, acting.by(), acting.department(),
                            round(before, command), command);
                    return new Outcome.Accepted(Course.after(before, event), event);
                });
    }

    private Optional<Problem> whyNot(Case before, Command command, Acting acting, Instant at) {
        return new CaseRules(before).whyNot(command).or(() -> switch (command) {
            case Command.OnStep onStep -> before.step(onStep.step())
                    .map(step -> new StepRules(step, before, calendar, corrections).whyNot(onStep, acting, at))
                    .orElseGet(() -> Optional.of(
                            Problem.of("process.step.unknown", before.opened().title(), onStep.step())));
            case Command.Withdraw _, Command.ProjectExited _ -> Optional.ofNullable(acting.department())
                    .map(own -> Problem.of("process.department.case", before.opened().title(), own));
        });
    }

    private static Optional<Problem> untimely(Case before, Instant at, Instant recordedAt) {
        if (at.isAfter(recordedAt)) {
            return Optional.of(Problem.of("process.time.future", before.opened().title(), at.toString()));
        }
        return at.isBefore(before.lastAt())
                ? Optional.of(Problem.of("process.time.backwards", before.opened().title(), at.toString(), before.lastAt()))
                : Optional.empty();
    }

    private static int round(Case before, Command command) {
        return switch (command) {
            case Command.OnStep onStep -> before.step(onStep.step()).map(Step::round).orElse(0);
            case Command.Withdraw _, Command.ProjectExited _ -> 0;
        };
    }
}
