package org.yuanlian.alarm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Place;

/// An alarm of the desk, as it stands: all that one rule says of one object from when it is first raised until it is
/// closed, and again where it returns soon after.
///
/// @param version how many events it has
/// @param level the highest of what lasts, or else of what last held
/// @param round 1, and one more each time that it was opened again
/// @param since when it came to its state
/// @param dueAt by when it is to leave its state; null where no clock runs
public record Alarm(
        UUID id,
        Concern concern,
        Instant openedAt,
        long version,
        AlarmState state,
        AlarmLevel level,
        int round,
        Instant since,
        @Nullable Instant dueAt,
        Instant lastAt,
        Tally tally,
        Hand hand,
        @Nullable Verdict verdict,
        @Nullable Silenced silenced) {

    /// What the desk takes for the same.
    public record Concern(Place place, String rule, int ruleVersion, String ruleSource, String object, String objectName, boolean demo) {

        static Concern of(Derived derived) {
            return new Concern(
                    derived.place(), derived.rule().id(), derived.rule().version(), derived.rule().source(), derived.object().id(),
                    derived.object().name(), derived.demo());
        }

        /// The same for all that the desk takes for the same.
        public String key() {
            return "%s|%s|%s".formatted(place.key(), object, rule);
        }
    }

    /// Once that the condition held, by the highest revision that is known.
    ///
    /// @param rederived whether a revision said something else of its beginning, its level or its holding at all
    /// @param supersededBy the key of what stands in its place
    public record Occurrence(
            String key, int revision, AlarmLevel level, Instant raisedAt, @Nullable Instant endedAt, boolean withdrawn,
            boolean rederived, List<String> supersedes, @Nullable String supersededBy) {

        public Occurrence supersededBy(@Nullable String key) {
            return new Occurrence(this.key, revision, level, raisedAt, endedAt, withdrawn, rederived, supersedes, key);
        }

        public boolean holds() {
            return !withdrawn && supersededBy == null;
        }

        public boolean lasts() {
            return holds() && endedAt == null;
        }

        public boolean isRederived() {
            return rederived || supersededBy != null;
        }
    }

    /// Its occurrences, counted: there may be thousands, and nobody needs to read them all to know how it stands.
    ///
    /// @param known how many there are, those that do not hold among them
    /// @param holding how many hold, of which `lasting` last
    /// @param rederived how many were derived anew
    /// @param first when the first of those that are known was raised; null before there is one
    /// @param last when the last of those that hold was raised; null where none holds
    public record Tally(int known, int holding, int lasting, int rederived, @Nullable Instant first, @Nullable Instant last) {
        public static final Tally NONE = new Tally(0, 0, 0, 0, null, null);
    }

    /// @param by who has it; null while nobody has received it
    /// @param offeredTo to whom it is being handed over, and `offeredTitle` as that person is called
    public record Hand(@Nullable Person by, @Nullable String offeredTo, @Nullable String offeredTitle) {
        public static final Hand NOBODY = new Hand(null, null, null);

        public static Hand of(Person by) {
            return new Hand(by, null, null);
        }

        public boolean isOf(Person person) {
            return by != null && by.name().equals(person.name());
        }
    }

    public record Verdict(boolean real, @Nullable String reason, String text, Person by) {}

    /// @param level that it was silenced at; what rises above it sounds again
    /// @param second who confirmed it; null where nobody did yet, or where it needs nobody
    public record Silenced(Person by, String reason, Instant at, Instant until, AlarmLevel level, boolean needsSecond, @Nullable Person second) {
        public Silenced confirmedBy(Person person) {
            return new Silenced(by, reason, at, until, level, needsSecond, person);
        }

        public boolean holds(Instant now, AlarmLevel level) {
            return (!needsSecond || second != null) && now.isBefore(until) && level.compareTo(this.level) <= 0;
        }
    }

    /// Whether the condition holds, as far as is known.
    public boolean lasts() {
        return tally.lasting() > 0;
    }

    /// Whether what was known of it has been derived anew.
    public boolean isRederived() {
        return tally.rederived() > 0;
    }

    public boolean isSilent(Instant now) {
        return silenced != null && silenced.holds(now, level);
    }

    public boolean isOverdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }
}
