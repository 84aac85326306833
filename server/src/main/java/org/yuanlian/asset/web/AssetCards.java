package org.yuanlian.asset.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.asset.Asset;
import org.yuanlian.asset.Assignment;
import org.yuanlian.asset.Shape;
import org.yuanlian.asset.state.Picture;
import org.yuanlian.asset.state.Reason;
import org.yuanlian.asset.web.AssetWire.AssetAlarm;
import org.yuanlian.asset.web.AssetWire.AssetCard;
import org.yuanlian.asset.web.AssetWire.AssetDevice;
import org.yuanlian.asset.web.AssetWire.AssetReading;
import org.yuanlian.asset.web.AssetWire.AssetReason;
import org.yuanlian.asset.web.AssetWire.AssetShape;
import org.yuanlian.asset.web.AssetWire.AssetSilence;
import org.yuanlian.declaration.Text;
import org.yuanlian.device.Device;
import org.yuanlian.registry.Organisation;
import org.yuanlian.registry.Organisations;
import org.yuanlian.telemetry.declared.AlarmRules.Signal;
import org.yuanlian.telemetry.declared.DeclaredAlarmRules;
import org.yuanlian.telemetry.declared.Quantities.Measure;
import org.yuanlian.telemetry.declared.QuantityRules;

/// Writes what is watched on cards.
@Component
class AssetCards {
    private final Organisations organisations;
    private final PlaceNames places;
    private final DeclaredAlarmRules rules;
    private final QuantityRules quantities;

    AssetCards(Organisations organisations, PlaceNames places, DeclaredAlarmRules rules, QuantityRules quantities) {
        this.organisations = organisations;
        this.places = places;
        this.rules = rules;
        this.quantities = quantities;
    }

    List<AssetCard> of(Picture picture, List<Asset> wanted) {
        var whose = wanted.stream().map(one -> one.as().organisation()).filter(one -> one != null).collect(Collectors.toSet());
        var owners = whose.isEmpty() ? Map.<String, Organisation>of()
                : organisations.ofIds(whose).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        var names = picture.all().stream().collect(Collectors.toMap(Asset::id, Asset::name));
        var parts = picture.all().stream().filter(one -> one.as().parent() != null).collect(Collectors.groupingBy(one -> one.as().parent(), Collectors.counting()));
        var where = wanted.stream().map(Asset::place).distinct().collect(Collectors.toMap(Function.identity(), one -> places.nameOf(one).orElse(one.key())));
        return wanted.stream().map(one -> card(picture, one, new Names(names, owners, where.getOrDefault(one.place(), "")), parts.getOrDefault(one.id(), 0L))).toList();
    }

    private record Names(Map<UUID, String> assets, Map<String, Organisation> owners, String place) {
        @Nullable String owner(@Nullable String id) {
            var found = id == null ? null : owners.get(id);
            return found == null ? null : found.name();
        }
    }

    private AssetCard card(Picture picture, Asset one, Names names, long parts) {
        var as = one.as();
        var standing = Objects.requireNonNull(picture.standings().get(one.id()));
        return new AssetCard(
                one.id(), as.kind(), as.code(), as.name(), one.place().key(), names.place(), as.parent(), as.organisation(), names.owner(as.organisation()),
                shape(as.shape()), as.heightMetres(), one.demo(), standing.state(), standing.since(),
                standing.reasons().stream().map(reason -> reason(picture, reason, names)).toList(), readings(picture, one.id()),
                picture.watching(one.id()).size(), (int) parts);
    }

    static AssetShape shape(Shape shape) {
        return new AssetShape(shape.type(), shape.points().stream().map(point -> List.of(point.longitude(), point.latitude())).toList());
    }

    private AssetReason reason(Picture picture, Reason reason, Names names) {
        var asset = names.assets().getOrDefault(reason.asset(), "");
        var device = name(picture.devices().get(reason.device()));
        return switch (reason) {
            case Reason.Raised(var id, var by, var alarm) -> new AssetReason(
                    id, asset, by, device,
                    new AssetAlarm(alarm.alarm(), alarm.rule(), title(alarm.rule()), alarm.source(), alarm.level(), alarm.raisedAt(), alarm.verifiedFalse()),
                    null);
            case Reason.Silent(var id, var by, var lastAt, var after) -> new AssetReason(id, asset, by, device, null, new AssetSilence(lastAt, after));
        };
    }

    @Nullable Text title(String rule) {
        return rules.latest(rule).map(found -> found.rule().title()).orElse(null);
    }

    private List<AssetReading> readings(Picture picture, UUID asset) {
        return picture.watching(asset).stream()
                .map(Assignment::device)
                .flatMap(device -> picture.said().getOrDefault(device, List.of()).stream())
                .filter(said -> !said.personal())
                .map(said -> reading(picture, said))
                .toList();
    }

    private AssetReading reading(Picture picture, Picture.Said said) {
        var series = said.series();
        var called = quantities.called(series.measure());
        var device = picture.devices().get(series.device());
        var judged = device == null || device.kind() == null ? Optional.<Signal>empty() : rules.signal(device.kind(), series.measure());
        var last = said.reading();
        return new AssetReading(
                series.device(), name(device), series.number(), series.measure(), called.map(Measure::title).or(() -> judged.map(Signal::title)).orElse(null),
                unit(series.unit(), called, judged), last.value(), Instant.ofEpochMilli(last.at()), last.quality(),
                picture.at().toEpochMilli() - last.at() > 1_000L * said.staleAfterSeconds());
    }

    /// As the device says it, as its measure is declared, or as the rules judge it.
    private static @Nullable String unit(@Nullable String said, Optional<Measure> called, Optional<Signal> judged) {
        return Optional.ofNullable(said).or(() -> called.map(Measure::unit)).or(() -> judged.map(Signal::unit)).orElse(null);
    }

    List<AssetDevice> devices(Picture picture, UUID asset) {
        return picture.watching(asset).stream().flatMap(one -> Optional.ofNullable(picture.devices().get(one.device())).stream().map(device -> {
            var heard = picture.heard().get(device.id());
            return new AssetDevice(
                    device.id(), name(device), device.kind(), device.state(), one.from(), one.recordedAt(), one.by(), heard == null ? null : heard.lastAt(),
                    heard == null || heard.isSilentAt(picture.at()));
        })).toList();
    }

    private static String name(@Nullable Device device) {
        return device == null ? "" : device.called();
    }
}
