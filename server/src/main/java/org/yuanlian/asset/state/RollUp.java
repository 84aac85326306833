package org.yuanlian.asset.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Occurring;
import org.yuanlian.asset.Asset;

/// How all things of a register stand at an instant: each by its own devices and by those of its parts, down to the last.
///
/// One alarm among the parts makes the whole stand in alarm. One device that speaks makes it no longer silent; those that are
/// silent are still told among the reasons. So are alarms that somebody verified as false, at the end; they make no state.
final class RollUp {
    private static final Comparator<Reason.Raised> GRAVEST =
            Comparator.comparing((Reason.Raised one) -> one.alarm().level()).reversed().thenComparing(one -> one.alarm().raisedAt());
    private final Instant at;
    private final Map<UUID, List<UUID>> devices;
    private final Map<UUID, List<Occurring>> alarms;
    private final Map<UUID, Hearing> heard;
    private final Map<UUID, List<UUID>> parts = new HashMap<>();

    /// @param devices of each thing
    /// @param alarms of each device
    /// @param heard of each device; one that is missing never said anything
    RollUp(Instant at, Collection<Asset> assets, Map<UUID, List<UUID>> devices, Map<UUID, List<Occurring>> alarms, Map<UUID, Hearing> heard) {
        this.at = at;
        this.devices = devices;
        this.alarms = alarms;
        this.heard = heard;
        for (var asset : assets) {
            var parent = asset.as().parent();
            if (parent != null) {
                parts.computeIfAbsent(parent, _ -> new ArrayList<>()).add(asset.id());
            }
        }
    }

    Standing of(UUID asset) {
        var raised = new ArrayList<Reason.Raised>();
        var silent = new ArrayList<Reason.Silent>();
        int watching = collect(asset, raised, silent, new HashSet<>());
        var real = raised.stream().filter(one -> !one.alarm().verifiedFalse()).sorted(GRAVEST).toList();
        var reasons = new ArrayList<Reason>(real);
        reasons.addAll(silent);
        raised.stream().filter(one -> one.alarm().verifiedFalse()).sorted(GRAVEST).forEach(reasons::add);
        if (!real.isEmpty()) {
            var worst = real.getFirst().alarm();
            return new Standing(AssetState.valueOf(worst.level().name()), worst.raisedAt(), reasons);
        }
        if (watching == 0) {
            return new Standing(AssetState.UNWATCHED, null, reasons);
        }
        return silent.size() < watching ? new Standing(AssetState.NORMAL, null, reasons) : new Standing(AssetState.SILENT, fellSilent(silent), reasons);
    }

    private static @Nullable Instant fellSilent(List<Reason.Silent> silent) {
        return silent.stream()
                .filter(one -> one.lastAt() != null)
                .map(one -> one.lastAt().plusSeconds(one.staleAfterSeconds()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// @param seen so that a circle, which the register refuses, has an end
    /// @return how many devices watch it and its parts
    private int collect(UUID asset, List<Reason.Raised> raised, List<Reason.Silent> silent, Set<UUID> seen) {
        if (!seen.add(asset)) {
            return 0;
        }
        int watching = 0;
        for (var device : devices.getOrDefault(asset, List.of())) {
            watching++;
            alarms.getOrDefault(device, List.of()).forEach(alarm -> raised.add(new Reason.Raised(asset, device, alarm)));
            var last = heard.getOrDefault(device, new Hearing(null, 0));
            if (last.isSilentAt(at)) {
                silent.add(new Reason.Silent(asset, device, last.lastAt(), last.staleAfterSeconds()));
            }
        }
        for (var part : parts.getOrDefault(asset, List.of())) {
            watching += collect(part, raised, silent, seen);
        }
        return watching;
    }
}
