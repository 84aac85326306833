package org.yuanlian.telemetry.declared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What must hold for an alarm. Exactly one key is given; `all`, `any`, `not`, `lasting` and `count` take others in.
public record When(
        @Nullable Limit above,
        @Nullable Limit below,
        @Nullable Change changes,
        @Nullable Still frozen,
        @Nullable Pinned pinned,
        @Nullable Missing missing,
        @Nullable Flag flag,
        @Nullable Fence inside,
        @Nullable Fence outside,
        @Nullable Route offRoute,
        @Nullable Schedule during,
        @Nullable InForce permit,
        @Nullable Repeated count,
        @Nullable Lasts lasting,
        List<When> all,
        List<When> any,
        @Nullable When not) {

    /// The signals by whose last values it is judged itself, and which may become too old for it. What is missing is judged by
    /// its age, and a permit says itself until when it counts.
    public List<String> judgedBy() {
        var ofPlace = Stream.of(inside, outside).filter(Objects::nonNull).flatMap(fence -> Stream.of(fence.latitude, fence.longitude));
        var ofRoute = offRoute == null ? Stream.<String>empty() : Stream.of(offRoute.latitude, offRoute.longitude);
        return Stream.concat(Stream.concat(ofValue(), ofPlace), ofRoute).toList();
    }

    private Stream<String> ofValue() {
        var ofLimit = Stream.of(above, below).filter(Objects::nonNull).map(Limit::signal);
        var ofCourse = Stream.of(
                        changes == null ? null : changes.signal, frozen == null ? null : frozen.signal, pinned == null ? null : pinned.signal,
                        flag == null ? null : flag.signal)
                .filter(Objects::nonNull);
        return Stream.concat(ofLimit, ofCourse);
    }

    /// @param clearAt where it is over; at the limit where nothing is given
    public record Limit(String signal, BigDecimal limit, @Nullable BigDecimal clearAt) {}

    public enum Direction {
        RISING,
        FALLING,
        EITHER
    }

    public record Change(String signal, Direction direction, BigDecimal perMinute, int overSeconds) {}

    public record Still(String signal, BigDecimal tolerance, int forSeconds) {}

    public record Pinned(String signal, BigDecimal value, BigDecimal tolerance, int forSeconds) {}

    public record Missing(String signal, int forSeconds) {}

    public record Flag(String signal, int bit) {}

    /// @param corners latitude and longitude in degrees of WGS 84
    public record Fence(String latitude, String longitude, List<Corner> corners) {}

    /// @param line along which it is allowed
    public record Route(String latitude, String longitude, int withinMetres, List<Corner> line) {}

    public record Corner(BigDecimal latitude, BigDecimal longitude) {}

    /// @param days all where none is named
    /// @param from such as `22:00`, by the clock of China
    public record Schedule(List<Day> days, String from, String to) {}

    public enum Day {
        MONDAY,
        TUESDAY,
        WEDNESDAY,
        THURSDAY,
        FRIDAY,
        SATURDAY,
        SUNDAY
    }

    /// Written as the name of the signal alone.
    ///
    /// @param signal until when the permit is in force, in seconds since 1970
    public record InForce(String signal) {}

    public record Repeated(When of, int times, int withinSeconds) {}

    public record Lasts(When of, int forSeconds) {}
}
