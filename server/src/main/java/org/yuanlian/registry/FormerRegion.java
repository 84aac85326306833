package org.yuanlian.registry;

import java.util.List;
import org.yuanlian.kernel.RegionCode;

/// A division that was abolished or renamed, as it was from one year to another.
///
/// @param city the name of the prefecture it lay in then
/// @param successors the codes that took its place at once; they may be abolished in turn, or lie
///     outside the province
public record FormerRegion(
        RegionCode code,
        String name,
        String city,
        int since,
        int until,
        List<RegionCode> successors,
        String source) {

    public String shortName() {
        return RegionNames.shortened(name);
    }
}
