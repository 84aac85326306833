package org.yuanlian.process.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.DueBy;
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
        return dated(null, on, calendar);
    }

    /// @param hoursEnd null where no hours run
    public QueueItem dated(@Nullable Instant hoursEnd, LocalDate on, WorkingCalendar calendar) {
        return new QueueItem(
                caseId, caseTitle, caseKind, place, demo, version, step.id(), step.task().title(), step.task().department(),
                step.state(), step.round(), step.urged(), step.assignee(), step.receivedOn(), DueBy.of(step, hoursEnd, on, calendar));
    }
}
