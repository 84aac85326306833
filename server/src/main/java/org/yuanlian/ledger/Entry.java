package org.yuanlian.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;

/// A statement as the ledger holds it. It is never changed; a later entry may cancel it.
///
/// @param cancels the entry that this one withdraws, if it does
public record Entry(
        long seq,
        String kind,
        LocalDate validOn,
        Instant recordedAt,
        String recordedBy,
        Grade grade,
        @Nullable Money amount,
        @Nullable String text,
        @Nullable String quote,
        @Nullable UUID evidence,
        String locator,
        @Nullable Long cancels) {

    public static final String WITHDRAWAL = "withdrawal";

    public boolean isWithdrawal() {
        return cancels != null;
    }
}
