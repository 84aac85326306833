package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Reading;
import org.yuanlian.telemetry.Readings;

/// All that can be read: segments, what is being sealed, and what came since.
final class Shelf {
    /// What arrives within so long of its own moment counts as known at that moment.
    static final long PROMPT_MILLIS = 10_000;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final LastValues last;
    private final KeptBuckets kept;
    private List<Segment> segments;
    private @Nullable Memory sealing;
    private Memory memory = new Memory();

    Shelf(List<Segment> segments, KeptBuckets kept, LastValues last) {
        this.segments = List.copyOf(segments);
        this.kept = kept;
        this.last = last;
    }

    void add(long recordedAt, List<Point> points) {
        lock.writeLock().lock();
        try {
            for (var point : points) {
                add(recordedAt, point.series(), point.at(), point.value(), Readings.tag(point.quality(), point.origin()));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// For one thread alone, or with the lock held.
    void add(long recordedAt, int series, long at, double value, byte tag) {
        long knownAt = Math.abs(recordedAt - at) <= PROMPT_MILLIS ? at : recordedAt;
        memory.add(series, at, value, tag, knownAt);
        last.say(series, at, value, tag, knownAt);
    }

    long unsealed() {
        return memory.points();
    }

    /// Sets aside what is to be sealed.
    Memory setAside() {
        lock.writeLock().lock();
        try {
            var aside = memory;
            sealing = aside;
            memory = new Memory(aside);
            return aside;
        } finally {
            lock.writeLock().unlock();
        }
    }

    void sealed(List<Segment> now) {
        lock.writeLock().lock();
        try {
            segments = List.copyOf(now);
            sealing = null;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// In place of those before; last values that are older than what stays go with them.
    void forgotten(List<Segment> now, IntToLongFunction keptFrom) {
        lock.writeLock().lock();
        try {
            segments = List.copyOf(now);
            last.forget(keptFrom);
        } finally {
            lock.writeLock().unlock();
        }
    }

    List<Segment> segments() {
        return segments;
    }

    LastValues lastValues() {
        lock.readLock().lock();
        try {
            return last.copy();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Nullable Reading last(int series) {
        lock.readLock().lock();
        try {
            return last.of(series);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// All that was said in a span, by moment and then as recorded.
    Readings said(int series, long from, long to) {
        lock.readLock().lock();
        try {
            var all = new Readings();
            for (var segment : segments) {
                if (segment.name().overlaps(from, to)) {
                    all.addAll(segment.read(series, from, to));
                }
            }
            all.addAll(unsealed(series, from, to));
            return Distinct.of(all.sorted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// What lies in no bucket that was kept.
    ///
    /// @param past by moment
    private static Readings beside(List<KeptBucket> past, Readings holding) {
        var rest = new Readings();
        for (int i = 0, at = 0; i < holding.size(); i++) {
            while (at < past.size() && past.get(at).end() <= holding.at(i)) {
                at++;
            }
            if (at == past.size() || !past.get(at).covers(holding.at(i))) {
                rest.add(holding.at(i), holding.value(i), holding.tag(i), holding.knownAt(i));
            }
        }
        return rest;
    }

    private void count(int series, long from, long to, Buckets buckets) throws IOException {
        var sources = new ArrayList<Counted>();
        for (var segment : segments) {
            if (segment.name().overlaps(from, to)) {
                sources.add(new Counted.Sealed(segment, series));
            }
        }
        sources.add(new Counted.Open(unsealed(series, from, to)));
        new TrendCount(from, to, buckets).of(sources, () -> said(series, from, to));
    }

    private Readings unsealed(int series, long from, long to) {
        var all = new Readings();
        if (sealing != null) {
            all.addAll(sealing.copyOf(series, from, to));
        }
        all.addAll(memory.copyOf(series, from, to));
        return all;
    }

    Trend trend(int series, long from, long to, int parts) {
        lock.readLock().lock();
        try {
            var buckets = new Buckets(from, to, parts);
            var past = kept.of(series, from, to);
            long until = past.isEmpty() ? from : past.getLast().end();
            past.forEach(bucket -> bucket.countInto(buckets));
            if (!past.isEmpty()) {
                new Counted.Open(beside(past, Holding.of(said(series, from, Math.min(to, until - 1)), Long.MAX_VALUE))).countInto(buckets, from, to);
            }
            if (until <= to) {
                count(series, until, to, buckets);
            }
            return buckets.trend(to, past.isEmpty() ? Optional.empty() : Optional.of(new Trend.Kept(until, past.getLast().widthMillis())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.readLock().unlock();
        }
    }
}
