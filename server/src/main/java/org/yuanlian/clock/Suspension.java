package org.yuanlian.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A stretch in which days do not count: those after the day it began, up to and including the day it ended.
///
/// @param until null while it lasts
public record Suspension(SuspensionKind kind, LocalDate from, @Nullable LocalDate until) {

    boolean covers(LocalDate day) {
        return day.isAfter(from) && (until == null || !day.isAfter(until));
    }
}
