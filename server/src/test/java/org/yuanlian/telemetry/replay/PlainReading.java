package org.yuanlian.telemetry.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmPoint;
import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Readings;
import org.yuanlian.telemetry.rule.Rule;
import org.yuanlian.telemetry.rule.Watch;

/// What alarms are, by definition: all points that hold are read from the first to the last, once, with nothing remembered
/// from before. Slow, and simple enough to be believed.
public final class PlainReading {
    private PlainReading() {}

    /// All alarms as they are known at an instant.
    ///
    /// @param points in the order of their recording
    public static List<Alarm> of(List<Watch> watches, List<Point> points, long now, Allowance allowance) {
        return watches.stream().flatMap(watch -> of(watch, points, now, allowance).stream()).toList();
    }

    private static List<Alarm> of(Watch watch, List<Point> points, long now, Allowance allowance) {
        var instants = new TreeMap<Long, TreeMap<Integer, Point>>();
        for (var point : points) {
            if (watch.reads(point.series()) && point.at() <= now + allowance.aheadMillis()) {
                instants.computeIfAbsent(point.at(), _ -> new TreeMap<>())
                        .merge(point.series(), point, (old, later) -> holdsOver(later, old) ? later : old);
            }
        }
        var told = new Told();
        var rule = watch.rule();
        var state = rule.start();
        for (var instant : instants.entrySet()) {
            long at = instant.getKey();
            judgeUpTo(rule, state, watch, at - 1, told);
            if (at >= rule.head().from() && at < rule.head().to()) {
                for (var point : instant.getValue().values()) {
                    for (int signal = 0; signal < watch.series().length; signal++) {
                        if (watch.series()[signal] == point.series()) {
                            rule.point(state, signal, at, point.value(), Readings.tag(point.quality(), point.origin()));
                        }
                    }
                }
                rule.judge(state, at, watch.series(), told);
            }
        }
        judgeUpTo(rule, state, watch, now - allowance.patienceMillis(), told);
        return told.episodes.stream().map(episode -> episode.alarm(watch)).toList();
    }

    private static boolean holdsOver(Point later, Point old) {
        return Holding.holdsOver(
                later.value(), Readings.tag(later.quality(), later.origin()), old.value(), Readings.tag(old.quality(), old.origin()));
    }

    private static void judgeUpTo(Rule rule, long[] state, Watch watch, long instant, Told told) {
        while (rule.due(state) <= instant) {
            rule.judge(state, rule.due(state), watch.series(), told);
        }
    }

    private static final class Told implements Rule.Outcome {
        private final List<Episode> episodes = new ArrayList<>();

        @Override
        public void raised(long at, boolean chattering, List<AlarmPoint> evidence) {
            episodes.add(new Episode(at, null, 0, chattering, evidence));
        }

        @Override
        public void ended(long at, int repeats) {
            episodes.set(episodes.size() - 1, episodes.getLast().ended(at, repeats));
        }
    }
}
