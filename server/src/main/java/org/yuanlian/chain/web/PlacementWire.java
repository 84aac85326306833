package org.yuanlian.chain.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.Role;
import org.yuanlian.kernel.Grade;
import org.yuanlian.registry.Observation.SubjectKind;

/// A placement as it crosses the wire.
///
/// @param exact whether the point is the site's own; else it is that of the place's name on a map
/// @param own whether a user recorded it, who may also take it back
record PlacementWire(
        UUID id,
        SubjectKind kind,
        String subject,
        String name,
        String node,
        Role role,
        @Nullable BigDecimal capacity,
        @Nullable String unit,
        @Nullable String place,
        @Nullable String placeName,
        Placed.Whereabouts province,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        boolean exact,
        LocalDate since,
        @Nullable LocalDate until,
        Grade grade,
        String source,
        @Nullable String quote,
        @Nullable UUID evidence,
        boolean verified,
        boolean demo,
        boolean own) {

    static PlacementWire of(Placed placed, PlaceNames names) {
        var placement = placed.placement();
        var what = placement.what();
        var proof = what.proof();
        var place = placed.place();
        var point = placed.point();
        var capacity = what.capacity();
        return new PlacementWire(
                placement.id(),
                what.subject().kind(),
                what.subject().id(),
                placed.name(),
                what.node(),
                what.role(),
                capacity == null ? null : capacity.amount(),
                capacity == null ? null : capacity.unit(),
                place == null ? null : place.key(),
                place == null ? null : names.nameOf(place).orElse(place.key()),
                placed.province(),
                point == null ? null : point.lon(),
                point == null ? null : point.lat(),
                placed.exact(),
                what.since(),
                what.until(),
                proof.grade(),
                proof.source(),
                proof.quote(),
                proof.evidence(),
                proof.verified(),
                proof.demo(),
                !placement.shipped());
    }
}
