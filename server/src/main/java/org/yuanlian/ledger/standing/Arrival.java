package org.yuanlian.ledger.standing;

import java.time.LocalDate;
import org.yuanlian.kernel.Money;

/// Money that arrived on a day. A self-report states a running total: it is held as the increment
/// over the report before it, so that both columns add up in the same way.
public record Arrival(LocalDate on, Money amount, boolean verified) {}
