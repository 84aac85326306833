package org.yuanlian.telemetry.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Text;
import org.yuanlian.device.Device;
import org.yuanlian.device.Series;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.Reading;
import org.yuanlian.telemetry.declared.Quantities.Buckets;
import org.yuanlian.telemetry.declared.Quantities.Measure;
import org.yuanlian.telemetry.declared.QuantityRules;

/// Series on the wire, with what is declared of their quantity.
@Component
class SeriesWire {
    private final QuantityRules rules;
    private final Clock clock;

    SeriesWire(QuantityRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /// @param staleAfterSeconds it is stale when it said nothing for longer
    /// @param keepDays points are forgotten some time after they are older than this; null where they are kept for good
    /// @param buckets what stays of points that are forgotten; null where nothing does
    /// @param personal whether it tells of a person
    /// @param basis by what it is kept for so long
    /// @param verified whether somebody has compared that with its source
    record SeriesKeeping(String quantity, Text title, int staleAfterSeconds, @Nullable Integer keepDays, @Nullable Buckets buckets, boolean personal, Text basis, String source, boolean verified) {}

    /// @param title what the measure is called; null where nobody declared it
    record SeriesCard(
            int number, UUID device, String deviceName, boolean demo, String place, String measure, @Nullable Text title, @Nullable String unit,
            @Nullable String watches, SeriesKeeping keeping) {}

    /// @param at the moment of which it was said
    /// @param knownAt when it was recorded
    record SeriesValue(Instant at, double value, Quality quality, Origin origin, Instant knownAt) {}

    /// @param last null where nothing is kept
    /// @param ageSeconds how old that is
    record SeriesLast(SeriesCard series, @Nullable SeriesValue last, @Nullable Long ageSeconds, boolean stale) {}

    SeriesCard card(Series series, Device device) {
        var called = rules.called(series.measure());
        var unit = series.unit() == null ? called.map(Measure::unit).orElse(null) : series.unit();
        return new SeriesCard(
                series.number(), device.id(), device.called(), device.demo(), device.place().key(), series.measure(),
                called.map(Measure::title).orElse(null), unit, series.watches(), keeping(series, device));
    }

    private SeriesKeeping keeping(Series series, Device device) {
        var header = rules.now().header();
        var quantity = rules.of(device.kind(), series.measure());
        return new SeriesKeeping(
                quantity.id(), quantity.title(), quantity.staleAfterSeconds(), quantity.keepDays(), quantity.buckets(), quantity.personal(), quantity.basis(), header.source(),
                header.verified());
    }

    SeriesLast last(Series series, Device device, Optional<Reading> reading) {
        var card = card(series, device);
        return reading.map(one -> {
                    long age = Math.max(0, clock.millis() - one.at()) / 1_000;
                    return new SeriesLast(card, value(one), age, age > card.keeping().staleAfterSeconds());
                })
                .orElseGet(() -> new SeriesLast(card, null, null, true));
    }

    static SeriesValue value(Reading reading) {
        return new SeriesValue(
                Instant.ofEpochMilli(reading.at()), reading.value(), reading.quality(), reading.origin(), Instant.ofEpochMilli(reading.knownAt()));
    }
}
