package org.yuanlian.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// Which projects, and as of when. Every absent condition means all.
///
/// @param latest whether `asOf.recordedAt` is simply now, so that only what still counts need be read
/// @param text part of a name, an investor or a code
/// @param cohorts the one value wanted of a cohort; empty for the projects that have none
/// @param minCents smallest agreed amount, in cents of a yuan
/// @param verified whether stages are those verified, rather than those reported
public record Selection(
        AsOf asOf,
        boolean latest,
        @Nullable String text,
        @Nullable Place place,
        @Nullable Stage stage,
        Map<Cohort, Optional<String>> cohorts,
        @Nullable Long minCents,
        @Nullable Long maxCents,
        boolean overdueOnly,
        boolean verified) {

    public Selection {
        cohorts = Map.copyOf(cohorts);
    }

    public static Selection all(AsOf asOf, boolean latest) {
        return new Selection(asOf, latest, null, null, null, Map.of(), null, null, false, false);
    }

    public Selection within(@Nullable Place narrower) {
        return new Selection(
                asOf, latest, text, narrower, stage, cohorts, minCents, maxCents, overdueOnly, verified);
    }

    public Selection at(Stage only) {
        return new Selection(asOf, latest, text, place, only, cohorts, minCents, maxCents, overdueOnly, verified);
    }

    public Selection as(AsOf other) {
        return new Selection(other, latest, text, place, stage, cohorts, minCents, maxCents, overdueOnly, verified);
    }

    public Selection containing(String words) {
        return new Selection(asOf, latest, words, place, stage, cohorts, minCents, maxCents, overdueOnly, verified);
    }

    /// @param value the one wanted, or nothing for the projects that have none
    public Selection of(Cohort cohort, Optional<String> value) {
        return switch (cohort) {
            case CITY, COUNTY, PARK -> value.map(key -> within(new Place(key))).orElseGet(() -> with(cohort, value));
            case YEAR, EVENT, CHAIN, INDUSTRY -> with(cohort, value);
        };
    }

    private Selection with(Cohort cohort, Optional<String> value) {
        var narrowed = new EnumMap<Cohort, Optional<String>>(Cohort.class);
        narrowed.putAll(cohorts);
        narrowed.put(cohort, value);
        return new Selection(asOf, latest, text, place, stage, narrowed, minCents, maxCents, overdueOnly, verified);
    }

    public Selection overdue() {
        return new Selection(asOf, latest, text, place, stage, cohorts, minCents, maxCents, true, verified);
    }

    boolean isOfPlacesAlone() {
        return equals(all(asOf, latest).within(place));
    }

    public LocalDate validOn() {
        return asOf.validOn();
    }
}
