package org.yuanlian.forecast;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.forecast.hazard.Scores;

/// How the forecasts came out that were made two months before the month in which the days fell.
///
/// @param due the month in which the days fell
/// @param made the month on whose first day it was forecast
/// @param stages how many were forecast
/// @param missed how many missed their day, as far as is known
/// @param warned of how many a miss was likelier than not
/// @param warnedAndMissed of how many of these it was so
/// @param hits of how many the likelier outcome came about
/// @param commoner of how many it would have, had one always named the commoner outcome of the fit
/// @param brier the mean square of what forecasts were off
/// @param brierOfBase the same for the share of the fit, told of everything
/// @param digest of the model
/// @param late whether the forecasts were made up for later, on what was known then
public record Trial(
        YearMonth due,
        YearMonth made,
        int stages,
        int missed,
        int warned,
        int warnedAndMissed,
        int hits,
        int commoner,
        double brier,
        double brierOfBase,
        String digest,
        boolean late) {

    static Trial of(YearMonth due, Fitted fitted, List<Scores.Told> told) {
        var base = fitted.missed();
        return new Trial(
                due,
                fitted.month(),
                told.size(),
                count(told, true, null),
                count(told, null, true),
                count(told, true, true),
                count(told, true, true) + count(told, false, false),
                count(told, base >= 0.5, null),
                told.isEmpty() ? 0 : Scores.brier(told),
                told.stream().mapToDouble(each -> Math.pow(base - (each.missed() ? 1 : 0), 2)).average().orElse(0),
                fitted.digest().hex(),
                fitted.madeAt().isAfter(Forecasting.first(fitted.month().plusMonths(1)).recordedAt()));
    }

    private static int count(List<Scores.Told> told, @Nullable Boolean missed, @Nullable Boolean warned) {
        return (int) told.stream()
                .filter(each -> missed == null || each.missed() == missed)
                .filter(each -> warned == null || each.missing() >= 0.5 == warned)
                .count();
    }
}
