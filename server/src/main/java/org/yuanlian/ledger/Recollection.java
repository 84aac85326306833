package org.yuanlian.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.recall.Glance;
import org.yuanlian.ledger.recall.Story;
import org.yuanlian.ledger.recall.Vocabulary;
import org.yuanlian.ledger.store.StoryRows;

/// The whole ledger in memory, for questions about all projects at once as of any pair. Until it is read, and for
/// enterprises, whose projects are no range of places, it answers nothing, and whoever asks goes to the database.
///
/// Entries never change, so that it need only hear of those that came after the last it has read, and it hears of
/// them in the caller's own scope and transaction, before each answer.
@Component
public class Recollection {
    private static final Logger LOG = LoggerFactory.getLogger(Recollection.class);
    private static final int CHUNK = 500;
    private static final int BYTES_A_STATEMENT = 40;
    private static final Scope PROVINCE = Scope.within(new Place("510000"));
    private final StoryRows rows;
    private final Vocabulary words;
    private final Rebuilding rebuilding;
    private final TransactionTemplate reading;
    private volatile @Nullable Read read;

    Recollection(StoryRows rows, EvidenceKinds kinds, Rebuilding rebuilding, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.words = new Vocabulary(kinds);
        this.rebuilding = rebuilding;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /// @param last the number of an entry up to which all are in it
    /// @param at where a project's story stands
    private record Read(long last, Story[] stories, Map<UUID, Integer> at) {

        /// @param until what the stories bring it to; no less than `last`
        Read with(List<Story> told, long until) {
            var all = new HashMap<>(at);
            told.forEach(story -> all.putIfAbsent(story.project(), all.size()));
            var grown = Arrays.copyOf(stories, all.size());
            for (var story : told) {
                int place = Objects.requireNonNull(all.get(story.project()));
                grown[place] = grown[place] == null || grown[place].last() < story.last() ? story : grown[place];
            }
            return new Read(Math.max(last, until), grown, all);
        }
    }

    /// Reads the ledger, unless it would take more than four tenths of the memory, or the standings were built under
    /// other rules and say otherwise.
    public void read() {
        Scope.EVERYWHERE.run(() -> {
            if (rebuilding.otherRules().isEmpty()) {
                read = reading.execute(_ -> affordable() ? all() : null);
            }
        });
    }

    private boolean affordable() {
        var statements = rows.statements();
        var bytes = statements * BYTES_A_STATEMENT;
        var most = Runtime.getRuntime().maxMemory() / 10 * 4;
        if (bytes > most) {
            LOG.info("the ledger stays in the database: {} statements ask for a heap of {} MB (YUANLIAN_HEAP)", statements, bytes / 400_000);
        }
        return bytes <= most;
    }

    private Read all() {
        var until = rows.last();
        var stories = new ArrayList<Story>();
        @Nullable UUID last = null;
        for (var chunk = rows.projectsAfter(last, CHUNK); !chunk.isEmpty(); chunk = rows.projectsAfter(last, CHUNK)) {
            last = chunk.getLast();
            stories.addAll(rows.of(chunk, words));
        }
        return new Read(until, new Story[0], Map.of()).with(stories, until);
    }

    /// How the projects of the place stood that the caller may see.
    ///
    /// @param place null for all
    @Transactional(readOnly = true)
    public Optional<Stream<Glance>> at(AsOf asOf, @Nullable Place place) {
        return stories(place).map(stories -> stories.map(story -> story.at(asOf)).filter(Objects::nonNull));
    }

    /// The same of a selection; nothing where it asks for more than a pair and a place, or for now, which indexes answer.
    Optional<Stream<Glance>> of(Selection wanted) {
        return wanted.latest() || !wanted.isOfPlacesAlone() ? Optional.empty() : at(wanted.asOf(), wanted.place());
    }

    /// What was said of each, up to now.
    Optional<Stream<Story>> stories(@Nullable Place place) {
        var scope = Scope.current();
        if (read == null || scope.enterprise() != null) {
            return Optional.empty();
        }
        var wanted = within(scope, place);
        return Optional.of(Arrays.stream(upToDate(scope).stories()).parallel().filter(story -> wanted.test(story.place())));
    }

    /// What of a place the caller may see, by where a project lies; nothing where the database has to say.
    Optional<Predicate<Place>> sight(Place place) {
        var scope = Scope.current();
        return read == null || scope.enterprise() != null
                ? Optional.empty()
                : Optional.of(within(scope, place));
    }

    /// The number of the entry up to which all is read; nothing before.
    long until() {
        var now = read;
        return now == null ? 0 : now.last();
    }

    /// The bounds are reckoned once, for they are held against each of many.
    private static Predicate<Place> within(Scope scope, @Nullable Place place) {
        if (place == null) {
            return where -> isWithin(scope, where);
        }
        var narrower = Scope.within(place);
        return where -> isWithin(scope, where) && isWithin(narrower, where);
    }

    private static boolean isWithin(Scope scope, Place place) {
        return place.key().compareTo(scope.from()) >= 0 && place.key().compareTo(scope.until()) < 0;
    }

    private static boolean isWholeProvince(Scope scope) {
        return scope.from().compareTo(PROVINCE.from()) <= 0 && scope.until().compareTo(PROVINCE.until()) >= 0;
    }

    /// Who sees a part of the province hears of that part, and leaves it to others how far the whole is read.
    private Read upToDate(Scope scope) {
        var before = Objects.requireNonNull(read);
        var touched = rows.touchedAfter(before.last());
        if (touched.isEmpty()) {
            return before;
        }
        var projects = touched.stream().map(StoryRows.Touched::project).toList();
        var told = new ArrayList<Story>();
        for (int i = 0; i < projects.size(); i += CHUNK) {
            told.addAll(rows.of(projects.subList(i, Math.min(i + CHUNK, projects.size())), words));
        }
        var last = touched.stream().mapToLong(StoryRows.Touched::last).max().orElse(before.last());
        return hear(told, isWholeProvince(scope) ? last : before.last());
    }

    private synchronized Read hear(List<Story> told, long until) {
        var now = Objects.requireNonNull(read).with(told, until);
        read = now;
        return now;
    }
}
