package org.yuanlian.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.store.ObservationRows;

/// What sources say about parks, regions and organisations. Nothing is overwritten: a later word on the
/// same indicator and period stands beside the earlier, and what does not hold is withdrawn by a record.
public class Observations {
    private final ObservationRows rows;
    private final Ids ids;
    private final Clock clock;

    Observations(ObservationRows rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /// What held on the day, as far as it was known at the instant; by indicator, the newest period first.
    @Transactional(readOnly = true)
    public List<Observation> of(Subject subject, AsOf asOf) {
        return rows.of(subject, asOf);
    }

    /// What held of any subject of the kind by one of these indicators; by subject, the newest period first.
    @Transactional(readOnly = true)
    public List<Observation> named(SubjectKind kind, Collection<String> indicators, AsOf asOf) {
        return indicators.isEmpty() ? List.of() : rows.named(kind, indicators, asOf);
    }

    /// Withdrawn or not.
    @Transactional(readOnly = true)
    public Optional<Observation> find(UUID id) {
        return rows.find(id);
    }

    /// Those that rest on a piece of evidence and have not been withdrawn.
    @Transactional(readOnly = true)
    public List<Observation> on(UUID evidence) {
        return rows.on(evidence);
    }

    @Transactional
    public Observation record(NewObservation observation, String by) {
        return rows.insert(ids.next(), observation, now(), by);
    }

    /// From now on the observation does not hold; asked as of before, it still does.
    ///
    /// @throws Refusal where there is none, or it is withdrawn already
    @Transactional
    public void withdraw(UUID id, String reason, String by) {
        if (!rows.cancel(ids.next(), id, reason, now(), by)) {
            throw new Refusal(Problem.of("registry.observation.unknown", "observation", id.toString()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
