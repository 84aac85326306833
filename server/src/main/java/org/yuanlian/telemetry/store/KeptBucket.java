package org.yuanlian.telemetry.store;

import java.nio.ByteBuffer;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.Readings;

/// What a series did in one part of a day whose points are gone, told in few figures, by what held when they went.
///
/// @param count how many were measured in normal running; where there is none, the values are no numbers
/// @param others how many were not
/// @param corrected how many of all held because somebody had put them right
/// @param first the first value in normal running
/// @param last the last one
public record KeptBucket(
        long from, long widthMillis, int count, int others, int corrected, double min, double max, double sum, double first, double last) {
    static final long DAY = 86_400_000L;
    static final int BYTES = 2 * Long.BYTES + 3 * Integer.BYTES + 5 * Double.BYTES;

    /// @param holding what holds, not empty, all of it within the bucket
    static KeptBucket of(long from, long widthMillis, Readings holding) {
        int count = 0;
        int corrected = 0;
        double min = Double.NaN;
        double max = Double.NaN;
        double first = Double.NaN;
        double last = Double.NaN;
        double sum = 0;
        for (int i = 0; i < holding.size(); i++) {
            if (Readings.origin(holding.tag(i)) == Origin.CORRECTION) {
                corrected++;
            }
            if (Readings.quality(holding.tag(i)) == Quality.GOOD) {
                last = holding.value(i);
                first = count == 0 ? last : first;
                min = count == 0 ? last : Math.min(min, last);
                max = count == 0 ? last : Math.max(max, last);
                sum += last;
                count++;
            }
        }
        return new KeptBucket(from, widthMillis, count, holding.size() - count, corrected, min, max, sum, first, last);
    }

    public double mean() {
        return sum / count;
    }

    long end() {
        return from + widthMillis;
    }

    boolean covers(long moment) {
        return from <= moment && moment < end();
    }

    void countInto(Buckets buckets) {
        if (count > 0) {
            buckets.add(from, count, sum, min, max);
        }
        buckets.addOthers(from, others);
        buckets.markCorrected(from, corrected);
    }

    void write(ByteBuffer to) {
        to.putLong(from).putLong(widthMillis).putInt(count).putInt(others).putInt(corrected);
        to.putDouble(min).putDouble(max).putDouble(sum).putDouble(first).putDouble(last);
    }

    static KeptBucket read(ByteBuffer from) {
        return new KeptBucket(
                from.getLong(), from.getLong(), from.getInt(), from.getInt(), from.getInt(), from.getDouble(), from.getDouble(), from.getDouble(),
                from.getDouble(), from.getDouble());
    }
}
