package org.yuanlian.registry;

import java.time.Clock;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.Ids;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.store.ObservationRows;

/// What sources say about parks, regions and organisations. Nothing is overwritten: a later word on the
/// same indicator and period stands beside the earlier.
public class Observations {
    private final ObservationRows rows;
    private final Ids ids;
    private final Clock clock;

    Observations(ObservationRows rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /// By indicator, the newest period first.
    @Transactional(readOnly = true)
    public List<Observation> of(Subject subject) {
        return rows.of(subject);
    }

    @Transactional
    public Observation record(NewObservation observation, String by) {
        return rows.insert(ids.next(), observation, clock.instant(), by);
    }
}
