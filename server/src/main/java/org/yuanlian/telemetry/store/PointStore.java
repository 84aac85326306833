package org.yuanlian.telemetry.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.History;
import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Intake;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Reading;
import org.yuanlian.telemetry.Readings;

/// All points in a folder.
///
/// What `take` was done with is there after a kill and after a loss of power. Whatever was said of a moment stays readable
/// beside what was said of it later.
public final class PointStore implements Intake, History, Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(PointStore.class);
    private static final int MOST_SERIES = 10_000_000;
    static final String LAST = "last-values";

    private final Path folder;
    private final Settings settings;
    private final Shelf shelf;
    private final KeptBuckets kept;
    private final Tidying tidying;
    private final WriteLog log;
    private final Sealer sealer;
    private final GroupCommit commit;
    private final Recovery recovery;
    private final FolderLock lock;
    private final AtomicReference<Taking> following = new AtomicReference<>((_, _, _) -> {});
    private volatile @Nullable Thread sealing;
    private volatile long keepFrom = Long.MAX_VALUE;
    private long firstUnsealed;

    /// @param sealAt how many points are kept in memory before they are sealed
    record Settings(Clock clock, Retention retention, int sealAt, LogFile.Opening opening) {
        /// A part of the heap, since as much again is there while it is being sealed.
        static final int USUAL = (int) Math.min(4_000_000, Runtime.getRuntime().maxMemory() / 12 / Readings.BYTES_EACH);
    }

    private PointStore(Path folder, FolderLock lock, Settings settings, Sealer sealer, KeptBuckets kept, Shelf shelf, Recovery recovery) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.settings = settings;
        this.sealer = sealer;
        this.kept = kept;
        this.tidying = new Tidying(folder, settings, sealer, kept, shelf);
        this.shelf = shelf;
        this.recovery = recovery;
        var logs = WriteLog.in(folder);
        long sealed = sealedUpTo(shelf.segments());
        long next = Math.max(sealed, logs.isEmpty() ? 0 : logs.lastKey()) + 1;
        this.firstUnsealed = sealed + 1;
        this.log = new WriteLog(folder, next, settings.opening());
        this.commit = new GroupCommit(this::write);
    }

    /// @throws Refusal where the folder cannot be written to, or another has it open
    public static PointStore open(Path folder, Retention retention, Clock clock) {
        return open(folder, new Settings(clock, retention, Settings.USUAL, LogFile::onDisk));
    }

    static PointStore open(Path folder, Settings settings) {
        long began = System.nanoTime();
        try {
            Files.createDirectories(folder);
            var lock = FolderLock.of(folder);
            try {
                return open(folder, lock, settings, began);
            } catch (IOException | RuntimeException | Error e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("telemetry.store.folder", folder.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static PointStore open(Path folder, FolderLock lock, Settings settings, long began) throws IOException {
        var sealer = new Sealer(folder);
        var segments = sealer.open();
        var last = LastValues.read(folder.resolve(LAST));
        var kept = KeptBuckets.in(folder);
        var shelf = new Shelf(segments, kept, last == null ? LatestOf.all(segments) : last);
        var found = replay(folder, shelf, sealedUpTo(segments));
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new PointStore(folder, lock, settings, sealer, kept, shelf, new Recovery(segments.size(), found.points(), found.damaged(), took));
    }

    private static long sealedUpTo(List<Segment> segments) {
        return segments.isEmpty() ? 0 : segments.getLast().name().last();
    }

    private static Frames.Found replay(Path folder, Shelf shelf, long sealed) throws IOException {
        long points = 0;
        long damaged = 0;
        for (var file : WriteLog.in(folder).tailMap(sealed, false).values()) {
            var found = Frames.read(file, shelf::add);
            points += found.points();
            damaged += found.damaged();
        }
        return new Frames.Found(points, damaged);
    }

    /// What was found when it was opened.
    public Recovery recovery() {
        return recovery;
    }

    /// From now on told of all that comes in.
    public void follow(Taking taking) {
        following.set(taking);
    }

    /// Keeps logs from a number on, sealed or not, for whoever wants to be told again what was recorded.
    public void keepLogsFrom(long log) {
        keepFrom = log;
    }

    /// Tells again what was recorded in a log and those after it, as far as they were kept.
    public void tellAgain(long log, Taking taking) {
        try {
            for (var file : WriteLog.in(folder).tailMap(log, true).entrySet()) {
                Frames.read(file.getValue(), (recordedAt, series, at, value, tag) -> taking.taken(
                        file.getKey(), recordedAt, List.of(new Point(series, at, value, Readings.quality(tag), Readings.origin(tag)))));
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("telemetry.store.folder", folder.toString(), String.valueOf(e.getMessage())));
        }
    }

    @Override
    public CompletableFuture<Void> take(List<Point> points) {
        for (var point : points) {
            if (point.series() < 0 || point.series() >= MOST_SERIES) {
                return CompletableFuture.failedFuture(
                        new Refusal(Problem.of("telemetry.series.number", "", Integer.toString(point.series()), MOST_SERIES)));
            }
        }
        return commit.take(points);
    }

    private void write(List<Point> points) {
        long now = settings.clock().millis();
        makeRoom();
        try {
            log.append(now, points);
        } catch (IOException e) {
            LOG.warn("telemetry.store.write: {} points were refused", points.size(), e);
            throw new Refusal(Problem.of("telemetry.store.write", folder.toString(), String.valueOf(e.getMessage())));
        }
        shelf.add(now, points);
        following.get().taken(log.number(), now, points);
    }

    private void makeRoom() {
        if (shelf.unsealed() >= settings.sealAt() && sealing == null) {
            try {
                sealInBackground();
            } catch (IOException e) {
                LOG.warn("telemetry.store.write: no new log in {}, the present one goes on", folder, e);
            }
        }
        if (shelf.unsealed() >= 4L * settings.sealAt()) {
            throw new Refusal(Problem.of("telemetry.store.unsealed", folder.toString(), Long.toString(shelf.unsealed())));
        }
    }

    private void sealInBackground() throws IOException {
        long finished = log.turn();
        long first = firstUnsealed;
        firstUnsealed = finished + 1;
        var memory = shelf.setAside();
        var thread = Thread.ofPlatform().name("telemetry-seal").daemon(true).unstarted(() -> sealUntilItStands(memory, first, finished));
        sealing = thread;
        thread.start();
    }

    private void sealUntilItStands(Memory memory, long first, long last) {
        try {
            while (!isSealed(memory, first, last)) {
                Thread.sleep(1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sealing = null;
        }
    }

    /// Last values first: once a segment stands, its logs are passed over at the next start.
    private boolean isSealed(Memory memory, long first, long last) {
        try {
            var segments = new ArrayList<>(shelf.segments());
            shelf.lastValues().write(folder.resolve(LAST));
            segments.add(sealer.seal(memory, first, last));
            shelf.sealed(segments);
        } catch (ClosedByInterruptException e) {
            LOG.info("telemetry.store.seal: logs {} to {} are sealed at the next start", first, last);
            return false;
        } catch (IOException | RuntimeException e) {
            LOG.warn("telemetry.store.seal: logs {} to {} are kept until they can be sealed", first, last, e);
            return false;
        }
        try {
            sealer.takeAwayLogs(Math.min(last, keepFrom - 1));
            tidying.tidy();
        } catch (IOException | RuntimeException e) {
            LOG.warn("telemetry.store.tidy: {} keeps more files than it needs", folder, e);
        }
        return true;
    }

    /// What holds of the latest moment of a series.
    public Optional<Reading> last(int series) {
        return Optional.ofNullable(shelf.last(series));
    }

    /// The same of many, in their order.
    public List<Optional<Reading>> last(IntStream series) {
        var values = shelf.lastValues();
        return series.mapToObj(number -> Optional.ofNullable(values.of(number))).toList();
    }

    /// All that was said of a span, old values beside new ones: by moment, and then as recorded.
    public Readings said(int series, long from, long to) {
        return shelf.said(series, from, to);
    }

    @Override
    public Readings holding(int series, long from, long to) {
        return holding(series, from, to, Long.MAX_VALUE);
    }

    /// What held of each moment by what was known at an instant.
    public Readings holding(int series, long from, long to, long knownBy) {
        return Holding.of(shelf.said(series, from, to), knownBy);
    }

    public Trend trend(int series, long from, long to, int parts) {
        return shelf.trend(series, from, to, parts);
    }

    /// What was kept of points that are gone, of parts that begin in a span, by moment.
    public List<KeptBucket> kept(int series, long from, long to) {
        try {
            return kept.of(series, from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The spans in which nothing was said for longer than a device may be silent.
    public List<DataGap> gaps(int series, long from, long to, long silentMillis) {
        var past = kept(series, from, to);
        var said = shelf.said(series, from, to);
        var gaps = new ArrayList<DataGap>();
        long before = past.isEmpty() ? from : past.getLast().end();
        for (int i = said.from(before); i <= said.size(); i++) {
            long at = i < said.size() ? said.at(i) : to;
            if (at - before > silentMillis) {
                gaps.add(new DataGap(before, at));
            }
            before = at;
        }
        return gaps;
    }

    /// Seals what is in memory, and waits until it stands.
    public void seal() throws InterruptedException {
        var isBegun = new AtomicBoolean();
        while (!isBegun.get()) {
            awaitSealing();
            commit.pause(() -> {
                if (sealing == null) {
                    isBegun.set(true);
                    if (shelf.unsealed() > 0) {
                        sealInBackground();
                    }
                }
            });
        }
        awaitSealing();
    }

    /// Forgets what is older than it is to be kept, what is in memory and in the logs included, and waits until it is gone.
    public void forget() throws InterruptedException {
        seal();
        commit.pause(() -> {
            if (sealing == null) {
                var thread = Thread.ofPlatform().name("telemetry-forget").daemon(true).unstarted(this::tidyOnce);
                sealing = thread;
                thread.start();
            }
        });
        awaitSealing();
    }

    private void tidyOnce() {
        try {
            tidying.tidy();
        } catch (IOException | RuntimeException e) {
            LOG.warn("telemetry.store.tidy: {} keeps more than it is to", folder, e);
        } finally {
            sealing = null;
        }
    }

    private void awaitSealing() throws InterruptedException {
        var running = sealing;
        if (running != null) {
            running.join();
        }
    }

    /// How much it takes on disk.
    public long bytes() throws IOException {
        long bytes = 0;
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        try {
            commit.close();
            var running = sealing;
            if (running != null) {
                running.interrupt();
                running.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.close();
        for (var segment : shelf.segments()) {
            segment.close();
        }
        lock.close();
    }
}
