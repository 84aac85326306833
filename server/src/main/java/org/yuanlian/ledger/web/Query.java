package org.yuanlian.ledger.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Selection;
import org.yuanlian.ledger.Stage;

/// The parameters that every question about the ledger takes.
record Query(
        @Nullable LocalDate validOn,
        @Nullable Instant recordedAt,
        @Nullable String q,
        @Nullable String place,
        @Nullable Stage stage,
        @Nullable String chain,
        @Nullable String industry,
        @Nullable String event,
        @Nullable Integer year,
        @Nullable String park,
        @Nullable BigDecimal minAmount,
        @Nullable BigDecimal maxAmount,
        @Nullable Boolean overdue,
        @Nullable Column column) {

    enum Column {
        reported,
        verified
    }

    Selection selection(Clock clock) {
        var now = AsOf.now(clock);
        var on = validOn == null ? now.validOn() : validOn;
        var known = recordedAt == null ? now.recordedAt() : recordedAt;
        var where = park == null ? place : park;
        return new Selection(
                new AsOf(on, known),
                recordedAt == null,
                q,
                where == null ? null : new Place(where),
                stage,
                chain,
                industry,
                event,
                year,
                cents(minAmount),
                cents(maxAmount),
                Boolean.TRUE.equals(overdue),
                column == Column.verified);
    }

    static Selection now(Clock clock) {
        return Selection.all(AsOf.now(clock), true);
    }

    private static @Nullable Long cents(@Nullable BigDecimal yuan) {
        return yuan == null ? null : yuan.movePointRight(2).longValueExact();
    }
}
