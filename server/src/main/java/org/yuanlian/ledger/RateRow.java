package org.yuanlian.ledger;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Money;

/// The four rates of the projects of one cohort.
///
/// @param projects formal contracts, the denominator of the first three
/// @param funding in yuan; contracts in other currencies are left out, see the formula
public record RateRow(
        Of of, long projects, Money agreed, Rate performance, Rate start, Rate production, Rate funding) {

    /// Which projects are counted.
    ///
    /// @param cohort null for all together
    /// @param key the cohort's value; null where the projects have none, or for all together
    /// @param city the city that the row is of, where rows are split by city too
    public record Of(@Nullable Cohort cohort, @Nullable String key, @Nullable String city) {
        static final Of ALL = new Of(null, null, null);

        /// The same cohort in all cities.
        public Of everywhere() {
            return cohort == Cohort.CITY ? ALL : new Of(cohort, key, null);
        }
    }

    public @Nullable Cohort cohort() {
        return of.cohort();
    }

    public @Nullable String key() {
        return of.key();
    }

    public Rate rate(RateKind kind) {
        return switch (kind) {
            case PERFORMANCE -> performance;
            case START -> start;
            case PRODUCTION -> production;
            case FUNDING -> funding;
        };
    }

    public RateRow as(Of other) {
        return new RateRow(other, projects, agreed, performance, start, production, funding);
    }

    public RateRow plus(RateRow other) {
        return new RateRow(
                of,
                projects + other.projects,
                agreed.plus(other.agreed),
                performance.plus(other.performance),
                start.plus(other.start),
                production.plus(other.production),
                funding.plus(other.funding));
    }

    public RateRow minus(RateRow part) {
        return new RateRow(
                of,
                projects - part.projects,
                Money.cny(agreed.amount().subtract(part.agreed.amount())),
                performance.minus(part.performance),
                start.minus(part.start),
                production.minus(part.production),
                funding.minus(part.funding));
    }

    /// The one of all together.
    public static Optional<RateRow> total(Collection<RateRow> rows) {
        return rows.stream().filter(row -> row.cohort() == null).findFirst();
    }
}
