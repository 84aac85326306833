package org.yuanlian.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AlarmLevel;

/// How soon alarms are received, verified, handled and closed, to whom they go up, and what their figures call too many.
public record AlarmHandling(
        List<AlarmTerms> levels, List<Rung> ladder, List<FalseReason> falseReasons, Returning returning, List<SilenceLimit> silencing,
        AlarmMeasures measures) {

    /// @param receiveMinutes since it came to the desk, the others since the step before
    public record AlarmTerms(
            AlarmLevel level, int receiveMinutes, int verifyMinutes, int handleMinutes, int closeMinutes, String source, boolean verified) {}

    /// One rung of the ladder.
    ///
    /// @param department of a post that each department has
    /// @param afterMinutes since the term passed
    public record Rung(
            String id, Text title, String post, @Nullable String department, int afterMinutes, String source, boolean verified) {}

    /// @param needsText whether it explains nothing by itself
    public record FalseReason(String id, Text title, boolean needsText) {}

    /// @param withinMinutes after closing, a condition that returns opens the same alarm again
    public record Returning(int withinMinutes, String source, boolean verified) {}

    /// @param mostMinutes that an alarm may be silent at a time
    public record SilenceLimit(AlarmLevel level, int mostMinutes, boolean secondPerson, String source, boolean verified) {}

    /// @param floodAlarms more than so many within `floodMinutes` are a flood
    /// @param chatterTimes so often within `chatterMinutes` is chattering
    /// @param staleHours open longer is stale
    /// @param hourlyAlarms more an hour are too many for one person
    public record AlarmMeasures(
            int floodAlarms, int floodMinutes, int chatterTimes, int chatterMinutes, int staleHours, int hourlyAlarms, String source,
            boolean verified) {}

    /// How long an alarm of a level may stay in a state.
    ///
    /// @return empty where it may stay
    public Optional<Duration> term(AlarmLevel level, AlarmState state) {
        var terms = levels.stream().filter(one -> one.level() == level).findFirst().orElseThrow();
        return switch (state) {
            case RAISED -> minutes(terms.receiveMinutes());
            case RECEIVED -> minutes(terms.verifyMinutes());
            case CONFIRMED -> minutes(terms.handleMinutes());
            case HANDLED, FALSE -> minutes(terms.closeMinutes());
            case CLOSED -> Optional.empty();
        };
    }

    private static Optional<Duration> minutes(int minutes) {
        return Optional.of(Duration.ofMinutes(minutes));
    }

    public SilenceLimit silence(AlarmLevel level) {
        return silencing.stream().filter(one -> one.level() == level).findFirst().orElseThrow();
    }

    public Optional<FalseReason> falseReason(@Nullable String id) {
        return falseReasons.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The highest rung whose time has come for what is due.
    public Optional<Rung> rung(@Nullable Instant dueAt, Instant now) {
        return dueAt == null
                ? Optional.empty()
                : ladder.stream().filter(one -> !dueAt.plus(Duration.ofMinutes(one.afterMinutes())).isAfter(now)).reduce((_, last) -> last);
    }
}
