package org.yuanlian.asset.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.asset.AssetAct;
import org.yuanlian.asset.AssetKind;
import org.yuanlian.asset.Shape;
import org.yuanlian.asset.state.AssetState;
import org.yuanlian.declaration.Text;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.DeviceState;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.telemetry.Quality;

/// What is watched, on the wire.
final class AssetWire {
    private AssetWire() {}

    /// @param points longitude and latitude of each, in degrees of WGS 84
    record AssetShape(Shape.Type type, List<List<Double>> points) {}

    /// @param id null where a flood keeps it from the desk
    /// @param title null where the rule is not declared any more
    /// @param verifiedFalse whether somebody verified it as false, so that the thing does not stand in alarm for it
    record AssetAlarm(@Nullable UUID id, String rule, @Nullable Text title, String source, AlarmLevel level, Instant raisedAt, boolean verifiedFalse) {}

    /// @param lastAt null where nothing is known of it
    record AssetSilence(@Nullable Instant lastAt, int staleAfterSeconds) {}

    /// Just one of `alarm` and `silence` is given.
    ///
    /// @param asset that the device watches: this one or a part of it
    record AssetReason(
            UUID asset, String assetName, UUID device, String deviceName, @Nullable AssetAlarm alarm, @Nullable AssetSilence silence) {}

    /// @param title what the measure is called; null where nobody declared it
    /// @param at the moment of which it was said
    record AssetReading(
            UUID device, String deviceName, int series, String measure, @Nullable Text title, @Nullable String unit, double value, Instant at,
            Quality quality, boolean stale) {}

    /// @param since null where nothing tells
    /// @param reasons the gravest first
    /// @param readings of its own devices, without those that tell of a person
    /// @param devices how many watch it, and `parts` how many parts it has
    record AssetCard(
            UUID id, AssetKind kind, String code, String name, String place, String placeName, @Nullable UUID parent, @Nullable String organisation,
            @Nullable String organisationName, AssetShape shape, @Nullable BigDecimal heightMetres, boolean demo, AssetState state,
            @Nullable Instant since, List<AssetReason> reasons, List<AssetReading> readings, int devices, int parts) {}

    /// @param from by the days of China
    record AssetDevice(
            UUID id, String name, @Nullable DeviceKind kind, DeviceState state, LocalDate from, Instant recordedAt, String by, @Nullable Instant lastAt,
            boolean silent) {}

    /// @param above whether what lies above it is wrong, or what lies below
    /// @param limit null where the declared one holds again from then on
    /// @param inForce whether it is this one that holds at the instant that was asked about
    record AssetLimit(
            String rule, @Nullable Text title, @Nullable BigDecimal limit, @Nullable BigDecimal clearAt, String source, Instant from, Instant recordedAt,
            String by, boolean inForce) {}

    /// A rule whose limit can be another for one thing.
    ///
    /// @param above whether what lies above the limit is wrong, or what lies below
    record AssetLimitRule(
            String rule, int version, Text title, Text group, AlarmLevel level, DeviceKind watches, Text signal, String unit, boolean above,
            BigDecimal limit, @Nullable BigDecimal clearAt, String source, boolean verified) {}

    record AssetDone(AssetAct.Kind kind, Instant at, String by, @Nullable String reason, Map<String, Object> before, Map<String, Object> after) {}
}
