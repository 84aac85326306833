package org.yuanlian.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.Outlet;
import org.yuanlian.telemetry.replay.LiveRules;

/// Hears alarms, and how long after their point was made.
final class AlarmDelays implements Outlet {
    private static final long LAST_ONES_MILLIS = 500;
    private final ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
    private volatile boolean counts;
    private volatile long last;

    /// The delays of the alarms that were told while something ran, in milliseconds.
    double[] during(Callable<?> load, LiveRules rules) throws Exception {
        delays.clear();
        counts = true;
        load.call();
        rules.awaitJudged();
        Thread.sleep(LAST_ONES_MILLIS);
        counts = false;
        if (delays.isEmpty()) {
            throw new IllegalStateException("No alarm was told.\nMaybe the load was too short.");
        }
        return delays.stream().mapToDouble(Long::doubleValue).toArray();
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public void tell(List<AlarmChange> changes) {
        long now = System.currentTimeMillis();
        for (var change : changes) {
            if (counts && change.kind() == AlarmChange.Kind.RAISED && change.point() != null) {
                delays.add(now - change.point().at());
            }
        }
        last = changes.getLast().sequence();
    }
}
