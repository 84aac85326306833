package org.yuanlian.process.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Clock;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.QueueItem;
import org.yuanlian.process.Step;

/// A step with what its queue shows of its case.
public record QueueRow(UUID caseId, Place place, String caseTitle, String caseKind, boolean demo, long version, Step step) {

    static QueueRow of(ResultSet row, RowForm form) throws SQLException {
        return new QueueRow(
                row.getObject("case_id", UUID.class),
                new Place(row.getString("place")),
                row.getString("case_title"),
                row.getString("case_kind"),
                row.getBoolean("demo"),
                row.getLong("version"),
                CaseReading.step(row, form));
    }

    public QueueItem dated(LocalDate on, WorkingCalendar calendar) {
        var clock = step.clock().orElse(null);
        try {
            return clock == null
                    ? item(null, null, null, null, null)
                    : item(clock.dueOn(calendar).orElse(null), null, clock.leftDays(on, calendar), clock, null);
        } catch (Refusal refusal) {
            return item(null, null, null, clock, refusal.problems().getFirst());
        }
    }

    /// Of a step whose limit is in hours.
    public QueueItem dueAt(Instant at) {
        return item(at.atZone(AsOf.ZONE).toLocalDate(), at, null, null, null);
    }

    private QueueItem item(
            @Nullable LocalDate dueOn, @Nullable Instant dueAt, @Nullable Integer left, @Nullable Clock clock,
            @Nullable Problem untold) {
        return new QueueItem(
                caseId, caseTitle, caseKind, place, demo, version, step.id(), step.task().title(), step.task().department(),
                step.state(), step.round(), step.urged(), step.assignee(), step.receivedOn(), dueOn, dueAt, left,
                clock == null ? null : clock.term().kind(), untold);
    }
}
