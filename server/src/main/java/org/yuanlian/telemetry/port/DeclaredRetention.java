package org.yuanlian.telemetry.port;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Device;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Series;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.telemetry.declared.QuantityRules;
import org.yuanlian.telemetry.store.Retention;

/// Keeps every series for as long as its quantity is declared to be kept. A series that is not in the register is kept for
/// good: nobody has said what it is.
@Component
class DeclaredRetention implements Retention {
    private final Devices devices;
    private final SeriesBook book;
    private final QuantityRules rules;

    DeclaredRetention(Devices devices, SeriesBook book, QuantityRules rules) {
        this.devices = devices;
        this.book = book;
        this.rules = rules;
    }

    @Override
    public IntToLongFunction now() {
        return Caller.system("retention").get(() -> {
            var known = devices.all().stream().collect(Collectors.toMap(Device::id, Function.identity()));
            var millis = book.all().stream()
                    .filter(series -> known.containsKey(series.device()))
                    .collect(Collectors.toMap(Series::number, series -> millis(series, known)));
            return number -> millis.getOrDefault(number, GOOD);
        });
    }

    private long millis(Series series, Map<UUID, Device> known) {
        var device = known.get(series.device());
        var days = rules.of(device == null ? null : device.kind(), series.measure()).keepDays();
        return days == null ? GOOD : Duration.ofDays(days).toMillis();
    }
}
