package org.yuanlian.registry;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Period;
import org.yuanlian.kernel.Place;

/// A figure to be recorded for a place, whose users see it.
public record NewObservation(
        Observation.Subject subject,
        Place place,
        String indicator,
        String operator,
        BigDecimal value,
        String unit,
        @Nullable Period period,
        String source,
        @Nullable UUID evidence,
        @Nullable String locator) {}
