package org.yuanlian.telemetry.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Admission;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Devices.NewDevice;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.kernel.Place;
import org.yuanlian.telemetry.store.Condensing;
import org.yuanlian.telemetry.store.Retention;

@WithDatabase
class DeclaredRetentionIT {
    @Autowired
    DeclaredRetention retention;

    @Autowired
    Devices devices;

    @Autowired
    SeriesBook book;

    @Test
    void keepsWhereaboutsForThirtyDaysAndValuesOfProcessForGood() {
        int tag = series(DeviceKind.TAG, "lon");
        int tank = series(DeviceKind.SENSOR, "pressure");
        int lorry = series(DeviceKind.VEHICLE, "lat");
        var now = retention.now();
        assertThat(now.applyAsLong(tag)).isEqualTo(Duration.ofDays(30).toMillis());
        assertThat(now.applyAsLong(lorry)).isEqualTo(Duration.ofDays(365).toMillis());
        assertThat(now.applyAsLong(tank)).isEqualTo(Retention.GOOD);
        assertThat(now.applyAsLong(9_999_999)).isEqualTo(Retention.GOOD);
    }

    @Test
    void keepsHoursOfNoiseAndNothingOfWhereabouts() {
        int noise = series(DeviceKind.SENSOR, "noise-leq");
        int tag = series(DeviceKind.TAG, "lon");
        int tank = series(DeviceKind.SENSOR, "pressure");
        var condensing = retention.condensing();
        assertThat(condensing.apply(noise)).isEqualTo(new Condensing(Duration.ofHours(1).toMillis(), Retention.GOOD));
        assertThat(condensing.apply(tag)).isEqualTo(Condensing.NONE);
        assertThat(condensing.apply(tank)).isEqualTo(Condensing.UNTOUCHED);
        assertThat(condensing.apply(9_999_999)).isEqualTo(Condensing.UNTOUCHED);
    }

    private int series(DeviceKind kind, String measure) {
        return Caller.system("test").get(() -> {
            var device = devices.enrol(new NewDevice(
                            Protocol.MQTT, "kept-" + UUID.randomUUID(), new Admission(new Place("510112.P0007"), "留存", kind), null, false))
                    .device();
            return Objects.requireNonNull(Map.copyOf(book.numbers(device, Set.of(measure))).get(measure));
        });
    }
}
