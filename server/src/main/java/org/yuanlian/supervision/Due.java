package org.yuanlian.supervision;

import java.time.LocalDate;
import org.yuanlian.kernel.Problem;

/// When a term ends: on a day, or on none that can be told, since the days of work of that year are
/// not loaded.
public sealed interface Due {
    record On(LocalDate day) implements Due {}

    record NoCalendar(Problem problem) implements Due {}
}
