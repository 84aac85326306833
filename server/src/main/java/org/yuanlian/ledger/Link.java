package org.yuanlian.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;

/// A project that was said to support another one.
///
/// @param leadingCode the code that was said
/// @param leading null where no project of this code can be seen from the caller's region
/// @param since the first day on which it was said to be so
/// @param grade the best of the evidence for it
public record Link(End supporting, String leadingCode, @Nullable End leading, LocalDate since, Grade grade) {

    /// @param cents agreed, in cents of a yuan; 0 where nothing is agreed in yuan
    /// @param arrivedVerifiedCents of it, what has arrived by evidence of grade A or B
    public record End(
            UUID project,
            String code,
            String name,
            Place place,
            @Nullable String firm,
            @Nullable String uscc,
            boolean demo,
            boolean exited,
            long cents,
            long arrivedVerifiedCents) {

        /// Whether both are the same firm's, by the credit code where both have one, else by name.
        public boolean isOfTheFirmOf(End other) {
            return (uscc != null && other.uscc != null)
                    ? uscc.equals(other.uscc)
                    : firm != null && firm.equals(other.firm);
        }
    }
}
