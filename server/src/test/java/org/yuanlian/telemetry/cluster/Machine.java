package org.yuanlian.telemetry.cluster;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmPoint;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Readings;
import org.yuanlian.telemetry.rule.Rule;
import org.yuanlian.telemetry.rule.Watch;

/// A watch on its way through time, as it lies in a checkpoint between two steps.
///
/// @param open the alarm that lasts
public record Machine(long[] state, @Nullable Alarm open) {

    /// Takes one instant.
    ///
    /// @param points all that hold of it, by series
    /// @param ended told of alarms that end
    Machine step(Watch watch, long at, List<Point> points, Consumer<Alarm> ended) {
        var rule = watch.rule();
        boolean counts = at >= rule.head().from() && at < rule.head().to() && points.stream().anyMatch(point -> watch.reads(point.series()));
        if (!counts && rule.due(state) > at) {
            return this;
        }
        var after = state.clone();
        if (counts) {
            points.forEach(point -> give(watch, after, point));
        }
        var course = new Course(watch, open, ended);
        rule.judge(after, at, watch.series(), course);
        return new Machine(after, course.open);
    }

    private static void give(Watch watch, long[] state, Point point) {
        for (int signal = 0; signal < watch.series().length; signal++) {
            if (watch.series()[signal] == point.series()) {
                watch.rule().point(state, signal, point.at(), point.value(), Readings.tag(point.quality(), point.origin()));
            }
        }
    }

    private static final class Course implements Rule.Outcome {
        private final Watch watch;
        private final Consumer<Alarm> told;
        private @Nullable Alarm open;

        Course(Watch watch, @Nullable Alarm open, Consumer<Alarm> told) {
            this.watch = watch;
            this.open = open;
            this.told = told;
        }

        @Override
        public void raised(long at, boolean chattering, List<AlarmPoint> evidence) {
            var head = watch.rule().head();
            open = new Alarm(
                    head.group(), head.id(), head.version(), watch.object(), head.level(), at, null, 0, chattering, false, evidence);
        }

        @Override
        public void ended(long at, int repeats) {
            var was = Objects.requireNonNull(open);
            told.accept(new Alarm(
                    was.group(), was.rule(), was.version(), was.object(), was.level(), was.raisedAt(), at, repeats, was.chattering(), false,
                    was.evidence()));
            open = null;
        }
    }
}
