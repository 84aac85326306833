package org.yuanlian.chain.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.gap.Gap.Prices;
import org.yuanlian.chain.gap.GapAnalysis;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The parameters of a question about gaps.
///
/// @param place a county or a city
/// @param chain of which the missing links are asked for
/// @param trade a class of GB/T 4754 that is to be opened
/// @param verified whether only projects count whose production is verified
/// @param priceKm of a kilometre that a lacking supplier is away, in 10,000 yuan
/// @param priceTrade of a lacking trade, in 10,000 yuan
record GapQuestion(
        @Nullable String place, @Nullable String chain, @Nullable String trade, @Nullable Boolean verified, @Nullable BigDecimal priceKm,
        @Nullable BigDecimal priceTrade, @Nullable LocalDate validOn, @Nullable Instant recordedAt) {

    GapAnalysis.Question asked(Clock clock) {
        var asOf = new Question(validOn, recordedAt).asOf(clock);
        return new GapAnalysis.Question(new Place(Objects.requireNonNullElse(place, "")), asOf, Boolean.TRUE.equals(verified));
    }

    String ofChain() {
        return Objects.requireNonNullElse(chain, "");
    }

    String ofTrade() {
        return Objects.requireNonNullElse(trade, "");
    }

    /// @throws Refusal where one is below nothing
    Prices prices() {
        if (Stream.of(priceKm, priceTrade).anyMatch(price -> price != null && price.signum() < 0)) {
            throw new Refusal(Problem.of("chain.gap.price", "price", "%s, %s".formatted(priceKm, priceTrade)));
        }
        return new Prices(priceKm, priceTrade);
    }
}
