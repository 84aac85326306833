package org.yuanlian.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount in whole units of a currency (yuan, dollars), to the cent. Amounts of two currencies
/// are never added: that needs a dated exchange rate, which nobody may invent.
public record Money(BigDecimal amount, Currency currency) {
    public static final Currency CNY = Currency.getInstance("CNY");

    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money cny(BigDecimal yuan) {
        return new Money(yuan, CNY);
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Cannot add %s to %s.\nMaybe one of them needs a dated exchange rate first.".formatted(other, this));
        }
        return new Money(amount.add(other.amount), currency);
    }
}
