package org.yuanlian.alarm.figure;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.alarm.Alarm;
import org.yuanlian.alarm.AlarmEvent;
import org.yuanlian.alarm.Happening.Derivation;
import org.yuanlian.alarm.HandlingRules;
import org.yuanlian.alarm.machine.Course;
import org.yuanlian.alarm.store.AlarmRows;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Figures of how alarms were handled, by what had been recorded until an instant.
@Component
public class DeskFigures {
    private static final int MOST_DAYS = 31;
    private final AlarmRows rows;
    private final HandlingRules rules;

    DeskFigures(AlarmRows rows, HandlingRules rules) {
        this.rows = rows;
        this.rules = rules;
    }

    /// @param knownAt what was recorded later is left out
    public record Asked(Place within, Instant from, Instant until, Instant knownAt) {

        /// Until the end that was asked for, or until what is known ends.
        Counting.Span span() {
            if (!from.isBefore(until) || Duration.between(from, until).toDays() > MOST_DAYS) {
                throw new Refusal(Problem.of("alarm.window.long", "from", from.toString(), MOST_DAYS));
            }
            return new Counting.Span(from, until.isBefore(knownAt) ? until : knownAt);
        }
    }

    /// @throws Refusal where the span is none, or too long
    @Transactional(readOnly = true)
    public List<DeskFigure> of(Asked asked) {
        var span = asked.span();
        var alarms = rows.touched(asked.within(), asked.from(), span.until());
        var events = rows.events(alarms.stream().map(Alarm::id).toList()).stream()
                .filter(event -> event.at().isBefore(span.until()))
                .collect(Collectors.groupingBy(AlarmEvent::alarm));
        var rounds = alarms.stream()
                .sorted(Comparator.comparing(Alarm::openedAt).thenComparing(Alarm::id))
                .flatMap(alarm -> rounds(alarm, events.getOrDefault(alarm.id(), List.of())))
                .toList();
        return new Counting(rules.on(asked.from()), span, rounds).all();
    }

    /// Something that a line counts, and the alarm as it stands.
    ///
    /// @param at when that happened which is counted
    public record Evidence(Instant at, Alarm alarm) {}

    /// All that a line counts; no more and no less than its count.
    @Transactional(readOnly = true)
    public List<Evidence> evidence(Asked asked, FigureKind kind, String key) {
        var known = new HashMap<UUID, Alarm>();
        return of(asked).stream()
                .filter(one -> one.kind() == kind && one.key().equals(key))
                .flatMap(one -> one.counted().stream())
                .map(one -> new Evidence(one.at(), known.computeIfAbsent(one.alarm(), this::find)))
                .toList();
    }

    private Alarm find(UUID id) {
        return rows.find(id).orElseThrow(() -> new IllegalStateException("The alarm %s was counted and is not there.".formatted(id)));
    }

    private Stream<Round> rounds(Alarm alarm, List<AlarmEvent> events) {
        if (events.isEmpty() || !(events.getFirst().what() instanceof Derivation first)) {
            return Stream.empty();
        }
        var handling = rules.on(alarm.openedAt());
        return Round.of(handling, Course.begin(handling, alarm.id(), alarm.concern(), first.level(), alarm.openedAt()), events).stream();
    }
}
