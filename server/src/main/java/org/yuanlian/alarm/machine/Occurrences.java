package org.yuanlian.alarm.machine;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Alarm.Occurrence;
import org.yuanlian.alarm.Alarm.Tally;
import org.yuanlian.alarm.Happening.Derivation;

/// What is known of how often and how gravely a condition held, in whatever order its revisions came.
final class Occurrences {
    private final Known known;
    private int added;
    private int holding;
    private int lasting;
    private int rederived;

    Occurrences(Known known) {
        this.known = known;
    }

    /// Takes a revision that is the highest of its key.
    ///
    /// @param before what was known of the key
    void take(@Nullable Occurrence before, Derivation by) {
        put(before, new Occurrence(
                by.key(), by.revision(), by.level(), by.raisedAt(), by.endedAt(), by.withdrawn(), isOther(before, by), by.supersedes(),
                superseding(by.key())));
        for (var key : concerned(before, by)) {
            known.of(key).ifPresent(each -> put(each, each.supersededBy(superseding(key))));
        }
    }

    /// What had been counted, and what was taken since.
    Tally and(Tally tally, Known.Extent extent) {
        return new Tally(
                tally.known() + added, tally.holding() + holding, tally.lasting() + lasting, tally.rederived() + rederived, extent.first(), extent.last());
    }

    private void put(@Nullable Occurrence before, Occurrence now) {
        if (now.equals(before)) {
            return;
        }
        known.put(now);
        count(now, 1);
        if (before != null) {
            count(before, -1);
        }
    }

    private void count(Occurrence one, int times) {
        added += times;
        holding += one.holds() ? times : 0;
        lasting += one.lasts() ? times : 0;
        rederived += one.isRederived() ? times : 0;
    }

    /// What may be superseded by another now, or by none.
    private static Set<String> concerned(@Nullable Occurrence before, Derivation by) {
        var keys = new TreeSet<>(by.supersedes());
        if (before != null) {
            keys.addAll(before.supersedes());
        }
        keys.remove(by.key());
        return keys;
    }

    private static boolean isOther(@Nullable Occurrence before, Derivation by) {
        return before != null
                && (before.rederived() || before.level() != by.level() || !before.raisedAt().equals(by.raisedAt())
                        || before.withdrawn() != by.withdrawn());
    }

    private @Nullable String superseding(String key) {
        return known.superseding(key).stream().filter(other -> !other.equals(key)).findFirst().orElse(null);
    }

    /// Whether a key that was not known says that the condition held once more, and not once more the same.
    boolean addsOne(Derivation by) {
        return known.of(by.key()).filter(Occurrence::holds).isPresent() && by.supersedes().stream().noneMatch(key -> known.of(key).isPresent());
    }
}
