package org.yuanlian.supervision.obstacle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Stage;

/// A project that has not ended, as obstacles ask for it.
///
/// @param stage null before the first
/// @param contracted whether a formal contract is signed
/// @param since the day from which it stands in its stage
/// @param due when the next stage is due, as planned or else by a limit
/// @param has the kinds of evidence that were recorded, of those that may be lacking
/// @param arrivedPercent of the agreed amount, rounded down; null where there is none in yuan
public record Underway(
        UUID project,
        String code,
        String name,
        Place place,
        @Nullable String unit,
        @Nullable String industry,
        boolean demo,
        @Nullable Stage stage,
        boolean contracted,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        Map<Stage, LocalDate> plans,
        Set<String> has,
        @Nullable Integer arrivedPercent,
        List<Blocker> blockers) {

    /// A blocker that was recorded and not closed.
    public record Blocker(String text, LocalDate openedOn) {}
}
