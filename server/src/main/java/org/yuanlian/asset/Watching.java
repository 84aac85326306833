package org.yuanlian.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Caller;
import org.yuanlian.asset.AssetAct.Kind;
import org.yuanlian.asset.store.AssetRows;
import org.yuanlian.asset.store.AssignmentRows;
import org.yuanlian.device.Device;
import org.yuanlian.device.DeviceState;
import org.yuanlian.device.Devices;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// Which devices watch what.
@Component
public class Watching {
    private final Assets assets;
    private final AssetRows rows;
    private final AssignmentRows assignments;
    private final Devices devices;

    Watching(Assets assets, AssetRows rows, AssignmentRows assignments, Devices devices) {
        this.assets = assets;
        this.rows = rows;
        this.assignments = assignments;
        this.devices = devices;
    }

    /// What each device watches on a day, those that watch nothing left out.
    @Transactional(readOnly = true)
    public List<Assignment> on(LocalDate day) {
        return assignments.on(day);
    }

    /// All that was ever said, as it was recorded.
    @Transactional(readOnly = true)
    public List<Assignment> all() {
        return assignments.all();
    }

    /// From a day on just these devices watch it.
    ///
    /// @param from today where nothing is given
    @Transactional
    public void assign(UUID asset, Set<UUID> wanted, @Nullable LocalDate from) {
        var thing = assets.live(asset);
        rows.hold(thing.place());
        var at = assets.now();
        var day = from == null ? LocalDate.ofInstant(at, AsOf.ZONE) : from;
        var known = devices.all().stream().collect(Collectors.toMap(Device::id, Function.identity()));
        var watching = assignments.on(day).stream().collect(Collectors.toMap(Assignment::device, Function.identity()));
        var before = watching.values().stream().filter(one -> asset.equals(one.asset())).map(Assignment::device).collect(Collectors.toSet());
        check(thing, wanted.stream().filter(one -> !before.contains(one)).collect(Collectors.toSet()), known, watching);
        checkLater(wanted, before, day);
        if (wanted.equals(before)) {
            return;
        }
        var by = Caller.current().name();
        before.stream().filter(one -> !wanted.contains(one)).sorted().forEach(one -> assignments.add(new Assignment(0, one, null, day, at, by), thing.place()));
        wanted.stream().filter(one -> !before.contains(one)).sorted().forEach(one -> assignments.add(new Assignment(0, one, asset, day, at, by), thing.place()));
        assets.record(thing, Kind.DEVICES, Map.of("devices", names(before, known)), Map.of("devices", names(wanted, known), "from", day.toString()), null);
    }

    private static void check(Asset asset, Set<UUID> added, Map<UUID, Device> known, Map<UUID, Assignment> watching) {
        var problems = new Problems();
        for (var id : added) {
            var device = known.get(id);
            if (device == null) {
                problems.add(Problem.of("asset.device.unknown", "devices", id.toString()));
            } else if (device.state() != DeviceState.ADMITTED) {
                problems.add(Problem.of("asset.device.state", "devices", name(device)));
            } else if (!asset.place().contains(device.place())) {
                problems.add(Problem.of("asset.device.elsewhere", "devices", name(device), device.place().key(), asset.place().key()));
            } else if (watching.containsKey(id)) {
                problems.add(Problem.of("asset.device.taken", "devices", name(device)));
            }
        }
        problems.refuseIfAny("These devices cannot watch this.");
    }

    /// What was said of a later day would hold over what is said now from that day on, and nobody would see it.
    private void checkLater(Set<UUID> wanted, Set<UUID> before, LocalDate day) {
        var problems = new Problems();
        assignments.all().stream()
                .filter(one -> one.from().isAfter(day) && wanted.contains(one.device()) != before.contains(one.device()))
                .forEach(one -> problems.add(Problem.of("asset.device.later", "from", one.from().toString())));
        problems.refuseIfAny("These devices cannot watch this from that day on.");
    }

    private static List<String> names(Set<UUID> ids, Map<UUID, Device> known) {
        return ids.stream().map(id -> known.containsKey(id) ? name(known.get(id)) : id.toString()).sorted().toList();
    }

    private static String name(Device device) {
        return device.name() == null ? device.identity() : device.name();
    }
}
