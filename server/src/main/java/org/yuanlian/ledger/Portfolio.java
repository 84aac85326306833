package org.yuanlian.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;

/// Projects as they stood at one as-of pair.
///
/// @param total how many there are, of which `lines` is a window
/// @param agreed the sum agreed in yuan; contracts in other currencies are not in it
public record Portfolio(long total, Money agreed, List<Line> lines) {

    /// One project, as it stood.
    ///
    /// @param stage by any live evidence; null before the first
    /// @param verifiedStage by evidence of grade A or B; null where there is none
    /// @param since the day of the last step
    /// @param due when the next stage was due; null for never
    /// @param steps the days of arrival at each stage, as reported and as verified
    public record Line(
            UUID id,
            String code,
            String name,
            Place place,
            @Nullable String investor,
            @Nullable String uscc,
            @Nullable String chain,
            @Nullable String industry,
            @Nullable String event,
            @Nullable String unit,
            @Nullable String person,
            @Nullable Money amount,
            @Nullable LocalDate signedOn,
            @Nullable Stage stage,
            @Nullable Stage verifiedStage,
            @Nullable LocalDate since,
            @Nullable LocalDate due,
            @Nullable Money arrived,
            @Nullable Money arrivedVerified,
            Map<Stage, LocalDate> steps,
            Map<Stage, LocalDate> verifiedSteps,
            Map<Stage, LocalDate> plans,
            boolean demo) {

        public long overdueDays(LocalDate on) {
            return due == null || !due.isBefore(on) ? 0 : on.toEpochDay() - due.toEpochDay();
        }
    }

    /// One stage of the board: how many projects stand there, and the ones that need looking at first.
    public record Column(Stage stage, long count, Money agreed, long overdue, List<Line> lines) {}
}
