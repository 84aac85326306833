package org.yuanlian.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// The day on which a project's next stage is due, as planned or else by a declared limit.
///
/// @param stage where it stands
public record Deadline(
        UUID project, String code, String name, Place place, @Nullable String unit, boolean demo, Stage stage, LocalDate due) {

    /// @param total how many there are, of which `items` are the earliest
    public record Page(long total, List<Deadline> items) {}
}
