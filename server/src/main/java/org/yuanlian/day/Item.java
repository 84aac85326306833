package org.yuanlian.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// One thing of a day.
///
/// @param kind what it is
/// @param detail beside the title: a number, a stage, an obstacle
/// @param place null where it belongs to none
/// @param dueAt the hour, where a limit in hours ends first
/// @param days past the due day, or below zero until it; null where none is due
/// @param href where it is looked at, below the server's address
public record Item(
        Kind kind,
        String title,
        Text detail,
        @Nullable UUID project,
        @Nullable Place place,
        @Nullable LocalDate due,
        @Nullable Instant dueAt,
        @Nullable Long days,
        String href,
        boolean demo) {

    public Item(
            Kind kind, String title, Text detail, @Nullable UUID project, @Nullable Place place, @Nullable LocalDate due, @Nullable Long days,
            String href, boolean demo) {
        this(kind, title, detail, project, place, due, null, days, href, demo);
    }

    /// From when on it is late; null where nothing runs.
    @Nullable Instant lateFrom() {
        return dueAt == null && due != null && days != null ? due.plusDays(1).atStartOfDay(AsOf.ZONE).toInstant() : dueAt;
    }

    /// What there is to do, or to know.
    public enum Kind {
        REPLY,
        DECIDE,
        CLOSE,
        ESCALATE,
        ORDER,
        GONE_UP,
        STEP,
        VISIT,
        TASK,
        APPEAL,
        MILESTONE,
        OBSTACLE,
        FACT,
        BULLETIN,
        CORRECTION,
        ENQUIRY,
        DUTY
    }
}
