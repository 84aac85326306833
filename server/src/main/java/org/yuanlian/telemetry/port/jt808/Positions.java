package org.yuanlian.telemetry.port.jt808;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;
import org.yuanlian.telemetry.port.wire.Reading;

/// What positions say, one (0x0200) or many (0x0704). A message is read whole or not at all.
public final class Positions {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final int SHORTEST = 28;
    private static final long FIXED = 1 << 1;
    private static final long SOUTH = 1 << 2;
    private static final long WEST = 1 << 3;
    private static final long ANTENNA_CUT = 1 << 5;

    private Positions() {}

    /// @param faults told of everything that cannot be read
    public static List<Reading> of(byte[] body, Consumer<Fault> faults) {
        var readings = new ArrayList<Reading>();
        read(new Fields(body, 0, body.length), readings, faults);
        return readings;
    }

    public static List<Reading> ofMany(byte[] body, Consumer<Fault> faults) {
        var readings = new ArrayList<Reading>();
        var in = new Fields(body, 0, body.length);
        if (in.left() < 3) {
            faults.accept(new Fault(Kind.SHAPE, HexFormat.of().formatHex(body)));
            return readings;
        }
        var count = in.word();
        in.octet();
        for (var i = 0; i < count; i++) {
            var length = in.left() < 2 ? -1 : in.word();
            if (length < 0 || length > in.left()) {
                faults.accept(new Fault(Kind.SHAPE, "%d / %d".formatted(i, count)));
                return readings;
            }
            var one = in.bytes(length);
            read(new Fields(one, 0, length), readings, faults);
        }
        if (in.left() > 0) {
            faults.accept(new Fault(Kind.SHAPE, "%d + %d bytes".formatted(count, in.left())));
        }
        return readings;
    }

    private static void read(Fields in, List<Reading> readings, Consumer<Fault> faults) {
        if (in.left() < SHORTEST) {
            faults.accept(new Fault(Kind.SHAPE, HexFormat.of().formatHex(in.rest())));
            return;
        }
        var alarm = in.doubleWord();
        var status = in.doubleWord();
        var latitude = in.doubleWord() * ((status & SOUTH) == 0 ? 1 : -1) / 1e6;
        var longitude = in.doubleWord() * ((status & WEST) == 0 ? 1 : -1) / 1e6;
        var altitude = (short) in.word();
        var speed = in.word() / 10.0;
        var direction = in.word();
        var time = HexFormat.of().formatHex(in.bytes(6));
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            faults.accept(new Fault(Kind.VALUE, latitude + " " + longitude));
            return;
        }
        long at;
        try {
            at = LocalDateTime.parse("20" + time, TIME).toInstant(CHINA).toEpochMilli();
        } catch (DateTimeException _) {
            faults.accept(new Fault(Kind.TIME, time));
            return;
        }
        var quality = quality(alarm, status);
        readings.add(new Reading("lat", at, latitude, quality));
        readings.add(new Reading("lon", at, longitude, quality));
        readings.add(new Reading("altitude", at, altitude, quality));
        readings.add(new Reading("speed", at, speed, quality));
        readings.add(new Reading("direction", at, direction, quality));
        readings.add(new Reading("alarm", at, alarm, Quality.GOOD));
        readings.add(new Reading("status", at, status, Quality.GOOD));
        readMore(in, at, readings, faults);
    }

    private static Quality quality(long alarm, long status) {
        if ((alarm & ANTENNA_CUT) != 0) {
            return Quality.DISCONNECTED;
        }
        return (status & FIXED) == 0 ? Quality.DISTURBED : Quality.GOOD;
    }

    /// Further items by number and length. Those that we do not know are the maker's own affair.
    private static void readMore(Fields in, long at, List<Reading> readings, Consumer<Fault> faults) {
        while (in.left() > 0) {
            var item = in.octet();
            var length = in.left() == 0 ? -1 : in.octet();
            if (length < 0 || length > in.left()) {
                faults.accept(new Fault(Kind.SHAPE, "0x%02X".formatted(item)));
                return;
            }
            var one = new Fields(in.bytes(length), 0, length);
            if (item == 0x01 && length == 4) {
                readings.add(new Reading("mileage", at, one.doubleWord() / 10.0, Quality.GOOD));
            } else if (item == 0x02 && length == 2) {
                readings.add(new Reading("fuel", at, one.word() / 10.0, Quality.GOOD));
            } else if (item == 0x03 && length == 2) {
                readings.add(new Reading("recorderSpeed", at, one.word() / 10.0, Quality.GOOD));
            }
        }
    }
}
