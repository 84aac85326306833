package org.yuanlian.opportunity.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.OpportunityList.Wanted;

/// The parameters of every question about the list.
///
/// @param audience who is to read it
/// @param listed whether only those that stand on the list are wanted
record ListQuery(
        @Nullable String chain,
        @Nullable String place,
        @Nullable String kind,
        @Nullable String q,
        @Nullable Audience audience,
        @Nullable Boolean listed,
        @Nullable LocalDate validOn,
        @Nullable Instant recordedAt) {

    AsOf asOf(Clock clock) {
        var now = AsOf.now(clock);
        return new AsOf(validOn == null ? now.validOn() : validOn, recordedAt == null ? now.recordedAt() : recordedAt);
    }

    /// As far as the caller's part reaches: an enterprise reads what is meant for firms, and only what is listed.
    Wanted wanted() {
        var isFirm = Caller.current().role() == Role.ENTERPRISE;
        var widest = isFirm ? Audience.FIRMS : Audience.INSIDE;
        var asked = audience == null || !audience.isSeenBy(widest) ? widest : audience;
        return new Wanted(chain, where(), kind, q, asked, isFirm || Boolean.TRUE.equals(listed));
    }

    /// As anybody may ask, about today.
    Wanted ofAnybody() {
        return new Wanted(chain, where(), kind, q, Audience.PUBLIC, true);
    }

    private @Nullable Place where() {
        return place == null ? null : new Place(place);
    }
}
