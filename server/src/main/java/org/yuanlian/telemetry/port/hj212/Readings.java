package org.yuanlian.telemetry.port.hj212;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.port.hj212.Packet.Field;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;
import org.yuanlian.telemetry.port.wire.Letters;
import org.yuanlian.telemetry.port.wire.Reading;

/// What data packets say of their factors. A packet is read whole or not at all.
public final class Readings {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final String TIME_KEY = "DataTime";
    private static final Set<String> NUMBERS =
            Set.of("Rtd", "Avg", "Min", "Max", "Cou", "ZsRtd", "ZsAvg", "ZsMin", "ZsMax");
    private static final Set<Quality> WITHOUT_A_VALUE =
            Set.of(Quality.DISCONNECTED, Quality.STOPPED, Quality.DISTURBED, Quality.MAINTENANCE, Quality.CALIBRATION);

    private Readings() {}

    public static boolean areIn(Packet packet) {
        return Interval.of(packet.command()).isPresent();
    }

    /// The moment that a packet states; a later one of several may leave it out.
    public static OptionalLong time(Packet packet, Consumer<Fault> faults) {
        for (var group : packet.content()) {
            for (var field : group) {
                if (field.key().equals(TIME_KEY)) {
                    return time(field.value(), faults);
                }
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong time(String text, Consumer<Fault> faults) {
        try {
            return OptionalLong.of(LocalDateTime.parse(text, TIME).toInstant(CHINA).toEpochMilli());
        } catch (DateTimeException _) {
            faults.accept(new Fault(Kind.TIME, text));
            return OptionalLong.empty();
        }
    }

    /// @param at the moment of all of them
    /// @param faults told of everything that cannot be read
    public static List<Reading> of(Packet packet, long at, Consumer<Fault> faults) {
        var interval = Interval.of(packet.command()).orElseThrow();
        var flags = flags(packet, faults);
        var readings = new ArrayList<Reading>();
        for (var group : packet.content()) {
            for (var field : group) {
                var dash = field.key().lastIndexOf('-');
                if (dash > 0 && NUMBERS.contains(field.key().substring(dash + 1))) {
                    var quality = flags.getOrDefault(field.key().substring(0, dash), Quality.GOOD);
                    read(field, interval, at, quality, readings, faults);
                }
            }
        }
        return readings;
    }

    private static void read(
            Field field, Interval interval, long at, Quality quality, List<Reading> readings, Consumer<Fault> faults) {
        var value = Decimal.of(field.value());
        if (value.isPresent()) {
            readings.add(new Reading(interval.measure(field.key()), at, value.getAsDouble(), quality));
        } else if (!isEmpty(field.value()) || !WITHOUT_A_VALUE.contains(quality)) {
            faults.accept(new Fault(Kind.VALUE, field.key() + "=" + field.value()));
        }
    }

    private static boolean isEmpty(String value) {
        return value.isBlank() || value.strip().chars().allMatch(each -> each == '-');
    }

    private static Map<String, Quality> flags(Packet packet, Consumer<Fault> faults) {
        var flags = new HashMap<String, Quality>();
        for (var group : packet.content()) {
            for (var field : group) {
                if (field.key().endsWith("-Flag")) {
                    flags.put(field.key().substring(0, field.key().length() - "-Flag".length()), quality(field, faults));
                }
            }
        }
        return flags;
    }

    private static Quality quality(Field field, Consumer<Fault> faults) {
        return Letters.quality(field.value()).orElseGet(() -> {
            faults.accept(new Fault(Kind.FLAG, field.key() + "=" + field.value()));
            return Quality.DISTURBED;
        });
    }
}
