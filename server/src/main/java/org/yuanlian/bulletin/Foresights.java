package org.yuanlian.bulletin;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yuanlian.forecast.Forecasts;
import org.yuanlian.forecast.Trial;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// What bulletins tell of forecasts: those whose days fell into the month before, which has had a month to be
/// reported. Forecasts and fits are kept for ever, so that they count up to the same again.
@Component
class Foresights {
    private final Forecasts forecasts;

    Foresights(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    Map<Place, Trial> of(Collection<Place> places, AsOf asOf) {
        return forecasts.trials(asOf, due(YearMonth.from(asOf.validOn())), List.copyOf(places), Survey.PROVINCE);
    }

    /// Sees to it that there are forecasts to tell of; before the transaction that is to see them.
    void prepare(YearMonth month) {
        forecasts.prepare(due(month));
    }

    private static YearMonth due(YearMonth month) {
        return month.minusMonths(1);
    }
}
