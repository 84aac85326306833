package org.yuanlian.telemetry.replay;

import java.util.Arrays;
import org.yuanlian.telemetry.Readings;
import org.yuanlian.telemetry.rule.Watch;

/// The points of a watch over a span, instant by instant.
final class Feed {
    private final int[] series;
    private final Readings[] readings;
    private final int[] next;

    @FunctionalInterface
    interface Source {
        Readings between(int series, long from, long to);
    }

    @FunctionalInterface
    interface Taker {
        void take(int series, double value, byte tag);
    }

    Feed(Watch watch, Source source, long from, long to) {
        series = Arrays.stream(watch.series()).distinct().toArray();
        readings = new Readings[series.length];
        next = new int[series.length];
        for (int i = 0; i < series.length; i++) {
            readings[i] = from > to ? new Readings(1) : source.between(series[i], from, to);
        }
    }

    boolean hasNext() {
        for (int i = 0; i < series.length; i++) {
            if (next[i] < readings[i].size()) {
                return true;
            }
        }
        return false;
    }

    /// The next instant.
    long at() {
        long at = Long.MAX_VALUE;
        for (int i = 0; i < series.length; i++) {
            if (next[i] < readings[i].size()) {
                at = Math.min(at, readings[i].at(next[i]));
            }
        }
        return at;
    }

    /// All points of the next instant.
    void next(Taker taker) {
        long at = at();
        for (int i = 0; i < series.length; i++) {
            if (next[i] < readings[i].size() && readings[i].at(next[i]) == at) {
                taker.take(series[i], readings[i].value(next[i]), readings[i].tag(next[i]));
                next[i]++;
            }
        }
    }
}
