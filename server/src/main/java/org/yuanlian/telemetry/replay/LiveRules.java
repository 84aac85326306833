package org.yuanlian.telemetry.replay;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.Outlet;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.rule.Watch;
import org.yuanlian.telemetry.store.PointStore;

/// Judges all that a store takes in, from now on, and tells of alarms.
///
/// Objects are dealt out among a few threads, each of which owns what it judges. Nothing is told of points that are not on
/// disk, and what is told is on disk before anybody reads it.
public final class LiveRules implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);
    private static final int MOST_AT_ONCE = 1_000;
    private static final long RETRY_MILLIS = 1_000;
    private static final int JUDGES = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 8);

    private final PointStore store;
    private final Telling telling;
    private final List<Judge> judges;
    private final Thread teller;
    private volatile boolean isOpen = true;

    /// @param flood by group, what is held back
    /// @param areas of objects: a flood in one area holds nothing back in another
    public record Rules(List<Watch> watches, Map<String, Flood> flood, Map<String, String> areas, Allowance allowance) {}

    /// @param alarms so many within `withinMillis` hold back the next of these levels
    public record Flood(int alarms, long withinMillis, List<AlarmLevel> holdsBack) {}

    private LiveRules(PointStore store, Telling telling, List<Judge> judges, Outlet outlet) {
        this.store = store;
        this.telling = telling;
        this.judges = judges;
        this.teller = Thread.ofPlatform().name("telemetry-outlet").daemon(true).start(() -> hand(outlet));
    }

    /// Comes back to where it was, and goes on with what the store takes in.
    ///
    /// @param folder for the sequence of alarms and for snapshots
    public static LiveRules open(Path folder, Rules rules, PointStore store, Outlet outlet, Clock clock) {
        try {
            var snapshot = snapshot(folder);
            var rungs = snapshot == null ? Map.<String, Ladder.Rung>of() : snapshot.rungs();
            var told = new Remembered.Reading(rungs);
            var telling = new Telling(folder.resolve("alarms.journal"), rules.flood(), rules.areas(), told::take);
            try {
                var live = new LiveRules(store, telling, judges(folder, rules, store, telling, clock), outlet);
                live.beginOrGiveUp(snapshot, told.whole(), clock);
                return live;
            } catch (IOException | RuntimeException | Error e) {
                telling.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("telemetry.store.folder", folder.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static List<Judge> judges(Path folder, Rules rules, PointStore store, Telling telling, Clock clock) {
        var dealt = deal(rules.watches());
        return IntStream.range(0, JUDGES)
                .mapToObj(i -> new Judge(new Judge.Part(i, dealt.get(i), rules.allowance(), folder), store, telling, clock))
                .toList();
    }

    private static List<List<Watch>> deal(List<Watch> watches) {
        var dealt = IntStream.range(0, JUDGES).<List<Watch>>mapToObj(_ -> new ArrayList<>()).toList();
        watches.forEach(watch -> dealt.get(Math.floorMod(watch.object().hashCode(), JUDGES)).add(watch));
        return dealt;
    }

    private void beginOrGiveUp(@Nullable Snapshot snapshot, Remembered remembered, Clock clock) throws IOException {
        try {
            begin(snapshot, remembered, clock);
        } catch (RuntimeException | Error e) {
            store.follow((_, _, _) -> {});
            close();
            throw e;
        }
    }

    /// What comes in meanwhile waits with the judges until they have come back.
    private void begin(@Nullable Snapshot snapshot, Remembered remembered, Clock clock) {
        if (snapshot != null) {
            store.keepLogsFrom(snapshot.log());
        } else {
            store.keepLogsFrom(0);
        }
        store.follow(this::deal);
        var again = new ArrayList<Point>();
        if (snapshot != null) {
            store.tellAgain(snapshot.log(), (_, _, points) -> again.addAll(points));
        }
        var rungs = snapshot == null ? Map.<String, Ladder.Rung>of() : snapshot.rungs();
        for (var judge : judges) {
            judge.begin(clock.millis(), rungs, remembered, again);
        }
    }

    private static @Nullable Snapshot snapshot(Path folder) throws IOException {
        var rungs = new HashMap<String, Ladder.Rung>();
        long log = Long.MAX_VALUE;
        for (int i = 0; i < JUDGES; i++) {
            var one = Snapshot.read(Judge.file(folder, i));
            if (one == null) {
                return null;
            }
            rungs.putAll(one.rungs());
            log = Math.min(log, one.log());
        }
        return new Snapshot(log, rungs);
    }

    private void deal(long log, long recordedAt, List<Point> points) {
        for (var judge : judges) {
            judge.hand(log, recordedAt, points);
        }
        store.keepLogsFrom(judges.stream().mapToLong(Judge::keepsLogsFrom).min().orElse(Long.MAX_VALUE));
    }

    private void hand(Outlet outlet) {
        try {
            while (isOpen) {
                try {
                    var changes = telling.await(outlet.last(), MOST_AT_ONCE, RETRY_MILLIS);
                    if (!changes.isEmpty()) {
                        outlet.tell(changes);
                    }
                } catch (RuntimeException e) {
                    LOG.warn("telemetry.alarm.outlet: alarms wait until they are taken", e);
                    Thread.sleep(RETRY_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The sequence after a number.
    public List<AlarmChange> changesAfter(long sequence) {
        return telling.after(sequence, Integer.MAX_VALUE / 2);
    }

    /// What holds of all that was told, also what has ended.
    public Collection<Alarm> alarms() {
        return telling.current();
    }

    /// Whether something was not judged that came in, and waits to be derived when this is opened anew.
    public boolean isBehind() {
        return judges.stream().anyMatch(Judge::isBehind);
    }

    /// Waits until all that the store took in so far has been judged.
    public void awaitJudged() throws InterruptedException {
        for (var judge : judges) {
            judge.awaitIdle();
        }
    }

    /// Ends when all that came in is judged. Nothing comes in any more: the store is closed before, or follows another.
    @Override
    public void close() throws IOException {
        try {
            for (var judge : judges) {
                judge.close();
            }
            isOpen = false;
            teller.interrupt();
            teller.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        telling.close();
    }
}
