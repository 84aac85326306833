package org.yuanlian.telemetry.declared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The limit of a rule that has just one, so that another can stand in its place for one thing alone.
public final class SoleLimit {
    private SoleLimit() {}

    /// @param above whether what lies above it is wrong, or what lies below
    public record Found(When.Limit limit, boolean above) {}

    /// Nothing where a condition has no limit, or several.
    public static Optional<Found> of(When when) {
        var all = new ArrayList<Found>();
        collect(when, all);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static void collect(@Nullable When when, List<Found> to) {
        if (when == null) {
            return;
        }
        if (when.above() != null) {
            to.add(new Found(when.above(), true));
        }
        if (when.below() != null) {
            to.add(new Found(when.below(), false));
        }
        collect(when.count() == null ? null : when.count().of(), to);
        collect(when.lasting() == null ? null : when.lasting().of(), to);
        collect(when.not(), to);
        when.all().forEach(part -> collect(part, to));
        when.any().forEach(part -> collect(part, to));
    }

    /// The same condition with another limit.
    public static When replaced(When when, BigDecimal limit, @Nullable BigDecimal clearAt) {
        var count = when.count();
        var lasting = when.lasting();
        return new When(
                replaced(when.above(), limit, clearAt), replaced(when.below(), limit, clearAt), when.changes(), when.frozen(), when.pinned(),
                when.missing(), when.flag(), when.inside(), when.outside(), when.offRoute(), when.during(), when.permit(),
                count == null ? null : new When.Repeated(replaced(count.of(), limit, clearAt), count.times(), count.withinSeconds()),
                lasting == null ? null : new When.Lasts(replaced(lasting.of(), limit, clearAt), lasting.forSeconds()),
                when.all().stream().map(part -> replaced(part, limit, clearAt)).toList(),
                when.any().stream().map(part -> replaced(part, limit, clearAt)).toList(),
                when.not() == null ? null : replaced(when.not(), limit, clearAt));
    }

    private static When.@Nullable Limit replaced(When.@Nullable Limit before, BigDecimal limit, @Nullable BigDecimal clearAt) {
        return before == null ? null : new When.Limit(before.signal(), limit, clearAt);
    }
}
