package org.yuanlian.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.store.TrackRows;

/// The ways of projects through their stages, as of a pair of days.
@Component
public class Tracks {
    private static final Place PROVINCE = new Place("510000");
    private final TrackRows rows;
    private final TransactionTemplate apart;

    Tracks(TrackRows rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setReadOnly(true);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Those in a place, as far as the caller may see them.
    @Transactional(readOnly = true)
    public List<Track> within(AsOf asOf, Place place) {
        return rows.read(asOf, place, 1);
    }

    /// Certain ones in a place.
    @Transactional(readOnly = true)
    public List<Track> of(Collection<UUID> projects, AsOf asOf, Place place) {
        return rows.read(asOf, place, projects);
    }

    /// Those of the whole province, whoever asks: for what is learned from all and told of none. Reads in a
    /// transaction of its own.
    ///
    /// @param every one project in so many, always the same ones
    public List<Track> ofAll(AsOf asOf, int every) {
        return Caller.system("tracks").get(() -> Objects.requireNonNull(apart.execute(_ -> rows.read(asOf, PROVINCE, every))));
    }
}
