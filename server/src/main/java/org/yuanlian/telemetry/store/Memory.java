package org.yuanlian.telemetry.store;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.Readings;

/// What the logs hold that is not sealed yet, series by series.
final class Memory {
    private static final int LEAST_ROOM = 16;
    private static final int MOST_ROOM = 4_096;
    private @Nullable SeriesMemory[] series = new SeriesMemory[1024];
    private final int[] before;
    private long points;

    Memory() {
        before = new int[0];
    }

    /// One that will hold about as much of each series as another did: there is room for it from the beginning, not made again and again.
    Memory(Memory other) {
        before = new int[other.series.length];
        for (int number = 0; number < before.length; number++) {
            var one = other.series[number];
            before[number] = one == null ? 0 : one.size();
        }
    }

    void add(int number, long at, double value, byte tag, long knownAt) {
        if (number >= series.length) {
            series = Arrays.copyOf(series, Math.max(number + 1, series.length * 2));
        }
        var one = series[number];
        if (one == null) {
            one = new SeriesMemory(Math.clamp(number < before.length ? before[number] : 0, LEAST_ROOM, MOST_ROOM));
            series[number] = one;
        }
        points += one.add(at, value, tag, knownAt) ? 1 : 0;
    }

    /// By moment, each said once.
    Readings of(int number) {
        var one = number < series.length ? series[number] : null;
        return one == null ? new Readings(1) : one.readings();
    }

    /// Of a span, copied so that it may be read while more comes.
    Readings copyOf(int number, long from, long to) {
        var one = number < series.length ? series[number] : null;
        return one == null ? new Readings(1) : one.copy(from, to);
    }

    /// The numbers of all series that have points here.
    IntStream numbers() {
        return IntStream.range(0, series.length).filter(number -> series[number] != null);
    }

    long points() {
        return points;
    }
}
