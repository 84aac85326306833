package org.yuanlian.alarm;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.alarm.store.OccurrenceRows;

/// What was wrong with things at an instant, whatever people have done about it since; whether they found it false is told.
@Component
public class Occurrences {
    private final OccurrenceRows rows;

    Occurrences(OccurrenceRows rows) {
        this.rows = rows;
    }

    /// The gravest first, and of those the ones that lasted longest.
    ///
    /// @param known by what was known at this instant
    @Transactional(readOnly = true)
    public List<Occurring> at(Instant at, Instant known, Collection<String> objects) {
        return objects.isEmpty() ? List.of() : rows.at(at, known, objects);
    }
}
