package org.yuanlian.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problem;
import org.yuanlian.plan.schedule.Run.Stretch;

/// When the steps of a plan can be had. A day is null where the calendar of its year is missing.
///
/// @param end when all is done
/// @param constructionOn when construction may begin; null too where nothing is built
/// @param goal what slack is measured against, and the day that it falls on
/// @param workingDays from the start to the goal
/// @param path the chain of steps that makes the goal as late as it is, from the first on
/// @param problems each year whose calendar is missing
public record Schedule(
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate constructionOn,
        Goal goal,
        @Nullable Integer workingDays,
        List<Timed> steps,
        List<String> path,
        List<Problem> problems) {

    /// @param slackDays working days by which the step may be later without moving the goal; null where it is done, where
    ///     it does not lead to the goal, or where a calendar is missing
    /// @param stretches what the time is made of, those included in which the clock stands still
    public record Timed(
            String id,
            @Nullable LocalDate begin,
            @Nullable LocalDate end,
            @Nullable LocalDate latestEnd,
            @Nullable Integer slackDays,
            boolean done,
            List<Stretch> stretches) {

        /// A day later, and the goal is later.
        public boolean isCritical() {
            return slackDays != null && slackDays <= 0;
        }
    }

    public Optional<Timed> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    public @Nullable LocalDate goalOn() {
        return goal == Goal.START ? constructionOn : end;
    }
}
