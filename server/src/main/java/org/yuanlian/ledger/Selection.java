package org.yuanlian.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// Which projects, and as of when. Every absent condition means all.
///
/// @param latest whether `asOf.recordedAt` is simply now, so that only what still counts need be read
/// @param text part of a name, an investor or a code
/// @param minCents smallest agreed amount, in cents of a yuan
/// @param verified whether stages are those verified, rather than those reported
public record Selection(
        AsOf asOf,
        boolean latest,
        @Nullable String text,
        @Nullable Place place,
        @Nullable Stage stage,
        @Nullable String chain,
        @Nullable String industry,
        @Nullable String event,
        @Nullable Integer year,
        @Nullable Long minCents,
        @Nullable Long maxCents,
        boolean overdueOnly,
        boolean verified) {

    public static Selection all(AsOf asOf, boolean latest) {
        return new Selection(asOf, latest, null, null, null, null, null, null, null, null, null, false, false);
    }

    public Selection within(Place narrower) {
        return new Selection(
                asOf, latest, text, narrower, stage, chain, industry, event, year, minCents, maxCents, overdueOnly,
                verified);
    }

    public Selection as(AsOf other) {
        return new Selection(
                other, latest, text, place, stage, chain, industry, event, year, minCents, maxCents, overdueOnly,
                verified);
    }

    public Selection at(Stage one) {
        return new Selection(
                asOf, latest, text, place, one, chain, industry, event, year, minCents, maxCents, overdueOnly, verified);
    }

    public Selection overdue() {
        return new Selection(
                asOf, latest, text, place, stage, chain, industry, event, year, minCents, maxCents, true, verified);
    }

    public LocalDate validOn() {
        return asOf.validOn();
    }
}
