package org.yuanlian.alarm.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.alarm.Alarm;
import org.yuanlian.alarm.AlarmEvent;
import org.yuanlian.alarm.Happening.Derivation;
import org.yuanlian.alarm.HandlingRules;
import org.yuanlian.alarm.figure.DeskFigures.Asked;
import org.yuanlian.alarm.machine.Course;
import org.yuanlian.alarm.store.AlarmRows;

/// The account of all silences, by what had been recorded until an instant.
@Component
public class Silences {
    private final AlarmRows rows;
    private final HandlingRules rules;

    Silences(AlarmRows rows, HandlingRules rules) {
        this.rows = rows;
        this.rules = rules;
    }

    /// Those that were asked for or held at any time of a span, the last one first; each as a whole, also where it
    /// reaches beyond the span.
    @Transactional(readOnly = true)
    public List<Silencing> of(Asked asked) {
        var span = asked.span();
        var alarms = rows.touched(asked.within(), asked.from(), span.until());
        var events = rows.events(alarms.stream().map(Alarm::id).toList()).stream()
                .filter(event -> event.at().isBefore(asked.knownAt()))
                .collect(Collectors.groupingBy(AlarmEvent::alarm));
        return alarms.stream()
                .flatMap(alarm -> walk(alarm, events.getOrDefault(alarm.id(), List.of()), asked))
                .filter(one -> one.touches(span))
                .sorted(Comparator.comparing(Silencing::at).reversed().thenComparing(Silencing::alarm))
                .toList();
    }

    private Stream<Silencing> walk(Alarm alarm, List<AlarmEvent> events, Asked asked) {
        if (events.isEmpty() || !(events.getFirst().what() instanceof Derivation first)) {
            return Stream.empty();
        }
        var handling = rules.on(alarm.openedAt());
        var begun = Course.begin(handling, alarm.id(), alarm.concern(), first.level(), alarm.openedAt());
        return SilenceWalk.of(handling, begun, events, asked.knownAt()).stream();
    }
}
