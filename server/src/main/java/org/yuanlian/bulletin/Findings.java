package org.yuanlian.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.forecast.Trial;
import org.yuanlian.ledger.Move;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.ledger.Stage;
import org.yuanlian.supervision.Light;
import org.yuanlian.supervision.LightRule;

/// What a bulletin says of a place: its figures and the projects that it names.
///
/// @param total the place itself, ranked among its equals
/// @param rows the places directly inside, and what belongs to none of them
/// @param shifts how many projects moved each rate since the bulletin before; empty for the first one
/// @param movers the largest projects among them
/// @param delays the projects that are overdue the longest
/// @param lights how many projects each rule lights in which colour; empty where the template tells none
/// @param named the orders whose circular is this bulletin
/// @param foresight how earlier forecasts of stages came out; null where the template does not tell, or nothing was forecast
/// @param stepForesight the same of steps of approval
public record Findings(
        Line total,
        List<Line> rows,
        List<Shift> shifts,
        List<Mover> movers,
        List<Delay> delays,
        List<Lit> lights,
        List<Named> named,
        @Nullable Foresight foresight,
        @Nullable StepForesight stepForesight) {

    /// What was published before bulletins told lights has neither these nor orders.
    public Findings {
        lights = Objects.requireNonNullElse(lights, List.of());
        named = Objects.requireNonNullElse(named, List.of());
    }

    /// Whether any project that is named is made up.
    public boolean demo() {
        return movers.stream().anyMatch(Mover::demo)
                || delays.stream().anyMatch(Delay::demo)
                || named.stream().anyMatch(Named::demo);
    }

    /// The line of the same place.
    Optional<Line> same(Line line) {
        return line.place().equals(total.place()) && !line.own()
                ? Optional.of(total)
                : rows.stream()
                        .filter(row -> row.place().equals(line.place()) && row.own() == line.own())
                        .findFirst();
    }

    /// @param own whether this is what belongs to the place itself and to none of those inside; never ranked
    public record Line(
            String place, String name, boolean own, long projects, BigDecimal agreed, Map<RateKind, Figure> rates) {

        public Figure rate(RateKind kind) {
            var figure = rates.get(kind);
            if (figure == null) {
                throw new IllegalStateException("The line of %s lacks the rate %s".formatted(place, kind));
            }
            return figure;
        }
    }

    /// Two fractions over one denominator, in projects or yuan.
    ///
    /// @param rank among equals by the fraction itself, ties sharing the better rank; null where it has none
    /// @param of how many are ranked
    public record Figure(
            BigDecimal reported,
            BigDecimal verified,
            BigDecimal denominator,
            @Nullable Integer rank,
            @Nullable Integer verifiedRank,
            int of) {

        public BigDecimal numerator(boolean verifiedOnly) {
            return verifiedOnly ? verified : reported;
        }
    }

    public record Shift(
            RateKind rate,
            boolean verified,
            Move.Cause cause,
            Move.Side side,
            int entered,
            int left,
            int changed,
            BigDecimal up,
            BigDecimal down) {}

    public record Mover(
            UUID project,
            String code,
            String name,
            String place,
            String placeName,
            boolean demo,
            RateKind rate,
            Move.Cause cause,
            Move.Way way) {}

    public record Delay(
            UUID project,
            String code,
            String name,
            String place,
            String placeName,
            boolean demo,
            @Nullable String unit,
            Stage stage,
            LocalDate due,
            long days) {}

    /// One rule: what it lights in the whole place and in those inside.
    ///
    /// @param title of the rule, `source` where it is published and whether that was `verified`
    public record Lit(
            LightRule rule, Text title, String source, boolean verified, Map<Light, Long> projects, List<LitPlace> rows) {}

    public record LitPlace(String place, String name, Map<Light, Long> projects) {

        public long of(Light light) {
            return projects.getOrDefault(light, 0L);
        }
    }

    /// A project whose order has come to the circular.
    public record Named(
            UUID project,
            String code,
            String name,
            String place,
            String placeName,
            boolean demo,
            UUID order,
            String number,
            LightRule rule,
            String addressee,
            LocalDate dueOn) {}

    /// How the forecasts of running stages came out whose day fell into a month.
    ///
    /// @param due the month
    /// @param made the month on whose first day they were made
    /// @param warned of how many a miss was likelier than not
    /// @param hits of how many the likelier outcome came about
    /// @param commoner of how many it would have, had one always named the commoner outcome
    /// @param digest of the model
    public record Foresight(
            YearMonth due, YearMonth made, int stages, int missed, int warned, int warnedRightly, int hits, int commoner, String digest) {

        static @Nullable Foresight of(@Nullable Trial trial) {
            return trial == null || trial.stages() == 0
                    ? null
                    : new Foresight(
                            trial.due(), trial.made(), trial.stages(), trial.missed(), trial.warned(), trial.warnedAndMissed(),
                            trial.hits(), trial.commoner(), trial.digest());
        }
    }

    /// How the forecasts came out that were made of running steps on the first day of a month, of those that have ended
    /// or whose day has passed.
    ///
    /// @param judged how many these are
    /// @param missed how many of them ended after their day
    public record StepForesight(
            YearMonth made, int judged, int missed, int warned, int warnedRightly, int hits, int commoner, String digest) {

        static @Nullable StepForesight of(@Nullable Trial trial) {
            return trial == null || trial.stages() == 0
                    ? null
                    : new StepForesight(
                            trial.made(), trial.stages(), trial.missed(), trial.warned(), trial.warnedAndMissed(), trial.hits(),
                            trial.commoner(), trial.digest());
        }
    }
}
