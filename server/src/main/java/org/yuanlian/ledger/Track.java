package org.yuanlian.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// The stages that a project came through, with the day by which each was to be left, as of a pair of days.
///
/// @param verified the furthest stage that is proved by evidence of grade A or B; null for none
/// @param promised null where no amount is stated
/// @param steps in the order of days, none after the valid day
public record Track(
        UUID project,
        Place place,
        @Nullable String industry,
        @Nullable Stage verified,
        @Nullable BigDecimal promised,
        BigDecimal arrived,
        List<Step> steps) {

    public Track {
        steps = List.copyOf(steps);
    }

    /// @param due by when the next stage was to be reached, as planned or else by a declared limit; null for never
    public record Step(LocalDate on, Stage stage, @Nullable LocalDate due) {}

    public Step last() {
        return steps.getLast();
    }

    /// The day on which it first came further than a stage, or left it by the way out, after a day.
    public Optional<Step> beyond(Stage stage, LocalDate since) {
        return steps.stream()
                .filter(step -> !step.on().isBefore(since) && step.stage().compareTo(stage) > 0)
                .findFirst();
    }
}
