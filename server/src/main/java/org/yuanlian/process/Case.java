package org.yuanlian.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yuanlian.kernel.Place;

/// A running plan or service.
///
/// @param version how many acts have been done with it
/// @param lastAt when the last of them was done
public record Case(
        UUID id,
        NewCase opened,
        Instant openedAt,
        String openedBy,
        CaseState state,
        long version,
        Instant lastAt,
        List<Step> steps) {

    public Case {
        steps = List.copyOf(steps);
    }

    public static Case begin(UUID id, NewCase opened, Instant at, String by) {
        return new Case(id, opened, at, by, CaseState.RUNNING, 0, at, opened.steps().stream().map(Step::begin).toList());
    }

    public Place place() {
        return opened.place();
    }

    public Optional<Step> step(String stepId) {
        for (var step : steps) {
            if (step.id().equals(stepId)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /// When the hours of a step end, which began when the last one before it was done; empty while none run.
    ///
    /// @param events of this case
    public Optional<Instant> hoursEnd(Step step, List<Event> events) {
        var hours = step.task().withinHours();
        if (hours == null || step.state() != StepState.READY && step.state() != StepState.RUNNING) {
            return Optional.empty();
        }
        var from = events.stream()
                .filter(event -> event.what() instanceof Command.Finish done && step.task().dependsOn().contains(done.step()))
                .map(Event::at)
                .max(Comparator.naturalOrder())
                .orElse(openedAt);
        var turns = events.stream().filter(event -> event.turns(step)).map(Event::at).toList();
        return Optional.of(new HourLimit(from, hours).end(turns));
    }

    /// The same case with some steps replaced.
    public Case with(List<Step> changed) {
        var next = new ArrayList<>(steps);
        for (var step : changed) {
            next.replaceAll(old -> old.id().equals(step.id()) ? step : old);
        }
        return new Case(id, opened, openedAt, openedBy, state, version, lastAt, next);
    }

    public Case after(Event event, CaseState next) {
        return new Case(id, opened, openedAt, openedBy, next, event.number(), event.at(), steps);
    }
}
