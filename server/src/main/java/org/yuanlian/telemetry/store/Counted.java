package org.yuanlian.telemetry.store;

import java.io.IOException;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.Readings;

/// A source of values for a trend. Where nothing in it was said twice, and no other source has moments in between, it may be
/// counted by itself.
sealed interface Counted {
    /// From its first moment to its last, of one series.
    record Span(long from, long to, boolean isPlain) {
        static final Span EMPTY = new Span(Long.MAX_VALUE, Long.MIN_VALUE, true);

        boolean isEmpty() {
            return from > to;
        }
    }

    Span span() throws IOException;

    void countInto(Buckets buckets, long from, long to) throws IOException;

    /// @param segment read page by page, most of them by their statistics alone
    record Sealed(Segment segment, int series) implements Counted {
        @Override
        public Span span() throws IOException {
            return segment.span(series);
        }

        @Override
        public void countInto(Buckets buckets, long from, long to) throws IOException {
            segment.count(series, from, to, buckets);
        }
    }

    record Open(Readings readings) implements Counted {
        @Override
        public Span span() {
            if (readings.isEmpty()) {
                return Span.EMPTY;
            }
            boolean plain = true;
            for (int i = 1; i < readings.size(); i++) {
                plain &= readings.at(i) > readings.at(i - 1);
            }
            return new Span(readings.at(0), readings.at(readings.size() - 1), plain);
        }

        @Override
        public void countInto(Buckets buckets, long from, long to) {
            for (int i = 0; i < readings.size(); i++) {
                if (Readings.quality(readings.tag(i)) == Quality.GOOD) {
                    buckets.add(readings.at(i), readings.value(i));
                } else {
                    buckets.addOthers(readings.at(i), 1);
                }
                if (Readings.origin(readings.tag(i)) == Origin.CORRECTION) {
                    buckets.markCorrected(readings.at(i), 1);
                }
            }
        }
    }
}
