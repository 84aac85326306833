package org.yuanlian.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.search.engine.Engine;
import org.yuanlian.search.engine.Entry;
import org.yuanlian.search.engine.LuceneEngine;
import org.yuanlian.search.engine.Mark;
import org.yuanlian.search.store.Changes;
import org.yuanlian.search.store.Changes.Change;

/// Keeps the index in step with the database: builds it where there is none that fits, and follows what
/// changes. The index says itself how far it has come, and says so in the same write, so that whenever the
/// process falls, the next one goes on from there.
public final class Indexing {
    /// Raised by whoever changes how things are taken apart.
    private static final String EDITION = "1";

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    /// A change of it changes names that other things bear.
    private static final String REDRAWN = "chain";

    private static final int STEP = 2000;
    private static final int KEEP_EVERY = 20_000;
    private static final long MANY_TRANSACTIONS = 10_000;
    private final Opening opening;
    private final Map<String, Source> sources;
    private final Changes changes;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<Long, Long> told = new HashMap<>();
    private final AtomicLong done = new AtomicLong();
    private LocalDate day;
    private volatile long todo;
    private volatile @Nullable Engine engine;
    private volatile boolean whole;
    private volatile boolean stopping;
    private boolean redrawn;

    /// How far the index is built; `todo` is 0 once it is whole.
    public record Progress(long done, long todo) {}

    @FunctionalInterface
    interface Opening {
        /// @return nothing where another process writes it
        Optional<? extends Engine> open() throws IOException;
    }

    /// @param vocabulary whose names the things bear
    Indexing(Opening opening, List<Source> sources, Changes changes, Vocabulary vocabulary, Clock clock) {
        this.opening = opening;
        this.sources = sources.stream().collect(Collectors.toMap(Source::kind, each -> each));
        this.changes = changes;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.day = AsOf.now(clock).validOn();
    }

    Indexing over(Path folder, List<Source> others) {
        return new Indexing(() -> LuceneEngine.open(folder), others, changes, vocabulary, clock);
    }

    /// @return nothing until the index is open
    Optional<Engine> engine() {
        return Optional.ofNullable(engine);
    }

    Optional<Progress> building() {
        return whole ? Optional.empty() : Optional.of(new Progress(done.get(), todo));
    }

    /// Brings the index up to what is committed now.
    ///
    /// @return false where another process writes it
    public boolean catchUp() {
        writing.lock();
        try {
            if (engine == null) {
                engine = opening.open().orElse(null);
            }
            var open = engine;
            if (open == null) {
                return false;
            }
            Scope.EVERYWHERE.run(() -> {
                while (follow(open)) {}
            });
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be opened", e);
        } finally {
            writing.unlock();
        }
    }

    /// Breaks off what is being built, at the next part.
    void breakOff() {
        stopping = true;
    }

    void close() {
        writing.lock();
        try {
            var open = engine;
            engine = null;
            if (open != null) {
                open.close();
            }
        } finally {
            writing.unlock();
        }
    }

    /// @return whether the chains have been redrawn in the meantime
    private boolean follow(Engine open) {
        if (redrawn || !AsOf.now(clock).validOn().equals(day)) {
            renew();
        }
        var state = changes.state();
        var database = EDITION + ' ' + state.database();
        var edition = edition(database);
        var kept = open.mark().filter(Mark::whole);
        var mark = kept
                .filter(here -> here.edition().equals(edition) && here.upTo() >= state.forgotten())
                .orElseGet(() -> build(open, database, kept.filter(here -> here.edition().startsWith(database)).isPresent()));
        whole = true;
        redrawn = false;
        while (!stopping && step(open, mark)) {
            mark = open.mark().orElse(mark);
        }
        return redrawn && !stopping;
    }

    /// Maps of chains are in force from a day on, and offices redraw them.
    private void renew() {
        day = AsOf.now(clock).validOn();
        vocabulary.renew();
        sources.values().forEach(Source::renew);
    }

    private String edition(String database) {
        return database + ' ' + sources.values().stream().map(Source::edition).sorted().collect(Collectors.joining(" "));
    }

    /// @param usable whether what is there may be asked until the new one is whole
    private Mark build(Engine open, String database, boolean usable) {
        whole = false;
        told.clear();
        var from = changes.settled();
        renew();
        var edition = edition(database);
        done.set(0);
        todo = sources.values().stream().mapToLong(Source::count).sum();
        LOG.info("Search: {} builds an index of {} things", open.name(), todo);
        open.clear();
        for (var source : sources.values()) {
            source.all(part -> {
                if (stopping) {
                    throw new CancellationException("The search index is not built to its end: the server stops");
                }
                open.add(part.stream().map(thing -> Entry.of(source.kind(), thing)).toList());
                var before = done.getAndAdd(part.size());
                if (!usable && (before + part.size()) / KEEP_EVERY > before / KEEP_EVERY) {
                    open.keep(new Mark(edition, false, from));
                }
            });
        }
        var mark = new Mark(edition, true, from);
        open.keep(mark);
        return mark;
    }

    /// @return whether there may be more
    private boolean step(Engine open, Mark mark) {
        var news = changes.since(mark.upTo(), told.keySet(), STEP);
        if (news.changes().isEmpty()) {
            rest(open, mark, news.settled());
            return false;
        }
        var byKind = news.changes().stream()
                .collect(Collectors.groupingBy(Change::kind, Collectors.mapping(Change::id, Collectors.toSet())));
        byKind.forEach((kind, ids) -> take(open, kind, ids));
        var more = news.changes().size() == STEP;
        var upTo = more ? mark.upTo() : news.settled();
        open.keep(new Mark(mark.edition(), true, upTo));
        news.changes().forEach(change -> told.put(change.seq(), change.transaction()));
        told.values().removeIf(transaction -> transaction < upTo);
        return more;
    }

    private void take(Engine open, String kind, Set<String> ids) {
        var source = sources.get(kind);
        if (source == null) {
            return;
        }
        if (kind.equals(REDRAWN)) {
            redrawn = true;
            return;
        }
        var things = source.of(ids);
        var gone = new HashSet<>(ids);
        things.forEach(thing -> gone.remove(thing.id()));
        open.put(things.stream().map(thing -> Entry.of(kind, thing)).toList());
        open.remove(gone.stream().map(id -> Entry.key(kind, id)).toList());
    }

    /// Nothing is new. What was told because older transactions still ran need not be told apart for ever.
    private void rest(Engine open, Mark mark, long settled) {
        var allSettled = told.values().stream().allMatch(transaction -> transaction < settled);
        if ((allSettled && !told.isEmpty()) || settled - mark.upTo() > MANY_TRANSACTIONS) {
            open.keep(new Mark(mark.edition(), true, settled));
            told.values().removeIf(transaction -> transaction < settled);
            changes.forget(settled);
        }
    }
}
