package org.yuanlian.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yuanlian.kernel.Problem;

/// What a written name or code of a division turned out to be.
public sealed interface RegionMatch {

    record Found(Region region) implements RegionMatch {}

    /// @param successors those of today that took its place, as far as they lie in the province
    record Abolished(FormerRegion former, List<Region> successors) implements RegionMatch {}

    record Ambiguous(List<Region> candidates) implements RegionMatch {}

    record Unknown(List<String> nearest) implements RegionMatch {}

    /// The one division of today that is meant: found, or the only successor of an abolished one.
    default Optional<Region> one() {
        return switch (this) {
            case Found found -> Optional.of(found.region);
            case Abolished gone when gone.successors.size() == 1 -> Optional.of(gone.successors.getFirst());
            case Abolished _, Ambiguous _, Unknown _ -> Optional.empty();
        };
    }

    /// Why a name cannot be taken as it stands; an abolished name is told even where its successor is plain.
    default Optional<Problem> problem(String written, String where) {
        return switch (this) {
            case Found _ -> Optional.empty();
            case Abolished gone when gone.successors.isEmpty() -> Optional.of(Problem.of(
                    "registry.region.abolished#outside", where, written, gone.former.name(), gone.former.until()));
            case Abolished gone -> Optional.of(Problem.of(
                    "registry.region.abolished", where, written, gone.former.name(), gone.former.until(), names(gone.successors)));
            case Ambiguous several -> Optional.of(Problem.of("registry.region.ambiguous", where, written, names(several.candidates)));
            case Unknown unknown -> Optional.of(Problem.of("registry.region.unknown", where, written, String.join(" / ", unknown.nearest)));
        };
    }

    private static String names(List<Region> regions) {
        return regions.stream().map(r -> r.name() + " " + r.code()).collect(Collectors.joining(" / "));
    }
}
