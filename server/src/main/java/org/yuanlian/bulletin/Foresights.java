package org.yuanlian.bulletin;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yuanlian.forecast.Forecasts;
import org.yuanlian.forecast.StepForecasting;
import org.yuanlian.forecast.StepForecasts;
import org.yuanlian.forecast.Trial;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// What bulletins tell of forecasts: of stages those whose days fell into the month before, which has had a month to
/// be reported; of steps those that were made two months before, by what had been recorded when the month was over.
/// Forecasts and fits are kept for ever, so that they count up to the same again.
@Component
class Foresights {
    private final Forecasts forecasts;
    private final StepForecasts steps;
    private final StepForecasting stepModels;

    Foresights(Forecasts forecasts, StepForecasts steps, StepForecasting stepModels) {
        this.forecasts = forecasts;
        this.steps = steps;
        this.stepModels = stepModels;
    }

    Map<Place, Trial> ofStages(Collection<Place> places, AsOf asOf) {
        return forecasts.trials(asOf, due(YearMonth.from(asOf.validOn())), List.copyOf(places), Survey.PROVINCE);
    }

    /// What is recorded of steps after the month changes nothing, so that no act has to wait for a bulletin.
    Map<Place, Trial> ofSteps(Collection<Place> places, AsOf asOf) {
        var over = asOf.validOn().plusDays(1).atStartOfDay(AsOf.ZONE).toInstant();
        var known = asOf.recordedAt().isBefore(over) ? asOf : new AsOf(asOf.validOn(), over.minusNanos(1_000));
        return steps.trials(known, made(YearMonth.from(asOf.validOn())), List.copyOf(places), Survey.PROVINCE);
    }

    /// Sees to it that there are forecasts to tell of; before the transaction that is to see them.
    void prepare(YearMonth month) {
        forecasts.prepare(due(month));
        stepModels.of(made(month));
    }

    private static YearMonth made(YearMonth month) {
        return month.minusMonths(StepForecasts.MONTHS_TO_END);
    }

    private static YearMonth due(YearMonth month) {
        return month.minusMonths(1);
    }
}
