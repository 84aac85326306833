package org.yuanlian.ledger.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Cohort;
import org.yuanlian.ledger.Rate;
import org.yuanlian.ledger.RateRow;
import org.yuanlian.ledger.Rates;
import org.yuanlian.ledger.web.Wire.AsOfText;
import org.yuanlian.registry.Parks;

/// One measure on the map: by city, by county and by park.
@RestController
final class MapController {
    private final Rates rates;
    private final Parks parks;
    private final Clock clock;

    MapController(Rates rates, Parks parks, Clock clock) {
        this.rates = rates;
        this.parks = parks;
        this.clock = clock;
    }

    enum Measure {
        projects,
        amount,
        performance,
        start,
        production,
        funding
    }

    record Shade(String code, @Nullable BigDecimal value, @Nullable String numerator, @Nullable String denominator) {}

    record Point(String id, String name, String place, BigDecimal lon, BigDecimal lat, @Nullable BigDecimal value) {}

    record Map(AsOfText asOf, List<Shade> cities, List<Shade> counties, List<Point> parks) {}

    @GetMapping("/api/map")
    Map map(@RequestParam(defaultValue = "projects") Measure measure, @ModelAttribute Query query) {
        var wanted = query.selection(clock);
        var verified = query.column() == Query.Column.verified;
        var rows = rates.by(List.of(Cohort.CITY, Cohort.COUNTY, Cohort.PARK), wanted);
        return new Map(
                AsOfText.of(wanted.asOf()),
                shades(rows, Cohort.CITY, measure, verified),
                shades(rows, Cohort.COUNTY, measure, verified),
                parks.all().stream()
                        .map(park -> new Point(
                                park.id(),
                                park.name(),
                                park.place().key(),
                                park.at().lon(),
                                park.at().lat(),
                                ofPark(rows, park.place()).map(found -> value(found, measure, verified)).orElse(null)))
                        .toList());
    }

    private static Optional<RateRow> ofPark(List<RateRow> rows, Place place) {
        return rows.stream()
                .filter(row -> row.cohort() == Cohort.PARK && place.key().equals(row.key()))
                .findFirst();
    }

    private static List<Shade> shades(List<RateRow> rows, Cohort cohort, Measure measure, boolean verified) {
        return rows.stream()
                .filter(row -> row.cohort() == cohort && row.key() != null)
                .map(row -> {
                    var rate = rate(row, measure);
                    return new Shade(
                            Objects.requireNonNull(row.key()),
                            value(row, measure, verified),
                            rate == null ? null : (verified ? rate.verified() : rate.reported()).toPlainString(),
                            rate == null ? null : rate.denominator().toPlainString());
                })
                .toList();
    }

    private static @Nullable BigDecimal value(RateRow row, Measure measure, boolean verified) {
        var rate = rate(row, measure);
        if (rate != null) {
            return (verified ? rate.verifiedValue() : rate.reportedValue()).orElse(null);
        }
        return measure == Measure.amount ? row.agreed().amount() : BigDecimal.valueOf(row.projects());
    }

    private static @Nullable Rate rate(RateRow row, Measure measure) {
        return switch (measure) {
            case projects, amount -> null;
            case performance -> row.performance();
            case start -> row.start();
            case production -> row.production();
            case funding -> row.funding();
        };
    }
}
