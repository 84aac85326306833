package org.yuanlian.investment.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.yuanlian.investment.header.ContractKind;
import org.yuanlian.kernel.Money;

/// What a cell means.
public sealed interface Value {

    /// @return comparable text, the same for the same meaning
    String text();

    record Words(String text) implements Value {}

    /// @param wholeMonth the source names only the month, of which `on` is the first day
    record OnDay(LocalDate on, boolean wholeMonth) implements Value {
        @Override
        public String text() {
            return on.toString();
        }
    }

    record Sum(Money money) implements Value {
        @Override
        public String text() {
            return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
        }
    }

    record Contract(ContractKind kind) implements Value {
        @Override
        public String text() {
            return kind.name();
        }
    }

    record Percent(BigDecimal percent) implements Value {
        @Override
        public String text() {
            return percent.stripTrailingZeros().toPlainString() + "%";
        }
    }
}
