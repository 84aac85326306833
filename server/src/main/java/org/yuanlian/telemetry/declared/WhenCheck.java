package org.yuanlian.telemetry.declared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Nearest;

/// What must hold of one condition, and of those within it.
final class WhenCheck {
    private static final BigDecimal RIGHT_ANGLE = BigDecimal.valueOf(90);
    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);
    private final AlarmCheck to;
    private final List<String> signals;

    WhenCheck(AlarmCheck to, List<String> signals) {
        this.to = to;
        this.signals = signals;
    }

    void check(String path, When when) {
        long given = Stream.of(
                        when.above(), when.below(), when.changes(), when.frozen(), when.pinned(), when.missing(), when.flag(),
                        when.inside(), when.outside(), when.offRoute(), when.during(), when.permit(), when.count(), when.lasting(),
                        when.all().isEmpty() ? null : when.all(), when.any().isEmpty() ? null : when.any(), when.not())
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            to.tell("telemetry.condition.one", path, Long.toString(given));
        }
        checkLimits(path, when);
        checkPoints(path, when);
        checkPlaces(path, when);
        checkWithin(path, when);
    }

    private void checkLimits(String path, When when) {
        limit(path + ".above", when.above(), 1);
        limit(path + ".below", when.below(), -1);
        if (when.changes() != null) {
            signal(path + ".changes.signal", when.changes().signal());
            to.seconds(path + ".changes.overSeconds", when.changes().overSeconds());
            positive(path + ".changes.perMinute", when.changes().perMinute());
        }
    }

    private void limit(String path, When.@Nullable Limit limit, int side) {
        if (limit != null) {
            signal(path + ".signal", limit.signal());
            if (limit.clearAt() != null && limit.clearAt().compareTo(limit.limit()) * side > 0) {
                to.tell("telemetry.condition.clear", path + ".clearAt", limit.clearAt().toPlainString(), limit.limit().toPlainString());
            }
        }
    }

    private void checkPoints(String path, When when) {
        if (when.frozen() != null) {
            signal(path + ".frozen.signal", when.frozen().signal());
            to.seconds(path + ".frozen.forSeconds", when.frozen().forSeconds());
        }
        if (when.pinned() != null) {
            signal(path + ".pinned.signal", when.pinned().signal());
            to.seconds(path + ".pinned.forSeconds", when.pinned().forSeconds());
        }
        if (when.missing() != null) {
            signal(path + ".missing.signal", when.missing().signal());
            to.seconds(path + ".missing.forSeconds", when.missing().forSeconds());
        }
        if (when.flag() != null) {
            signal(path + ".flag.signal", when.flag().signal());
            to.within(path + ".flag.bit", when.flag().bit(), 0, 52);
        }
        if (when.permit() != null) {
            signal(path + ".permit.signal", when.permit().signal());
        }
        if (when.during() != null) {
            hour(path + ".during.from", when.during().from());
            hour(path + ".during.to", when.during().to());
        }
    }

    private void checkPlaces(String path, When when) {
        fence(path + ".inside", when.inside());
        fence(path + ".outside", when.outside());
        if (when.offRoute() != null) {
            signal(path + ".offRoute.latitude", when.offRoute().latitude());
            signal(path + ".offRoute.longitude", when.offRoute().longitude());
            to.within(path + ".offRoute.withinMetres", when.offRoute().withinMetres(), 1, 100_000);
            corners(path + ".offRoute.line", when.offRoute().line(), 2);
        }
    }

    private void fence(String path, When.@Nullable Fence fence) {
        if (fence != null) {
            signal(path + ".latitude", fence.latitude());
            signal(path + ".longitude", fence.longitude());
            corners(path + ".corners", fence.corners(), 3);
        }
    }

    private void corners(String path, List<When.Corner> corners, int least) {
        if (corners.size() < least) {
            to.tell("telemetry.condition.corners", path, Integer.toString(corners.size()), least);
        }
        for (int i = 0; i < corners.size(); i++) {
            var corner = corners.get(i);
            if (corner.latitude().abs().compareTo(RIGHT_ANGLE) > 0 || corner.longitude().abs().compareTo(HALF_TURN) > 0) {
                to.tell("telemetry.condition.degrees", "%s[%d]".formatted(path, i), corner.latitude() + ", " + corner.longitude());
            }
        }
    }

    private void checkWithin(String path, When when) {
        if (when.count() != null) {
            to.times(path + ".count.times", when.count().times());
            to.seconds(path + ".count.withinSeconds", when.count().withinSeconds());
            check(path + ".count.of", when.count().of());
        }
        if (when.lasting() != null) {
            to.seconds(path + ".lasting.forSeconds", when.lasting().forSeconds());
            check(path + ".lasting.of", when.lasting().of());
        }
        for (int i = 0; i < when.all().size(); i++) {
            check("%s.all[%d]".formatted(path, i), when.all().get(i));
        }
        for (int i = 0; i < when.any().size(); i++) {
            check("%s.any[%d]".formatted(path, i), when.any().get(i));
        }
        if (when.not() != null) {
            check(path + ".not", when.not());
        }
    }

    private void signal(String path, String signal) {
        if (!signals.contains(signal)) {
            to.tell("telemetry.signal.unknown", path, signal, Nearest.to(signal, signals).orElse(String.join(", ", signals)));
        }
    }

    private void positive(String path, BigDecimal value) {
        if (value.signum() <= 0) {
            to.tell("telemetry.condition.positive", path, value.toPlainString());
        }
    }

    private void hour(String path, String hour) {
        if (!hour.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            to.tell("telemetry.condition.hour", path, hour);
        }
    }
}
