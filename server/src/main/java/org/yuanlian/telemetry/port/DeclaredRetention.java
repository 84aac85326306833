package org.yuanlian.telemetry.port;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Device;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Series;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.telemetry.declared.Quantities.Quantity;
import org.yuanlian.telemetry.declared.QuantityRules;
import org.yuanlian.telemetry.store.Condensing;
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
        var keep = bySeries(DeclaredRetention::keepMillis);
        return number -> keep.getOrDefault(number, GOOD);
    }

    @Override
    public IntFunction<Condensing> condensing() {
        var condensing = bySeries(DeclaredRetention::condensing);
        return number -> condensing.getOrDefault(number, Condensing.UNTOUCHED);
    }

    private <T> Map<Integer, T> bySeries(Function<Quantity, T> said) {
        return Caller.system("retention").get(() -> {
            var known = devices.all().stream().collect(Collectors.toMap(Device::id, Function.identity()));
            return book.all().stream()
                    .filter(series -> known.containsKey(series.device()))
                    .collect(Collectors.toMap(Series::number, series -> said.apply(rules.of(Objects.requireNonNull(known.get(series.device())).kind(), series.measure()))));
        });
    }

    private static long keepMillis(Quantity quantity) {
        return quantity.keepDays() == null ? GOOD : Duration.ofDays(quantity.keepDays()).toMillis();
    }

    /// What is declared to be forgotten without a trace leaves none of what an earlier declaration kept; what is kept for good
    /// now leaves alone what stands for points that are gone.
    private static Condensing condensing(Quantity quantity) {
        var buckets = quantity.buckets();
        if (buckets == null || quantity.personal()) {
            return quantity.keepDays() == null ? Condensing.UNTOUCHED : Condensing.NONE;
        }
        return new Condensing(Duration.ofMinutes(buckets.minutes()).toMillis(), buckets.keepDays() == null ? GOOD : Duration.ofDays(buckets.keepDays()).toMillis());
    }
}
