package org.yuanlian.ledger.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.yuanlian.kernel.Money;

/// Money as it arrived: proofs state what came on a day, self-reports a running total.
final class Arrivals {
    private final List<Told> told = new ArrayList<>();

    private record Told(LocalDate on, Money amount, boolean verified) {}

    void add(LocalDate on, Money amount, boolean verified) {
        told.add(new Told(on, amount, verified));
    }

    /// The running totals in one currency, a row for each day on which one changed.
    List<Arrival> in(Currency currency) {
        var total = BigDecimal.ZERO;
        var proved = BigDecimal.ZERO;
        var days = new TreeMap<LocalDate, Arrival>();
        for (var each : told) {
            if (!each.amount().currency().equals(currency)) {
                continue;
            }
            if (each.verified()) {
                proved = proved.add(each.amount().amount());
            } else {
                total = each.amount().amount();
            }
            days.put(each.on(), new Arrival(
                    each.on(), new Money(total.max(proved), currency), new Money(proved, currency)));
        }
        return List.copyOf(days.values());
    }
}
