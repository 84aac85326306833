package org.yuanlian.ledger.standing;

import java.time.LocalDate;
import org.yuanlian.kernel.Money;

/// What had arrived of the agreed money by the end of a day, in the currency of the agreement.
///
/// @param reported the last self-reported total, and never less than what is proved
/// @param verified the sum proved by evidence of grade A or B
public record Arrival(LocalDate on, Money reported, Money verified) {}
