package org.yuanlian.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Place;

/// A step that waits for somebody of a department.
///
/// @param version of its case, for who acts on it
public record QueueItem(
        UUID caseId,
        String caseTitle,
        String caseKind,
        Place place,
        boolean demo,
        long version,
        String step,
        Text title,
        String department,
        StepState state,
        int round,
        int urged,
        @Nullable String assignee,
        @Nullable LocalDate receivedOn,
        DueBy due) {

    public @Nullable LocalDate dueOn() {
        return due.on();
    }

    public @Nullable Instant dueAt() {
        return due.at();
    }

    public @Nullable Integer leftDays() {
        return due.leftDays();
    }
}
