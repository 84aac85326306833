package org.yuanlian.ledger;

import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Money;

/// The four rates of one cohort.
///
/// @param key the cohort's value, or null for all together
/// @param city the city that the row is of, where rows are split by city too
/// @param projects formal contracts, the denominator of the first three
/// @param funding in yuan; contracts in other currencies are left out, see the formula
public record RateRow(
        @Nullable Cohort cohort,
        @Nullable String key,
        @Nullable String city,
        long projects,
        Money agreed,
        Rate performance,
        Rate start,
        Rate production,
        Rate funding) {}
