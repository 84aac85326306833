package org.yuanlian.window.track;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Clock;
import org.yuanlian.clock.Suspension;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Suspensions;
import org.yuanlian.clock.Term;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Case;
import org.yuanlian.process.Step;
import org.yuanlian.window.declared.ServiceDeclaration;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceLimit;
import org.yuanlian.window.declared.ServiceDeclaration.Unit;
import org.yuanlian.window.track.Tracked.TrackedLimit;

/// A limit over the whole way as it stands. A day counts on which some step is in hand that the limit counts and
/// whose own clock does not stand still. Rounds that were rolled back are not known by the day and count as they
/// are done again.
record WholeWay(ServiceLimit limit, Case running, LocalDate submittedOn, LocalDate today, WorkingCalendar calendar) {

    /// @throws org.yuanlian.kernel.Refusal where it reaches into a year without calendar
    TrackedLimit tracked() {
        var clock = clock();
        var done = done();
        var on = done == null ? today : done;
        return clock.map(own -> new TrackedLimit(
                        limit, own.dueOn(calendar).orElse(null), own.leftDays(on, calendar), own.isStopped() && done == null, done))
                .orElse(new TrackedLimit(limit, null, null, false, done));
    }

    private Optional<Clock> clock() {
        return limit.unit() == Unit.HOURS ? Optional.empty() : Optional.of(new Clock(term(), submittedOn, stops()));
    }

    private Term term() {
        return limit.unit() == Unit.WORKING_DAYS ? Term.working(limit.limit()) : Term.calendar(limit.limit());
    }

    private @Nullable LocalDate done() {
        return running.step(limit.until().replace(ServiceDeclaration.DONE, "")).map(Step::endedOn).orElse(null);
    }

    /// The stretches of days that do not count.
    private Suspensions stops() {
        var found = new ArrayList<Suspension>();
        var last = done() == null ? today : Objects.requireNonNull(done());
        LocalDate from = null;
        for (var day = submittedOn.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (counts(day)) {
                if (from != null) {
                    found.add(new Suspension(SuspensionKind.PAUSE, from, day.minusDays(1)));
                }
                from = null;
            } else if (from == null) {
                from = day.minusDays(1);
            }
        }
        if (from != null) {
            found.add(new Suspension(SuspensionKind.PAUSE, from, null));
        }
        return new Suspensions(List.copyOf(found));
    }

    private boolean counts(LocalDate day) {
        return running.steps().stream().anyMatch(step -> isInHand(step, day) && !isLeftOut(step, day) && !step.suspensions().covers(day));
    }

    /// From the day on which the last one before it ended until its own end.
    private boolean isInHand(Step step, LocalDate day) {
        var begun = begun(step);
        return begun != null && day.isAfter(begun) && (step.endedOn() == null || !day.isAfter(step.endedOn()));
    }

    private @Nullable LocalDate begun(Step step) {
        var begun = submittedOn;
        for (var before : step.task().dependsOn()) {
            var ended = running.step(before).map(Step::endedOn).orElse(null);
            if (ended == null) {
                return null;
            }
            begun = ended.isAfter(begun) ? ended : begun;
        }
        return begun;
    }

    private boolean isLeftOut(Step step, LocalDate day) {
        var waits = step.receivedOn() == null || !day.isAfter(step.receivedOn());
        return limit.notCounted().contains(step.id()) || waits && limit.notCounted().contains(step.id() + ServiceDeclaration.WAITING);
    }
}
