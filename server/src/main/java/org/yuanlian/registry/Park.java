package org.yuanlian.registry;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// A development zone or an industrial park.
///
/// @param place the county that it lies in, or the city where no source says which county
/// @param at the point that its county or city has on a map, see `basis`: not the park's own
/// @param verified false where only a press report names it, or its source has no address
public record Park(
        String id,
        Place place,
        String name,
        List<String> aliases,
        Level level,
        Type type,
        @Nullable Approval approval,
        @Nullable Area area,
        List<String> industries,
        Position at,
        PositionBasis basis,
        String source,
        boolean verified) {

    public enum Level {
        NATIONAL,
        PROVINCIAL,
        UNRANKED
    }

    public enum Type {
        HIGH_TECH,
        ECONOMIC,
        INDUSTRIAL,
        OTHER
    }

    /// Three kinds of area, never to be added up: approved by an authority, planned for control, or
    /// stated in a report.
    public enum AreaKind {
        APPROVED,
        PLANNED,
        STATED
    }

    public enum PositionBasis {
        COUNTY_LABEL_POINT,
        CITY_LABEL_POINT
    }

    public record Approval(@Nullable Integer year, @Nullable String document) {}

    public record Area(BigDecimal hectares, AreaKind kind) {}
}
