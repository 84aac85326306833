package org.yuanlian.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// Whose day it is, and which one.
///
/// @param most how many items of a section are told
record Reader(Caller person, AsOf asOf, int most) {
    private static final Place PROVINCE = new Place("510000");

    LocalDate on() {
        return asOf.validOn();
    }

    /// Where the person looks. An enterprise sees its own projects wherever they stand.
    Place place() {
        return person.role() == Role.ENTERPRISE ? PROVINCE : person.place();
    }

    @Nullable Long daysPast(@Nullable LocalDate due) {
        return due == null ? null : ChronoUnit.DAYS.between(due, on());
    }
}
