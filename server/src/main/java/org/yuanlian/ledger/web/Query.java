package org.yuanlian.ledger.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Cohort;
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
        var all = new Selection(
                new AsOf(on, known),
                recordedAt == null,
                q,
                where == null ? null : new Place(where),
                stage,
                Map.of(),
                cents(minAmount),
                cents(maxAmount),
                Boolean.TRUE.equals(overdue),
                column == Column.verified);
        return narrowed(all);
    }

    private Selection narrowed(Selection all) {
        var wanted = all;
        for (var cohort : cohorts().entrySet()) {
            wanted = wanted.of(cohort.getKey(), Optional.of(cohort.getValue()));
        }
        return wanted;
    }

    private Map<Cohort, String> cohorts() {
        var wanted = new EnumMap<Cohort, String>(Cohort.class);
        putIfSaid(wanted, Cohort.CHAIN, chain);
        putIfSaid(wanted, Cohort.INDUSTRY, industry);
        putIfSaid(wanted, Cohort.EVENT, event);
        putIfSaid(wanted, Cohort.YEAR, year == null ? null : year.toString());
        return wanted;
    }

    private static void putIfSaid(Map<Cohort, String> wanted, Cohort cohort, @Nullable String value) {
        if (value != null) {
            wanted.put(cohort, value);
        }
    }

    static Selection now(Clock clock) {
        return Selection.all(AsOf.now(clock), true);
    }

    private static @Nullable Long cents(@Nullable BigDecimal yuan) {
        return yuan == null ? null : yuan.movePointRight(2).longValueExact();
    }
}
