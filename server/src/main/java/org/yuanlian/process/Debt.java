package org.yuanlian.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// A document that is still owed, or a promise that is still to be kept.
///
/// @param department that accepted the step without it
/// @param owner who owes it
/// @param dueOn the day that was agreed, as it stands now
/// @param blocks the steps that cannot be finished as long as it is owed
/// @param settledAt null while it is owed
public record Debt(
        UUID id,
        UUID caseId,
        String caseTitle,
        Place place,
        boolean demo,
        String step,
        String department,
        Kind kind,
        String document,
        String owner,
        LocalDate dueOn,
        List<String> blocks,
        Instant incurredAt,
        String incurredBy,
        @Nullable Instant settledAt) {

    public enum Kind {
        /// 容缺: the document comes later.
        DEFERRED,
        /// 告知承诺: a promise stands in for it and is checked later.
        COMMITMENT
    }

    public boolean isOverdue(LocalDate on) {
        return settledAt == null && on.isAfter(dueOn);
    }
}
