package org.yuanlian.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.Intake;
import org.yuanlian.telemetry.Outlet;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.replay.LiveRules;

/// Hears alarms, and how long after their point was made by its sender, and after it was received here.
final class AlarmDelays implements Outlet {
    private static final long LAST_ONES_MILLIS = 500;
    private static final double NANOS_A_MILLI = 1e6;
    private final Map<Moment, Long> received = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Delay> delays = new ConcurrentLinkedQueue<>();
    private volatile long countsFrom = Long.MAX_VALUE;
    private volatile long last;

    /// @param sinceMade in milliseconds; senders say it in whole ones
    /// @param sinceReceived in milliseconds; not a number where nobody noted it
    record Delay(double sinceMade, double sinceReceived) {}

    private record Moment(int series, long at) {
        static Moment of(Point point) {
            return new Moment(point.series(), point.at());
        }
    }

    /// Notes when what may raise an alarm is received, and hands all on.
    Intake noting(Intake intake) {
        return points -> {
            for (var point : points) {
                if (LiveWorld.isHigh(point.value())) {
                    received.put(Moment.of(point), System.nanoTime());
                }
            }
            return intake.take(points);
        };
    }

    /// The delays of the alarms that were told while something ran.
    ///
    /// @param after so long after it began: senders that have just been started compile themselves on the same processors
    List<Delay> during(Callable<?> load, Duration after, LiveRules rules) throws Exception {
        delays.clear();
        countsFrom = System.currentTimeMillis() + after.toMillis();
        load.call();
        rules.awaitJudged();
        Thread.sleep(LAST_ONES_MILLIS);
        countsFrom = Long.MAX_VALUE;
        received.clear();
        if (delays.isEmpty()) {
            throw new IllegalStateException("No alarm was told.\nMaybe the load was too short.");
        }
        return List.copyOf(delays);
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public void tell(List<AlarmChange> changes) {
        long now = System.currentTimeMillis();
        long nanos = System.nanoTime();
        for (var change : changes) {
            var point = change.point();
            if (now >= countsFrom && change.kind() == AlarmChange.Kind.RAISED && point != null) {
                var since = received.get(Moment.of(point));
                delays.add(new Delay(now - point.at(), since == null ? Double.NaN : (nanos - since) / NANOS_A_MILLI));
            }
        }
        last = changes.getLast().sequence();
    }
}
