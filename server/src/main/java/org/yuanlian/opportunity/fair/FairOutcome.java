package org.yuanlian.opportunity.fair;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.Portfolio;

/// What a fair came to, and what came of it: read from the ledger, as reported and as verified.
///
/// @param people that registered, of `organisations`
/// @param onDay the day that the signatures are looked at: a year later, or as far as we have come
/// @param isWhole whether that year has passed
public record FairOutcome(
        int presented, int organisations, int people, int meetings, List<Signed> signed, LocalDate onDay, boolean isWhole) {

    /// @param then as it stood when the fair ended; null where the ledger did not know it yet
    /// @param later as it stood on the day looked at; null where it is not the reader's to see
    public record Signed(FairEntry entry, Portfolio.@Nullable Line then, Portfolio.@Nullable Line later) {}

    public BigDecimal agreed() {
        return sum(Portfolio.Line::amount);
    }

    public BigDecimal arrived() {
        return sum(Portfolio.Line::arrived);
    }

    public BigDecimal arrivedVerified() {
        return sum(Portfolio.Line::arrivedVerified);
    }

    private Stream<Portfolio.Line> later() {
        return signed.stream().map(Signed::later).filter(Objects::nonNull);
    }

    /// Yuan alone: amounts of two currencies are never added.
    private BigDecimal sum(Function<Portfolio.Line, @Nullable Money> money) {
        return later().map(money)
                .filter(Objects::nonNull)
                .filter(each -> each.currency().equals(Money.CNY))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
