package org.yuanlian.telemetry.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.web.Asking.Span;

/// All that was said of a span, read some hours at a time: a span may hold millions of points, and only some of them are in
/// memory at once.
///
/// @param knownBy what was recorded later is left out
record SaidInParts(PointStore store, int series, Span span, long knownBy) {
    private static final long PART_MILLIS = Duration.ofHours(6).toMillis();

    @FunctionalInterface
    interface Taker<E extends Exception> {
        void take(List<SeriesSaid> part) throws E;
    }

    /// By moment, and then as recorded; what was said of one moment comes in one part.
    <E extends Exception> void each(Taker<E> taker) throws E {
        for (long from = span.from(); from <= span.to(); from += PART_MILLIS) {
            taker.take(SeriesSaid.of(store.said(series, from, Math.min(span.to(), from + PART_MILLIS - 1)), knownBy));
        }
    }

    int count() {
        var count = new int[1];
        each(part -> count[0] += part.size());
        return count[0];
    }

    /// @param total of all pages
    record Page(int total, List<SeriesSaid> items) {}

    Page page(int first, int most) {
        var items = new ArrayList<SeriesSaid>();
        var before = new int[1];
        each(part -> {
            int from = Math.clamp((long) first - before[0], 0, part.size());
            items.addAll(part.subList(from, Math.min(part.size(), from + most - items.size())));
            before[0] += part.size();
        });
        return new Page(before[0], List.copyOf(items));
    }
}
