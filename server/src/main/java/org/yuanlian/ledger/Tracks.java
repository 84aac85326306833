package org.yuanlian.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.recall.Glance;
import org.yuanlian.ledger.store.TrackRows;

/// The ways of projects through their stages, as of a pair of days; lists in the order of the projects' ids.
@Component
public class Tracks {
    private static final Place PROVINCE = new Place("510000");
    private static final Comparator<Track> BY_PROJECT = Comparator.comparing(Track::project, Tracks::inOrder);
    private final Recollection recollection;
    private final TrackRows rows;
    private final TransactionTemplate apart;

    Tracks(Recollection recollection, TrackRows rows, PlatformTransactionManager transactions) {
        this.recollection = recollection;
        this.rows = rows;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setReadOnly(true);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Those in a place, as far as the caller may see them.
    @Transactional(readOnly = true)
    public List<Track> within(AsOf asOf, Place place) {
        return sorted(stream(asOf, place, 1));
    }

    /// Certain ones in a place.
    @Transactional(readOnly = true)
    public List<Track> of(Collection<UUID> projects, AsOf asOf, Place place) {
        return rows.read(asOf, place, projects);
    }

    /// Which of all of them the caller may see in a place.
    @Transactional(readOnly = true)
    public Predicate<Track> seen(Place place) {
        return recollection
                .sight(place)
                .<Predicate<Track>>map(sight -> track -> sight.test(track.place()))
                .orElseGet(() -> {
                    var visible = rows.projects(place);
                    return track -> visible.contains(track.project());
                });
    }

    /// Those of the whole province, whoever asks: for what is learned from all and told of none. Reads in a
    /// transaction of its own.
    ///
    /// @param every one project in so many, always the same ones
    public List<Track> ofAll(AsOf asOf, int every) {
        return ofAll(asOf, every, Tracks::sorted);
    }

    /// The same, looked through once in no order, and not kept.
    public <T> T ofAll(AsOf asOf, Function<Stream<Track>, T> tell) {
        return ofAll(asOf, 1, tell);
    }

    private <T> T ofAll(AsOf asOf, int every, Function<Stream<Track>, T> tell) {
        return Caller.system("tracks").get(() -> Objects.requireNonNull(apart.execute(_ -> tell.apply(stream(asOf, PROVINCE, every)))));
    }

    private Stream<Track> stream(AsOf asOf, Place place, int every) {
        return recollection
                .at(asOf, place)
                .map(projects -> projects.filter(project -> isOneIn(every, project.project())).map(Glance::track).filter(Objects::nonNull))
                .orElseGet(() -> rows.read(asOf, place, every).stream());
    }

    private static List<Track> sorted(Stream<Track> tracks) {
        return tracks.sorted(BY_PROJECT).toList();
    }

    private static boolean isOneIn(int every, UUID project) {
        return every == 1 || (project.getMostSignificantBits() >>> 32) % every == 0;
    }

    /// As the database does: byte by byte, and no byte less than nothing.
    private static int inOrder(UUID one, UUID other) {
        var high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
