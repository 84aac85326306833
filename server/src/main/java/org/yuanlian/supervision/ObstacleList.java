package org.yuanlian.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A window of obstacles, unit by unit, those with the least slack first.
///
/// @param total how many there are, of which `items` is a window
/// @param classes how many of each class, whichever class was asked for
/// @param units how many each unit answers for, whichever unit was asked for
public record ObstacleList(long total, List<ClassTally> classes, List<UnitTally> units, List<Obstacle> items) {

    public record ClassTally(String id, long obstacles) {}

    /// @param unit null where none is named
    /// @param county where its projects are; the same name in another county is another unit
    /// @param late how many have less time left than comparable projects needed
    public record UnitTally(@Nullable String unit, String county, long obstacles, long projects, long late) {}
}
