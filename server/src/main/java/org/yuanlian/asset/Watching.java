package org.yuanlian.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var problems = new Problems();
        var known = known(day);
        known.check(thing, wanted, "", problems);
        problems.refuseIfAny("These devices cannot watch this.");
        assign(thing, wanted, known, at);
    }

    /// What is known of devices, for a day.
    Known known(LocalDate day) {
        return new Known(
                day, devices.all().stream().collect(Collectors.toMap(Device::id, Function.identity())),
                assignments.on(day).stream().collect(Collectors.toMap(Assignment::device, Function.identity())), assignments.all());
    }

    /// Writes down what was checked.
    void assign(Asset thing, Set<UUID> wanted, Known known, Instant at) {
        var before = known.watching(thing.id());
        if (wanted.equals(before)) {
            return;
        }
        var by = Caller.current().name();
        before.stream().filter(one -> !wanted.contains(one)).sorted()
                .forEach(one -> assignments.add(new Assignment(0, one, null, known.day(), at, by), thing.place()));
        wanted.stream().filter(one -> !before.contains(one)).sorted()
                .forEach(one -> assignments.add(new Assignment(0, one, thing.id(), known.day(), at, by), thing.place()));
        assets.record(
                thing, Kind.DEVICES, Map.of("devices", known.names(before)), Map.of("devices", known.names(wanted), "from", known.day().toString()), null);
    }

    /// @param watching what each device watches on the day
    record Known(LocalDate day, Map<UUID, Device> devices, Map<UUID, Assignment> watching, List<Assignment> all) {
        Set<UUID> watching(UUID asset) {
            return watching.values().stream().filter(one -> asset.equals(one.asset())).map(Assignment::device).collect(Collectors.toSet());
        }

        Optional<UUID> identified(String identity) {
            return devices.values().stream().filter(one -> one.identity().equals(identity)).map(Device::id).findFirst();
        }

        List<String> names(Set<UUID> ids) {
            return ids.stream().map(id -> Optional.ofNullable(devices.get(id)).map(Device::called).orElseGet(id::toString)).sorted().toList();
        }

        void check(Asset asset, Set<UUID> wanted, String where, Problems problems) {
            var before = watching(asset.id());
            wanted.stream().filter(one -> !before.contains(one)).forEach(one -> check(asset, one, where + "devices", problems));
            // What was said of a later day would hold over what is said now from that day on, and nobody would see it.
            all.stream()
                    .filter(one -> one.from().isAfter(day) && wanted.contains(one.device()) != before.contains(one.device()))
                    .forEach(one -> problems.add(Problem.of("asset.device.later", where + "from", one.from().toString())));
        }

        private void check(Asset asset, UUID id, String where, Problems problems) {
            var device = devices.get(id);
            if (device == null) {
                problems.add(Problem.of("asset.device.unknown", where, id.toString()));
            } else if (device.state() != DeviceState.ADMITTED) {
                problems.add(Problem.of("asset.device.state", where, device.called()));
            } else if (!asset.place().contains(device.place())) {
                problems.add(Problem.of("asset.device.elsewhere", where, device.called(), device.place().key(), asset.place().key()));
            } else if (watching.containsKey(id)) {
                problems.add(Problem.of("asset.device.taken", where, device.called()));
            }
        }
    }
}
