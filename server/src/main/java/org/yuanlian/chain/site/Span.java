package org.yuanlian.chain.site;

import java.util.List;
import java.util.stream.IntStream;

/// Between what and what a mark lies, from 0 to 1. What is not known at all may be anything.
public record Span(double low, double high) {
    public static final Span UNKNOWN = new Span(0, 1);
    private static final double NOTHING = 1e-9;

    public Span {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new IllegalArgumentException("A mark lies from 0 to 1, and not from %s to %s".formatted(low, high));
        }
    }

    public static Span exactly(double value) {
        return new Span(value, value);
    }

    public boolean isExact() {
        return high - low < NOTHING;
    }

    public double width() {
        return high - low;
    }

    /// Whether every value of this one is more than every value of the other.
    boolean isAbove(Span other) {
        return low > other.high + NOTHING;
    }

    /// Whether some value of this one is more than some value of the other.
    boolean mayBeAbove(Span other) {
        return high > other.low + NOTHING;
    }

    /// @param weights of which at least one is more than 0
    static Span weighed(List<Span> marks, List<Integer> weights) {
        var whole = weights.stream().mapToInt(Integer::intValue).sum();
        var low = IntStream.range(0, marks.size()).mapToDouble(i -> weights.get(i) * marks.get(i).low).sum() / whole;
        var high = IntStream.range(0, marks.size()).mapToDouble(i -> weights.get(i) * marks.get(i).high).sum() / whole;
        return new Span(Math.min(low, 1), Math.clamp(high, Math.min(low, 1), 1));
    }
}
