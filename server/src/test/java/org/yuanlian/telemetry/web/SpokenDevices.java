package org.yuanlian.telemetry.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Admission;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Devices.NewDevice;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.kernel.Place;
import org.yuanlian.telemetry.Intake;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Quality;

/// Devices of the park at Qingbaijiang that said something once.
@Component
class SpokenDevices {
    static final String PARK = "510112.P0007";
    private final Devices devices;
    private final SeriesBook book;
    private final Intake intake;
    private final Map<String, UUID> known = new ConcurrentHashMap<>();

    SpokenDevices(Devices devices, SeriesBook book, @org.springframework.context.annotation.Lazy Intake intake) {
        this.devices = devices;
        this.book = book;
        this.intake = intake;
    }

    Spoken tag(String name) {
        return new Spoken(enrolled(name, DeviceKind.TAG));
    }

    Spoken sensor(String name) {
        return new Spoken(enrolled(name, DeviceKind.SENSOR));
    }

    private UUID enrolled(String name, DeviceKind kind) {
        return known.computeIfAbsent(name, _ -> Caller.system("test").get(() -> devices.enrol(new NewDevice(
                        Protocol.MQTT, "spoken-" + UUID.randomUUID(), new Admission(new Place(PARK), name, kind), null, false))
                .device()));
    }

    final class Spoken {
        private final UUID device;

        private Spoken(UUID device) {
            this.device = device;
        }

        UUID device() {
            return device;
        }

        int number(String measure) {
            return Objects.requireNonNull(Caller.system("test").get(() -> book.numbers(device, Set.of(measure))).get(measure));
        }

        Spoken says(String measure, Instant at, double value) {
            return says(measure, at, value, Quality.GOOD, Origin.DEVICE);
        }

        Spoken says(String measure, Instant at, double value, Quality quality, Origin origin) {
            intake.take(List.of(new Point(number(measure), at.toEpochMilli(), value, quality, origin))).join();
            return this;
        }
    }
}
