package org.yuanlian.telemetry.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/// Counts values into equal parts of a span.
final class Buckets {
    private final long from;
    private final long width;
    private final int[] count;
    private final int[] others;
    private final int[] corrected;
    private final double[] sum;
    private final double[] min;
    private final double[] max;

    Buckets(long from, long to, int parts) {
        this.from = from;
        this.width = Math.max(1, (to - from + parts) / parts);
        this.count = new int[parts];
        this.others = new int[parts];
        this.corrected = new int[parts];
        this.sum = new double[parts];
        this.min = new double[parts];
        this.max = new double[parts];
        Arrays.fill(min, Double.POSITIVE_INFINITY);
        Arrays.fill(max, Double.NEGATIVE_INFINITY);
    }

    void add(long at, double value) {
        add(at, 1, value, value, value);
    }

    /// Several values of one part together.
    void add(long at, int values, double total, double least, double most) {
        int part = part(at);
        count[part] += values;
        sum[part] += total;
        min[part] = Math.min(min[part], least);
        max[part] = Math.max(max[part], most);
    }

    void addOthers(long at, int values) {
        others[part(at)] += values;
    }

    void markCorrected(long at, int values) {
        corrected[part(at)] += values;
    }

    boolean isOne(long first, long last) {
        return part(first) == part(last);
    }

    private int part(long at) {
        return (int) ((at - from) / width);
    }

    Trend trend(long to, Optional<Trend.Kept> kept) {
        var buckets = new ArrayList<Trend.Bucket>();
        for (int i = 0; i < count.length; i++) {
            if (count[i] > 0) {
                buckets.add(new Trend.Bucket(from + i * width, count[i], others[i], corrected[i], min[i], max[i], sum[i] / count[i]));
            } else if (others[i] > 0) {
                buckets.add(new Trend.Bucket(from + i * width, 0, others[i], corrected[i], Double.NaN, Double.NaN, Double.NaN));
            }
        }
        return new Trend(from, to, kept, buckets);
    }
}
