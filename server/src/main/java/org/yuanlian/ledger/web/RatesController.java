package org.yuanlian.ledger.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Cohort;
import org.yuanlian.ledger.Rate;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.ledger.RateRow;
import org.yuanlian.ledger.Rates;
import org.yuanlian.ledger.Selection;
import org.yuanlian.ledger.store.RateRows.Part;
import org.yuanlian.ledger.web.Wire.Amount;
import org.yuanlian.ledger.web.Wire.AsOfText;
import org.yuanlian.ledger.web.Wire.ProjectLine;
import org.yuanlian.ledger.web.Wire.Proof;

/// The four rates, by cohort and as of any pair of days, down to the proof of each project.
@RestController
@RequestMapping("/api/rates")
final class RatesController {
    private static final String ALL = "total";
    private static final String UNKNOWN = "unknown";
    private final Rates rates;
    private final Formulas formulas;
    private final Wire wire;
    private final Clock clock;

    RatesController(Rates rates, Formulas formulas, Wire wire, Clock clock) {
        this.rates = rates;
        this.formulas = formulas;
        this.wire = wire;
        this.clock = clock;
    }

    record Fraction(String numerator, String denominator, @Nullable BigDecimal value) {}

    record RateLineValue(Fraction reported, Fraction verified, @Nullable BigDecimal gap) {
        static RateLineValue of(Rate rate) {
            var denominator = rate.denominator().toPlainString();
            return new RateLineValue(
                    new Fraction(
                            rate.reported().toPlainString(), denominator, rate.reportedValue().orElse(null)),
                    new Fraction(
                            rate.verified().toPlainString(), denominator, rate.verifiedValue().orElse(null)),
                    rate.gap().orElse(null));
        }
    }

    record RateLine(
            @Nullable String key,
            @Nullable String label,
            long projects,
            @Nullable Amount amount,
            RateLineValue performance,
            RateLineValue start,
            RateLineValue production,
            RateLineValue funding) {
        static RateLine of(RateRow row, @Nullable String label) {
            return new RateLine(
                    row.key(),
                    label,
                    row.projects(),
                    Amount.of(row.agreed()),
                    RateLineValue.of(row.performance()),
                    RateLineValue.of(row.start()),
                    RateLineValue.of(row.production()),
                    RateLineValue.of(row.funding()));
        }
    }

    record Table(AsOfText asOf, Formulas.Summary formula, List<RateLine> rows, @Nullable RateLine total) {}

    @GetMapping
    Table by(@RequestParam String by, @ModelAttribute Query query) {
        var wanted = query.selection(clock);
        var cohort = cohort(by);
        var rows = rates.by(List.of(cohort), wanted);
        return new Table(
                AsOfText.of(wanted.asOf()),
                formulas.summary(wanted.validOn()),
                rows.stream()
                        .filter(row -> row.cohort() != null)
                        .map(row -> RateLine.of(row, label(cohort, row.key())))
                        .toList(),
                RateRow.total(rows).map(row -> RateLine.of(row, null)).orElse(null));
    }

    record TraceLine(@JsonUnwrapped ProjectLine project, @Nullable Proof proof) {}

    record Traces(AsOfText asOf, long total, List<TraceLine> items) {}

    @GetMapping("/trace")
    @Audited("rates.trace")
    Traces trace(
            @RequestParam String rate,
            @RequestParam(defaultValue = "city") String by,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(name = "in", defaultValue = "numerator") String part,
            @ModelAttribute Query query,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var wanted = narrowed(query.selection(clock), by, key);
        var found = rates.trace(
                RateKind.valueOf(rate.toUpperCase(Locale.ROOT)),
                query.column() == Query.Column.verified,
                Part.valueOf(part.toUpperCase(Locale.ROOT)),
                wanted,
                Math.max(0, offset),
                Math.clamp(limit, 1, 200));
        return new Traces(
                AsOfText.of(wanted.asOf()),
                found.total(),
                found.traces().stream()
                        .map(trace -> new TraceLine(
                                wire.line(trace.project(), wanted.validOn()), wire.proof(trace.proof())))
                        .toList());
    }

    record Point(LocalDate validOn, Fraction reported, Fraction verified) {
        static Point of(LocalDate day, Rate rate) {
            var line = RateLineValue.of(rate);
            return new Point(day, line.reported(), line.verified());
        }
    }

    /// One point for the end of each month up to the as-of day, with what is known at the recorded instant.
    @GetMapping("/history")
    List<Point> history(
            @RequestParam String rate,
            @RequestParam(defaultValue = "city") String by,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "24") int months,
            @ModelAttribute Query query) {
        var wanted = narrowed(query.selection(clock), by, key);
        var last = YearMonth.from(wanted.validOn());
        var days = IntStream.range(0, Math.clamp(months, 1, 60))
                .mapToObj(back -> last.minusMonths(back))
                .map(month -> month.equals(last) ? wanted.validOn() : month.atEndOfMonth())
                .sorted()
                .toList();
        return rates.history(RateKind.valueOf(rate.toUpperCase(Locale.ROOT)), wanted, days).entrySet().stream()
                .map(each -> Point.of(each.getKey(), each.getValue()))
                .toList();
    }

    /// What a rate is: numerator, denominator, cut-off and formula in words, of the version in force.
    @GetMapping("/formula/{rate}")
    Formulas.Definition formula(@PathVariable String rate, @ModelAttribute Query query) {
        return formulas.definition(rate, query.selection(clock).validOn());
    }

    /// @param key absent or `total` for all together, `unknown` for the projects that have no value of the cohort
    private static Selection narrowed(Selection wanted, String by, @Nullable String key) {
        if (key == null || key.equals(ALL)) {
            return wanted;
        }
        return wanted.of(cohort(by), key.equals(UNKNOWN) ? Optional.empty() : Optional.of(key));
    }

    private static Cohort cohort(String by) {
        return Cohort.valueOf(by.toUpperCase(Locale.ROOT));
    }

    private @Nullable String label(Cohort cohort, @Nullable String key) {
        if (key == null) {
            return null;
        }
        return switch (cohort) {
            case CITY, COUNTY, PARK -> wire.name(new Place(key));
            case YEAR, EVENT, CHAIN, INDUSTRY -> key;
        };
    }
}
