package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Readings;

/// Makes buckets of points that are about to be forgotten, a day at a time, before any of them is gone.
final class Condenser {
    private final KeptBuckets kept;
    private final IntFunction<Condensing> condensing;
    private final IntToLongFunction keptFrom;
    private final long now;

    Condenser(KeptBuckets kept, IntFunction<Condensing> condensing, IntToLongFunction keptFrom, long now) {
        this.kept = kept;
        this.condensing = condensing;
        this.keptFrom = keptFrom;
        this.now = now;
    }

    void condense(List<Segment> segments) throws IOException {
        for (var day : days(segments).entrySet()) {
            long begin = day.getKey() * KeptBucket.DAY;
            var fresh = new HashMap<Integer, List<KeptBucket>>();
            for (int series : day.getValue()) {
                var holding = holding(segments, series, begin, begin + KeptBucket.DAY - 1);
                fresh.put(series, buckets(holding, condensing.apply(series).widthMillis()));
            }
            kept.add(day.getKey(), fresh);
        }
    }

    /// Of which days which series are to be forgotten.
    private TreeMap<Long, TreeSet<Integer>> days(List<Segment> segments) throws IOException {
        var days = new TreeMap<Long, TreeSet<Integer>>();
        for (var segment : segments) {
            for (int series : segment.series()) {
                var own = condensing.apply(series);
                long from = own.keptFrom(now);
                long to = keptFrom.applyAsLong(series);
                if (own.widthMillis() > 0 && segment.span(series).from() < to) {
                    var old = segment.read(series, from, to - 1);
                    long before = Long.MIN_VALUE;
                    for (int i = 0; i < old.size(); i++) {
                        long day = KeptBuckets.day(old.at(i));
                        if (day != before) {
                            days.computeIfAbsent(day, _ -> new TreeSet<>()).add(series);
                            before = day;
                        }
                    }
                }
            }
        }
        return days;
    }

    private static Readings holding(List<Segment> segments, int series, long from, long to) throws IOException {
        var all = new Readings();
        for (var segment : segments) {
            if (segment.name().overlaps(from, to)) {
                all.addAll(segment.read(series, from, to));
            }
        }
        return Holding.of(Distinct.of(all.sorted()), Long.MAX_VALUE);
    }

    private static List<KeptBucket> buckets(Readings holding, long width) {
        var buckets = new ArrayList<KeptBucket>();
        for (int i = 0, end = 0; i < holding.size(); i = end) {
            long from = Math.floorDiv(holding.at(i), width) * width;
            end = holding.from(from + width);
            buckets.add(KeptBucket.of(from, width, holding.slice(i, end)));
        }
        return buckets;
    }
}
