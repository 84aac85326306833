package org.yuanlian.alarm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Place;

/// An alarm as the rules derived it from points, in one revision. What comes late or corrected derives it anew: the
/// same key with a higher revision, or another key that supersedes the old one.
///
/// @param key stays the same over revisions, and is never given to another alarm of the place
/// @param revision from 1 on; the highest holds, in whatever order they come
/// @param object that it concerns
/// @param endedAt when the condition ended; null while it lasts
/// @param withdrawn that the points, as they are known now, no longer raise it
/// @param supersedes keys of alarms in the place of which it stands; each revision says it again
public record Derived(
        String key,
        int revision,
        Rule rule,
        AlarmLevel level,
        Place place,
        Watched object,
        Instant raisedAt,
        @Nullable Instant endedAt,
        boolean withdrawn,
        List<Point> evidence,
        List<String> supersedes,
        boolean demo) {

    public Derived {
        if (key.isBlank() || revision < 1 || endedAt != null && endedAt.isBefore(raisedAt)) {
            throw new IllegalArgumentException("The alarm %s of revision %d, raised at %s and ended at %s, is none.\nMaybe its times are swapped."
                    .formatted(key, revision, raisedAt, endedAt));
        }
        raisedAt = raisedAt.truncatedTo(ChronoUnit.MICROS);
        endedAt = endedAt == null ? null : endedAt.truncatedTo(ChronoUnit.MICROS);
        evidence = List.copyOf(evidence);
        supersedes = List.copyOf(supersedes);
    }

    /// @param source where the rule is published
    public record Rule(String id, int version, String source) {}

    /// What is watched: a tank, a feeder, a vehicle.
    public record Watched(String id, String name) {}

    /// @param value as a number; null where the point says only that it was missing or bad
    public record Point(String series, Instant at, @Nullable BigDecimal value) {}
}
