package org.yuanlian.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// A task that came of a visit. How it stands follows from what happened, and the day.
///
/// @param dueOn the last day of its term
/// @param demo whether its plan or its project was made up
public record FollowUp(
        UUID id,
        UUID record,
        UUID project,
        String projectName,
        Place place,
        String title,
        String addressee,
        LocalDate dueOn,
        Instant openedAt,
        String openedBy,
        List<Event> events,
        boolean demo) {

    public enum Kind {
        REPLIED,
        CLOSED
    }

    public enum State {
        OPEN,
        OVERDUE,
        REPLIED,
        CLOSED
    }

    /// @param evidence what a closing rests on, and a reply may
    public record Event(Kind kind, Instant at, String by, String text, @Nullable UUID evidence) {}

    public Optional<Event> closed() {
        return events.stream().filter(event -> event.kind() == Kind.CLOSED).findFirst();
    }

    /// A reply does not stop the term: only what closes a task ends it.
    public State state(LocalDate today) {
        if (closed().isPresent()) {
            return State.CLOSED;
        }
        if (today.isAfter(dueOn)) {
            return State.OVERDUE;
        }
        return events.isEmpty() ? State.OPEN : State.REPLIED;
    }
}
