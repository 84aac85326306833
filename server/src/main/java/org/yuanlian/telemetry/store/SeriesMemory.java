package org.yuanlian.telemetry.store;

import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Readings;

/// Points of one series. What comes in order is appended, what comes a little late is put in its place, and what comes far
/// out of order waits until somebody reads.
final class SeriesMemory {
    private static final int NEAR = 256;
    private Readings sorted;
    private Readings waiting = new Readings(1);

    /// @param room for as many to begin with
    SeriesMemory(int room) {
        sorted = new Readings(room);
    }

    /// @return whether it may be new
    synchronized boolean add(long at, double value, byte tag, long knownAt) {
        int size = sorted.size();
        if (size == 0 || at > sorted.at(size - 1)) {
            sorted.add(at, value, tag, knownAt);
            return true;
        }
        if (size <= NEAR || at >= sorted.at(size - NEAR)) {
            if (waiting.isEmpty() && Holding.isSaid(sorted, at, value, tag)) {
                return false;
            }
            if (waiting.isEmpty()) {
                sorted.insert(at, value, tag, knownAt);
                return true;
            }
        }
        waiting.add(at, value, tag, knownAt);
        return true;
    }

    synchronized Readings copy(long from, long to) {
        var all = readings();
        return all.slice(all.from(from), all.after(to));
    }

    synchronized int size() {
        return sorted.size() + waiting.size();
    }

    synchronized Readings readings() {
        if (!waiting.isEmpty()) {
            sorted.addAll(waiting);
            sorted = Distinct.of(sorted.sorted());
            waiting = new Readings(1);
        }
        return sorted;
    }
}
