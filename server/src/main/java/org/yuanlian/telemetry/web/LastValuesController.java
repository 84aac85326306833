package org.yuanlian.telemetry.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.device.Device;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Series;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.web.SeriesWire.SeriesLast;

/// What was said last, of one device or of all that the caller may see.
@RestController
@Requires(Permission.RECORD)
final class LastValuesController {
    private final Devices devices;
    private final SeriesBook book;
    private final ObjectProvider<PointStore> points;
    private final SeriesWire wire;
    private final Clock clock;

    LastValuesController(Devices devices, SeriesBook book, ObjectProvider<PointStore> points, SeriesWire wire, Clock clock) {
        this.devices = devices;
        this.book = book;
        this.points = points;
        this.wire = wire;
        this.clock = clock;
    }

    /// @param now by the clock of the server, against which ages run
    record Told(Instant now, List<SeriesLast> items) {}

    @GetMapping("/api/last-values")
    Told all() {
        return told(book.all(), devices.all().stream().collect(Collectors.toMap(Device::id, Function.identity())));
    }

    @GetMapping("/api/devices/{id}/last-values")
    Told of(@PathVariable UUID id) {
        var device = devices.look(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return told(book.of(id), Map.of(id, device));
    }

    private Told told(List<Series> series, Map<UUID, Device> known) {
        var lasts = points.getObject().last(series.stream().mapToInt(Series::number));
        return new Told(clock.instant(), IntStream.range(0, series.size())
                .filter(i -> known.containsKey(series.get(i).device()))
                .mapToObj(i -> wire.last(series.get(i), Objects.requireNonNull(known.get(series.get(i).device())), lasts.get(i)))
                .toList());
    }
}
