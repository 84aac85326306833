package org.yuanlian.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.ledger.Move;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.ledger.Stage;

/// What a bulletin says of a place: its figures and the projects that it names.
///
/// @param total the place itself, ranked among its equals
/// @param rows the places directly inside, and what belongs to none of them
/// @param shifts how many projects moved each rate since the bulletin before; empty for the first one
/// @param movers the largest projects among them
/// @param delays the projects that are overdue the longest
public record Findings(
        Line total, List<Line> rows, List<Shift> shifts, List<Mover> movers, List<Delay> delays) {

    /// @param own whether this is what belongs to the place itself and to none of those inside; never ranked
    public record Line(
            String place, String name, boolean own, long projects, BigDecimal agreed, Map<RateKind, Figure> rates) {

        public Figure rate(RateKind kind) {
            var figure = rates.get(kind);
            if (figure == null) {
                throw new IllegalStateException("The line of %s lacks the rate %s".formatted(place, kind));
            }
            return figure;
        }
    }

    /// Two fractions over one denominator, in projects or yuan.
    ///
    /// @param rank among equals by the fraction itself, ties sharing the better rank; null where it has none
    /// @param of how many are ranked
    public record Figure(
            BigDecimal reported,
            BigDecimal verified,
            BigDecimal denominator,
            @Nullable Integer rank,
            @Nullable Integer verifiedRank,
            int of) {

        public BigDecimal numerator(boolean verifiedOnly) {
            return verifiedOnly ? verified : reported;
        }
    }

    public record Shift(
            RateKind rate,
            boolean verified,
            Move.Cause cause,
            Move.Side side,
            int entered,
            int left,
            int changed,
            BigDecimal up,
            BigDecimal down) {}

    public record Mover(
            UUID project,
            String code,
            String name,
            String place,
            String placeName,
            boolean demo,
            RateKind rate,
            Move.Cause cause,
            Move.Way way) {}

    public record Delay(
            UUID project,
            String code,
            String name,
            String place,
            String placeName,
            boolean demo,
            @Nullable String unit,
            Stage stage,
            LocalDate due,
            long days) {}
}
