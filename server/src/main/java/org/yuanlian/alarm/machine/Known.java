package org.yuanlian.alarm.machine;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Alarm.Occurrence;
import org.yuanlian.kernel.AlarmLevel;

/// The occurrences of one alarm, each by its highest revision. What a new revision touches is looked up, and the others are not
/// read: of a condition that chatters there are thousands.
public interface Known {

    Optional<Occurrence> of(String key);

    /// The keys that say that they stand in the place of one.
    SortedSet<String> superseding(String key);

    /// In the place of what was known of its key.
    void put(Occurrence one);

    Extent extent();

    /// @param level the gravest of what lasts; where nothing does, that of what held last; null where nothing holds
    /// @param first when the first was raised, whether it holds or not
    /// @param last when the last that holds was raised
    record Extent(@Nullable AlarmLevel level, @Nullable Instant first, @Nullable Instant last) {}
}
