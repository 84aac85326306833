package org.yuanlian.telemetry.declared;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Whether a condition turns with the hours or a permit while the values beside it stand still: the last value before a device fell
/// silent would then raise an alarm at any later hour.
final class ByTheClock {
    private ByTheClock() {}

    static boolean joinsValues(When when) {
        return any(when, one -> one.during() != null || one.permit() != null) && any(when, ByTheClock::isOfAValue);
    }

    private static boolean isOfAValue(When when) {
        return Stream.of(when.above(), when.below(), when.changes(), when.frozen(), when.pinned(), when.flag(), when.inside(), when.outside(), when.offRoute())
                .anyMatch(Objects::nonNull);
    }

    private static boolean any(When when, Predicate<When> is) {
        return is.test(when) || within(when).anyMatch(one -> any(one, is));
    }

    private static Stream<When> within(When when) {
        var own = Stream.of(
                Stream.ofNullable(when.not()), Stream.ofNullable(when.count()).map(When.Repeated::of), Stream.ofNullable(when.lasting()).map(When.Lasts::of),
                when.all().stream(), when.any().stream());
        return own.flatMap(each -> each);
    }
}
