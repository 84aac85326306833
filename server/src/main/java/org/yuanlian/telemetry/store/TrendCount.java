package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Readings;

/// Counts a trend source by source where they do not overlap, and else value by value.
final class TrendCount {
    private final long from;
    private final long to;
    private final Buckets buckets;

    TrendCount(long from, long to, Buckets buckets) {
        this.from = from;
        this.to = to;
        this.buckets = buckets;
    }

    void of(List<Counted> sources, Supplier<Readings> all) throws IOException {
        if (areApart(sources)) {
            for (var source : sources) {
                source.countInto(buckets, from, to);
            }
        } else {
            var holding = Holding.of(all.get(), Long.MAX_VALUE);
            new Counted.Open(holding).countInto(buckets, from, to);
        }
    }

    private static boolean areApart(List<Counted> sources) throws IOException {
        var spans = new ArrayList<Counted.Span>();
        for (var source : sources) {
            var span = source.span();
            if (!span.isPlain()) {
                return false;
            }
            if (!span.isEmpty()) {
                spans.add(span);
            }
        }
        spans.sort(Comparator.comparingLong(Counted.Span::from));
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from() <= spans.get(i - 1).to()) {
                return false;
            }
        }
        return true;
    }
}
