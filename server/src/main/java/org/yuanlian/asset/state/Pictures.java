package org.yuanlian.asset.state;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.alarm.Occurrences;
import org.yuanlian.alarm.Occurring;
import org.yuanlian.asset.Assets;
import org.yuanlian.asset.Assignment;
import org.yuanlian.asset.Watching;
import org.yuanlian.asset.state.Picture.Said;
import org.yuanlian.device.Device;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Series;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.telemetry.declared.QuantityRules;

/// How everything in a place stands at an instant. Five questions to the database however many things there are; the points
/// come from the folder of points.
@Component
public class Pictures {
    private final Assets assets;
    private final Watching watching;
    private final Devices devices;
    private final SeriesBook book;
    private final Occurrences occurrences;
    private final LastSaid lastSaid;
    private final QuantityRules quantities;
    private final Clock clock;

    Pictures(
            Assets assets, Watching watching, Devices devices, SeriesBook book, Occurrences occurrences, LastSaid lastSaid, QuantityRules quantities,
            Clock clock) {
        this.assets = assets;
        this.watching = watching;
        this.devices = devices;
        this.book = book;
        this.occurrences = occurrences;
        this.lastSaid = lastSaid;
        this.quantities = quantities;
        this.clock = clock;
    }

    /// Of which instant, and by what was known when.
    ///
    /// @param at now where nothing is given
    /// @param known null for all that is known now
    public record Moment(@Nullable Instant at, @Nullable Instant known) {}

    /// @param within the things and their parts; what a thing watches lies in its place
    @Transactional(readOnly = true)
    public Picture of(Place within, Moment moment) {
        var now = clock.instant();
        var at = moment.at() == null || moment.at().isAfter(now) ? now : moment.at();
        var all = assets.standing(within, at);
        var ids = all.stream().map(one -> one.id()).collect(Collectors.toSet());
        var assignments = watching.on(LocalDate.ofInstant(at, AsOf.ZONE)).stream()
                .filter(one -> ids.contains(one.asset()))
                .collect(Collectors.groupingBy(Assignment::asset));
        var watched = assignments.values().stream().flatMap(List::stream).map(Assignment::device).collect(Collectors.toSet());
        var known = devices.all().stream().filter(one -> watched.contains(one.id())).collect(Collectors.toMap(Device::id, Function.identity()));
        var said = said(known, at, moment.known());
        var heard = heard(known.keySet(), said);
        var raised = occurrences.at(at, moment.known() == null ? now : moment.known(), known.keySet().stream().map(UUID::toString).toList());
        var alarms = raised.stream().collect(Collectors.groupingBy((Occurring one) -> UUID.fromString(one.object())));
        var rolled = new RollUp(at, all, seen(assignments, known.keySet()), alarms, heard);
        return new Picture(at, all, all.stream().collect(Collectors.toMap(one -> one.id(), one -> rolled.of(one.id()))), assignments, known, said, heard);
    }

    private static Map<UUID, List<UUID>> seen(Map<UUID, List<Assignment>> assignments, Set<UUID> known) {
        var seen = new HashMap<UUID, List<UUID>>();
        assignments.forEach((asset, all) -> seen.put(asset, all.stream().map(Assignment::device).filter(known::contains).toList()));
        return seen;
    }

    private Map<UUID, List<Said>> said(Map<UUID, Device> known, Instant at, @Nullable Instant knownBy) {
        var series = book.all().stream().filter(one -> known.containsKey(one.device())).toList();
        var lasts = lastSaid.at(series, at, knownBy);
        var said = new HashMap<UUID, List<Said>>();
        for (int i = 0; i < series.size(); i++) {
            var one = series.get(i);
            var quantity = quantities.of(kind(known, one), one.measure());
            lasts.get(i).ifPresent(last -> said.computeIfAbsent(one.device(), _ -> new ArrayList<>())
                    .add(new Said(one, last, quantity.staleAfterSeconds(), quantity.personal())));
        }
        return said;
    }

    private static @Nullable DeviceKind kind(Map<UUID, Device> known, Series series) {
        var device = known.get(series.device());
        return device == null ? null : device.kind();
    }

    /// By the series that was fresh the longest.
    private static Map<UUID, Hearing> heard(Set<UUID> known, Map<UUID, List<Said>> said) {
        var heard = new HashMap<UUID, Hearing>();
        for (var device : known) {
            said.getOrDefault(device, List.of()).stream()
                    .max(Comparator.comparingLong(one -> one.reading().at() + 1_000L * one.staleAfterSeconds()))
                    .ifPresent(one -> heard.put(device, new Hearing(Instant.ofEpochMilli(one.reading().at()), one.staleAfterSeconds())));
        }
        return heard;
    }
}
