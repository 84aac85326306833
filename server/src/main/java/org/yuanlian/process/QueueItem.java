package org.yuanlian.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.DayKind;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;

/// A step that waits for somebody of a department.
///
/// @param version of its case, for who acts on it
/// @param dueOn null where no clock runs, or where it cannot be told
/// @param dueAt where the limit is in hours, which leaves no days to count
/// @param leftDays in days of `dayKind`; less than none where it is overdue
/// @param untold why there is no day, where the calendar lacks the year
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
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable Integer leftDays,
        @Nullable DayKind dayKind,
        @Nullable Problem untold) {}
