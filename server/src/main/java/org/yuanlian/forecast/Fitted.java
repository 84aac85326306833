package org.yuanlian.forecast;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import org.yuanlian.forecast.hazard.Fit;
import org.yuanlian.kernel.Sha256;

/// The model of a month, fitted on what was known on its first day.
///
/// @param missed the share of the stages of the fit that missed their day
/// @param madeAt when it was really fitted; past the month where it was made up for
public record Fitted(YearMonth month, Instant knownAt, Fit fit, double missed, Instant madeAt) {

    public Sha256 digest() {
        return Sha256.of(fit.canonical().getBytes(StandardCharsets.UTF_8));
    }
}
