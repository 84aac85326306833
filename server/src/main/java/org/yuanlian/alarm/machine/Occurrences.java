package org.yuanlian.alarm.machine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Alarm.Occurrence;
import org.yuanlian.alarm.Happening.Derivation;
import org.yuanlian.kernel.AlarmLevel;

/// What is known of how often and how gravely a condition held, in whatever order its revisions came.
final class Occurrences {
    private static final Comparator<Occurrence> LATEST =
            Comparator.comparing(Occurrence::raisedAt).thenComparing(Occurrence::level).thenComparing(Occurrence::key);

    private Occurrences() {}

    static List<Occurrence> with(List<Occurrence> all, @Nullable Occurrence known, Derivation by) {
        var one = new Occurrence(
                by.key(), by.revision(), by.level(), by.raisedAt(), by.endedAt(), by.withdrawn(), isOther(known, by), by.supersedes(), null);
        var next = new ArrayList<>(all);
        if (known == null) {
            next.add(one);
        } else {
            next.set(all.indexOf(known), one);
        }
        for (int i = 0; i < next.size(); i++) {
            var each = next.get(i);
            if (isConcerned(each, one, known)) {
                next.set(i, each.supersededBy(superseding(next, each)));
            }
        }
        return List.copyOf(next);
    }

    /// Whether what supersedes an occurrence may be another now. An alarm may have thousands of them, and they are not all to be
    /// held against all with each that is added.
    private static boolean isConcerned(Occurrence each, Occurrence one, @Nullable Occurrence known) {
        return each == one || one.supersedes().contains(each.key()) || known != null && known.supersedes().contains(each.key());
    }

    private static boolean isOther(@Nullable Occurrence known, Derivation by) {
        return known != null
                && (known.rederived() || known.level() != by.level() || !known.raisedAt().equals(by.raisedAt())
                        || known.withdrawn() != by.withdrawn());
    }

    private static @Nullable String superseding(List<Occurrence> all, Occurrence one) {
        return all.stream()
                .filter(other -> !other.key().equals(one.key()) && other.supersedes().contains(one.key()))
                .map(Occurrence::key)
                .findFirst()
                .orElse(null);
    }

    /// The gravest of what lasts; where nothing does, that of what held last.
    static Optional<AlarmLevel> level(List<Occurrence> all) {
        return all.stream().filter(Occurrence::lasts).map(Occurrence::level).max(Comparator.naturalOrder())
                .or(() -> all.stream().filter(Occurrence::holds).max(LATEST).map(Occurrence::level));
    }

    /// Whether a key that was not known says that the condition held once more, and not once more the same.
    static boolean addsOne(List<Occurrence> all, Derivation by) {
        return all.stream().filter(one -> one.key().equals(by.key())).allMatch(Occurrence::holds)
                && all.stream().noneMatch(one -> by.supersedes().contains(one.key()));
    }
}
