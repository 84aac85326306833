package org.yuanlian.telemetry.web;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.Readings;

/// One thing that was said of a moment.
///
/// @param knownAt when it was recorded; what came within ten seconds of its own moment counts as known at that moment
/// @param holds whether it is what holds of the moment; otherwise something else of the same moment does
record SeriesSaid(Instant at, double value, Quality quality, Origin origin, Instant knownAt, boolean holds) {

    /// By moment, and then as recorded.
    ///
    /// @param said all of a span
    static List<SeriesSaid> of(Readings said, long knownBy) {
        var known = new Readings(Math.max(1, said.size()));
        for (int i = 0; i < said.size(); i++) {
            if (said.knownAt(i) <= knownBy) {
                known.add(said.at(i), said.value(i), said.tag(i), said.knownAt(i));
            }
        }
        return new Marked(known, Holding.of(known, knownBy));
    }

    /// Marks a row when it is asked for, since there may be millions of them.
    private static final class Marked extends AbstractList<SeriesSaid> {
        private final Readings known;
        private final Readings holding;

        Marked(Readings known, Readings holding) {
            this.known = known;
            this.holding = holding;
        }

        @Override
        public SeriesSaid get(int index) {
            var reading = known.get(index);
            int of = holding.from(reading.at());
            boolean holds = holding.says(of, reading.value(), known.tag(index)) && holding.knownAt(of) == reading.knownAt();
            return new SeriesSaid(
                    Instant.ofEpochMilli(reading.at()), reading.value(), reading.quality(), reading.origin(), Instant.ofEpochMilli(reading.knownAt()), holds);
        }

        @Override
        public int size() {
            return known.size();
        }
    }
}
