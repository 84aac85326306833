package org.yuanlian.asset.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yuanlian.asset.Asset;
import org.yuanlian.asset.Assignment;
import org.yuanlian.device.Device;
import org.yuanlian.device.Series;
import org.yuanlian.telemetry.Reading;

/// A register at an instant.
///
/// @param all also the parts and wholes of those that were asked for
/// @param standings by thing
/// @param assignments by thing
public record Picture(
        Instant at, List<Asset> all, Map<UUID, Standing> standings, Map<UUID, List<Assignment>> assignments, Map<UUID, Device> devices,
        Map<UUID, List<Said>> said, Map<UUID, Hearing> heard) {

    /// What a series had said last.
    public record Said(Series series, Reading reading, int staleAfterSeconds, boolean personal) {}

    /// What watches a thing.
    public List<Assignment> watching(UUID asset) {
        return assignments.getOrDefault(asset, List.of());
    }
}
