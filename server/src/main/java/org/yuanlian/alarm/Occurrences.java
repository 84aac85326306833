package org.yuanlian.alarm;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.alarm.store.HeldRows;
import org.yuanlian.alarm.store.OccurrenceRows;

/// What was wrong with things at an instant, whatever people have done about it since; whether they found it false is told.
@Component
public class Occurrences {
    private static final Comparator<Occurring> GRAVEST =
            Comparator.comparing(Occurring::level).reversed().thenComparing(Occurring::raisedAt).thenComparing(Occurring::rule);
    private final OccurrenceRows rows;
    private final HeldRows held;

    Occurrences(OccurrenceRows rows, HeldRows held) {
        this.rows = rows;
        this.held = held;
    }

    /// The gravest first, and of those the ones that lasted longest; what a flood keeps from the desk as well.
    ///
    /// @param known by what was known at this instant
    @Transactional(readOnly = true)
    public List<Occurring> at(Instant at, Instant known, Collection<String> objects) {
        return objects.isEmpty() ? List.of()
                : Stream.concat(rows.at(at, known, objects).stream(), held.waiting(at, known, objects).stream().map(Occurrences::held))
                        .sorted(GRAVEST)
                        .toList();
    }

    private static Occurring held(Derived one) {
        return new Occurring(
                null, one.rule().id(), one.rule().version(), one.rule().source(), one.level(), one.object().id(), one.raisedAt(), false);
    }
}
