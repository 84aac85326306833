package org.yuanlian.telemetry.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange.Cause;
import org.yuanlian.telemetry.History;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Readings;
import org.yuanlian.telemetry.rule.Watch;

/// Judges points by watches. For one thread at a time.
///
/// However points come, the alarms are those that a plain reading of all points from the first to the last would give, as far
/// as our time has come. What came in its order was judged once; what did not takes the watches that it concerns back.
///
/// A watch that cannot be judged is set aside, and the others go on. Nothing is settled of it, so that it is derived from its
/// beginning when the judges are opened anew.
final class Judging {
    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);
    private final Allowance allowance;
    private final History history;
    private final Past past;
    private final Held held;
    private final Map<Integer, Line> lines = new HashMap<>();
    private final List<WatchRun> runs = new ArrayList<>();
    private final Set<WatchRun> touched = new LinkedHashSet<>();
    private final PriorityQueue<Scheduled> schedule = new PriorityQueue<>(Comparator.comparingLong(Scheduled::at));
    private final PriorityQueue<Point> ahead = new PriorityQueue<>(Comparator.comparingLong(Point::at));
    private long horizon = Long.MIN_VALUE;
    private int setAside;

    /// A series that is judged, and those who read it.
    private record Line(Window window, List<WatchRun> readers) {}

    private record Scheduled(long at, WatchRun run) {}

    Judging(List<Watch> watches, Allowance allowance, History history, Past past) {
        this.allowance = allowance;
        this.history = history;
        this.past = past;
        this.held = new Held(allowance);
        for (var watch : watches) {
            var run = new WatchRun(watch);
            runs.add(run);
            for (int series : watch.series()) {
                var line = lines.computeIfAbsent(series, number -> new Line(new Window(number, history, Long.MIN_VALUE), new ArrayList<>()));
                if (!line.readers.contains(run)) {
                    line.readers.add(run);
                }
            }
        }
    }

    /// Whether points come after all that their readers have judged, so that no past is read for them.
    boolean areNext(List<Point> points) {
        for (var point : points) {
            var line = lines.get(point.series());
            if (line != null && !line.readers.stream().allMatch(run -> run.isBefore(point.at()))) {
                return false;
            }
        }
        return true;
    }

    /// Takes points that were recorded at an instant, and tells what they changed.
    List<Difference> take(long now, List<Point> points) {
        forward(now);
        for (var point : points) {
            take(point);
        }
        return told();
    }

    /// Takes the course of time.
    List<Difference> tick(long now) {
        forward(now);
        return told();
    }

    private void forward(long now) {
        if (now - allowance.patienceMillis() > horizon) {
            horizon = now - allowance.patienceMillis();
        }
        while (!ahead.isEmpty() && ahead.peek().at() <= bound()) {
            var point = ahead.remove();
            judge(point, line(point.series()));
        }
    }

    /// The last moment whose points count by now.
    private long bound() {
        return horizon == Long.MIN_VALUE ? horizon : horizon + allowance.patienceMillis() + allowance.aheadMillis();
    }

    private void take(Point point) {
        var line = lines.get(point.series());
        if (line == null) {
            return;
        }
        if (held.say(line.window, point)) {
            if (point.at() > bound()) {
                ahead.add(point);
            } else {
                judge(point, line);
                held.forget(line.window, horizon);
            }
        }
    }

    private Line line(int series) {
        return Objects.requireNonNull(lines.get(series));
    }

    private void judge(Point point, Line line) {
        for (var run : line.readers) {
            if (!run.isSetAside()) {
                judge(point, run);
                touched.add(run);
            }
        }
    }

    private void judge(Point point, WatchRun run) {
        if (run.isBefore(point.at())) {
            try {
                run.goOn(point, WatchRun.tag(point));
            } catch (RuntimeException e) {
                setAside(run, e);
            }
        } else {
            run.soil(point.at(), cause(point), point);
        }
    }

    private void setAside(WatchRun run, RuntimeException why) {
        run.setAside();
        setAside++;
        LOG.error("telemetry.alarm.watch: {} is not judged until the judges are opened anew", run.watch().name(), why);
    }

    /// How many watches are not judged any more.
    int setAside() {
        return setAside;
    }

    private Cause cause(Point point) {
        if (point.origin() == Origin.CORRECTION) {
            return Cause.CORRECTION;
        }
        return point.at() < horizon - allowance.lateMillis() ? Cause.LATE : Cause.DISORDER;
    }

    private List<Difference> told() {
        var differences = new ArrayList<Difference>();
        for (var run : touched) {
            settle(run, differences);
        }
        touched.clear();
        while (!schedule.isEmpty() && schedule.peek().at() <= horizon) {
            var next = schedule.poll();
            if (next.at() == next.run().scheduledAt) {
                next.run().scheduledAt = Long.MAX_VALUE;
                if (!next.run().isSetAside() && next.run().due() <= horizon) {
                    next.run().because(Cause.LIVE, null);
                }
                settle(next.run(), differences);
            }
        }
        return differences;
    }

    private void settle(WatchRun run, List<Difference> differences) {
        if (run.isSetAside()) {
            return;
        }
        try {
            if (run.isDirty()) {
                run.deriveAnew(this::between, past, bound());
            }
            run.goUpTo(horizon);
        } catch (RuntimeException e) {
            setAside(run, e);
            return;
        }
        run.tell(differences);
        if (run.due() < run.scheduledAt) {
            run.scheduledAt = run.due();
            schedule.add(new Scheduled(run.due(), run));
        }
    }

    private Readings between(int series, long from, long to) {
        return line(series).window.between(from, to);
    }

    /// All alarms of all watches that are not forgotten.
    List<Alarm> alarms() {
        return runs.stream().flatMap(run -> run.alarms().stream()).toList();
    }

    int watches() {
        return runs.size();
    }

    private List<WatchRun> some(int from, int most) {
        return runs.subList(Math.min(from, runs.size()), Math.min(from + most, runs.size()));
    }

    /// What it takes to come back later without reading everything, of some watches.
    List<Snapshot.Settled> settled(int from, int most) {
        var settled = new ArrayList<Snapshot.Settled>();
        for (var run : some(from, most)) {
            var rung = run.settled(horizon - allowance.lateMillis());
            if (rung != null) {
                settled.add(new Snapshot.Settled(run.watch(), rung));
            }
        }
        return settled;
    }

    /// Lets go of alarms that had ended when their watches were settled: they were told, and are asked for where they are needed. And
    /// of the past of series that have fallen silent, since they bring no point by which it would go.
    void forget(int from, int most) {
        for (var run : some(from, most)) {
            for (int series : run.watch().series()) {
                held.forget(line(series).window, horizon);
            }
            if (!run.isSetAside()) {
                run.forget(horizon - allowance.lateMillis());
            }
        }
    }

    /// Comes back.
    ///
    /// @param rungs what `settled` gave, or less, by name of the watch
    /// @param remembered what was told
    /// @param since the points that were recorded after that, at least
    List<Difference> restore(long now, Map<String, Ladder.Rung> rungs, Remembered remembered, List<Point> since) {
        horizon = now - allowance.patienceMillis();
        lines.values().forEach(line -> held.load(line.window, earliest(line, rungs)));
        for (var run : runs) {
            var name = run.watch().name();
            var rung = rungs.get(name);
            boolean fits = rung != null && rung.state().length == run.watch().rule().start().length;
            run.restore(fits ? rung : null, remembered.told(name), remembered.forgottenTo(name));
            touched.add(run);
        }
        for (var point : since) {
            var line = lines.get(point.series());
            for (var run : line == null ? List.<WatchRun>of() : line.readers) {
                run.soil(point.at(), Cause.RESTART, point);
            }
        }
        var differences = told();
        waitAgain();
        return differences;
    }

    /// From where on the readers of a series will read it, those that know where they were.
    private long earliest(Line line, Map<String, Ladder.Rung> rungs) {
        long earliest = horizon - allowance.lateMillis();
        for (var run : line.readers) {
            var rung = rungs.get(run.watch().name());
            earliest = rung == null ? earliest : Math.min(earliest, rung.at() + 1);
        }
        return earliest;
    }

    /// What was dated ahead of us when we stopped.
    private void waitAgain() {
        for (var entry : lines.entrySet()) {
            var later = entry.getValue().window.between(bound() + 1, Long.MAX_VALUE);
            later.forEach(reading -> ahead.add(
                    new Point(entry.getKey(), reading.at(), reading.value(), reading.quality(), reading.origin())));
        }
    }
}
