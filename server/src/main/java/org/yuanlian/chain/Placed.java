package org.yuanlian.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.Position;

/// A placement with what the registry knows of its firm or park.
///
/// @param place where it is done: the site, else where the firm is registered; null where no source says
/// @param point the site's own, else that of the place's name on a map; null where the place is unknown or the whole province
/// @param exact whether the point is the site's own
/// @param spread where it may be: its own point, that of its park or county, or those of all counties of its city
public record Placed(
        Placement placement, String name, @Nullable Place place, @Nullable Position point, boolean exact, List<Position> spread) {
    private static final Place PROVINCE = new Place("510000");

    public enum Whereabouts {
        INSIDE,
        OUTSIDE,
        UNKNOWN
    }

    public String node() {
        return placement.what().node();
    }

    /// Whether it is a firm, which supplies; a park only gives room.
    public boolean isFirm() {
        return placement.what().subject().kind() == SubjectKind.ORGANISATION;
    }

    public Whereabouts province() {
        return place == null ? Whereabouts.UNKNOWN : PROVINCE.contains(place) ? Whereabouts.INSIDE : Whereabouts.OUTSIDE;
    }
}
