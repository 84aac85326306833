package org.yuanlian.telemetry.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Mover;
import org.yuanlian.device.Movers;
import org.yuanlian.telemetry.motion.Motion;
import org.yuanlian.telemetry.motion.Position;
import org.yuanlian.telemetry.motion.Track;
import org.yuanlian.telemetry.store.PointStore;

/// Where vehicles and people are, were, and went, as far as the caller's scope reaches. Whoever looks at the past of people
/// leaves a line in the audit.
@RestController
@Requires(Permission.RECORD)
final class PositionsController {
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int DAY_SECONDS = 86_400;
    private static final int USUAL_SECONDS = 600;
    private final Movers movers;
    private final ObjectProvider<PointStore> points;
    private final Clock clock;

    PositionsController(Movers movers, ObjectProvider<PointStore> points, Clock clock) {
        this.movers = movers;
        this.points = points;
        this.clock = clock;
    }

    /// @param at the moment of the position, at most `withinSeconds` before the one asked for
    /// @param lon in degrees of WGS 84
    record Placed(UUID device, String name, @Nullable DeviceKind kind, String place, boolean demo, Instant at, double lon, double lat) {}

    record Positions(Instant at, List<Placed> items) {}

    /// Where all are now that were heard within the last ten minutes, or so many seconds.
    @GetMapping(path = "/api/positions", params = "!at")
    Positions now(@RequestParam(required = false) @Nullable String withinSeconds) {
        var asking = new Asking();
        int within = asking.within("withinSeconds", withinSeconds, 1, DAY_SECONDS, USUAL_SECONDS);
        asking.refuseIfAny();
        long now = clock.millis();
        var all = movers.all();
        return positions(now, all, motion().now(all, now - within * 1_000L));
    }

    /// Where all were.
    @GetMapping(path = "/api/positions", params = "at")
    @Audited("position.read")
    Positions at(@RequestParam String at, @RequestParam(required = false) @Nullable String withinSeconds) {
        var asking = new Asking();
        long moment = asking.moment("at", at);
        int within = asking.within("withinSeconds", withinSeconds, 1, DAY_SECONDS, USUAL_SECONDS);
        asking.refuseIfAny();
        var all = movers.all();
        return positions(moment, all, motion().at(all, moment - within * 1_000L, moment));
    }

    private static Positions positions(long at, List<Mover> all, Map<UUID, Position> found) {
        return new Positions(Asking.instant(at), each(all, found, (mover, position) -> new Placed(
                mover.device(), mover.name(), mover.kind(), mover.place().key(), mover.demo(), Asking.instant(position.at()), position.longitude(),
                position.latitude())));
    }

    /// A way in whole numbers, each the difference to the one before it, the first to nought: seconds since `from`, and
    /// millionths of a degree of WGS 84.
    record Way(UUID device, String name, @Nullable DeviceKind kind, String place, boolean demo, int[] at, int[] lon, int[] lat) {}

    /// @param positions how many there are together
    record Tracks(Instant from, Instant to, int stepSeconds, int positions, List<Way> items) {}

    /// How all went over a span of six hours or less, not closer than so many seconds.
    @GetMapping("/api/tracks")
    @Audited("position.read")
    Tracks tracks(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String stepSeconds) {
        var asking = new Asking();
        var span = asking.span(from, to, LONGEST);
        int step = asking.within("stepSeconds", stepSeconds, 1, 3_600, 10);
        asking.refuseIfAny();
        var all = movers.all();
        var found = motion().between(all, span.from(), span.to(), step * 1_000L);
        return new Tracks(
                Asking.instant(span.from()), Asking.instant(span.to()), step, found.values().stream().mapToInt(track -> track.at().length).sum(),
                each(all, found, PositionsController::way));
    }

    private static Way way(Mover mover, Track track) {
        return new Way(
                mover.device(), mover.name(), mover.kind(), mover.place().key(), mover.demo(), track.at(), track.lon(), track.lat());
    }

    private static <T, R> List<R> each(List<Mover> all, Map<UUID, T> found, BiFunction<Mover, T, R> told) {
        return all.stream().flatMap(mover -> Optional.ofNullable(found.get(mover.device())).map(one -> told.apply(mover, one)).stream()).toList();
    }

    private Motion motion() {
        return new Motion(points.getObject());
    }
}
