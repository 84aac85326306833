package org.yuanlian.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.machine.Course;
import org.yuanlian.process.store.CaseLogRows;

/// The rounds of steps, as far as they had been recorded by an instant.
@Component
public class Legs {
    private static final int PAGE = 500;
    private final CaseLogRows rows;

    Legs(CaseLogRows rows) {
        this.rows = rows;
    }

    /// @param every one case in so many is among them
    public record Drawn(List<Leg> legs, int every) {}

    /// How many acts ended a step in a stretch of time.
    @Transactional(readOnly = true)
    public long ended(Instant from, Instant until) {
        return rows.ended(from, until);
    }

    /// Those of the cases that were opened in a stretch of time.
    ///
    /// @param most so many cases at most, drawn by their ids
    @Transactional(readOnly = true)
    public Drawn drawn(Instant from, Instant knownAt, int most) {
        var every = (int) (1 + rows.opened(from, knownAt) / most);
        return new Drawn(of(rows.opened(from, knownAt, every), knownAt), every);
    }

    @Transactional(readOnly = true)
    public List<Leg> of(Collection<UUID> cases, Instant knownAt) {
        var ids = List.copyOf(cases);
        var found = new ArrayList<Leg>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            var page = ids.subList(from, Math.min(ids.size(), from + PAGE));
            var events = rows.events(page, knownAt);
            rows.known(page, knownAt).forEach(one -> found.addAll(legs(one, events.getOrDefault(one.id(), List.of()))));
        }
        return found;
    }

    /// Tells of each step that runs or stands still now, in a place, as far as the caller may see it, in no order.
    ///
    /// @param department only those that it leads; null for all
    /// @param cases only those of these; none for all
    @Transactional(readOnly = true)
    public void inHand(Place within, @Nullable String department, Collection<UUID> cases, Consumer<InHand> each) {
        rows.inHand(within, department, cases, each);
    }

    /// How many steps each department has in hand.
    @Transactional(readOnly = true)
    public Map<String, Long> loads() {
        return rows.loads();
    }

    static List<Leg> legs(Case one, List<Event> events) {
        var found = new ArrayList<Leg>();
        var known = new HashMap<String, LocalDate>();
        var now = Case.begin(one.id(), one.opened(), one.openedAt(), one.openedBy());
        for (var event : events) {
            var next = Course.after(now, event);
            found.addAll(left(now, next, event, known));
            if (event.what() instanceof Command.Receive received) {
                known.put(received.step(), day(event.recordedAt()));
            }
            now = next;
        }
        var last = now;
        return Stream.concat(found.stream(), last.steps().stream()
                        .filter(step -> step.receivedOn() != null && step.state() != StepState.WITHDRAWN)
                        .map(step -> leg(last, step, known, null)))
                .toList();
    }

    /// What an act takes out of their round.
    private static List<Leg> left(Case before, Case after, Event event, Map<String, LocalDate> known) {
        var found = new ArrayList<Leg>();
        for (int i = 0; i < before.steps().size(); i++) {
            var was = before.steps().get(i);
            var is = after.steps().get(i);
            var withdrawn = is.state() == StepState.WITHDRAWN && was.state() != StepState.WITHDRAWN;
            if (was.receivedOn() != null && (was.round() != is.round() || withdrawn)) {
                var ended = was.state() == StepState.DONE || was.state() == StepState.REFUSED;
                found.add(leg(before, was, known, ended ? null : event.on()));
            }
        }
        return found;
    }

    private static Leg leg(Case one, Step step, Map<String, LocalDate> known, @Nullable LocalDate dropped) {
        return new Leg(one.id(), one.opened(), step, known.getOrDefault(step.id(), day(one.openedAt())), dropped);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(AsOf.ZONE).toLocalDate();
    }
}
