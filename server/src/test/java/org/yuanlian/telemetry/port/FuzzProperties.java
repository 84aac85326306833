package org.yuanlian.telemetry.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yuanlian.telemetry.port.hj212.PacketReader;
import org.yuanlian.telemetry.port.hj212.Readings;
import org.yuanlian.telemetry.port.hj212.Segment;
import org.yuanlian.telemetry.port.hj212.SegmentDecoder;
import org.yuanlian.telemetry.port.json.Payload;
import org.yuanlian.telemetry.port.jt808.Enrolment;
import org.yuanlian.telemetry.port.jt808.Frames;
import org.yuanlian.telemetry.port.jt808.Message;
import org.yuanlian.telemetry.port.jt808.MessageDecoder;
import org.yuanlian.telemetry.port.jt808.Positions;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Reading;

/// No frame whatsoever brings a decoder down, and what it makes of one is finite.
class FuzzProperties {
    private static final long SEED = 20_261_122;
    private final EnumMap<Fault.Kind, Integer> faults = new EnumMap<>(Fault.Kind.class);
    private final AtomicInteger whole = new AtomicInteger();

    @Test
    void standsWhateverAMonitorSends() {
        var frames = Corpus.in("hj212").flatMap(file -> file.sent().stream()).toList();
        new FuzzedFrames(SEED, frames).play(SegmentDecoder::new, this::hearMonitor);
        assertThatMostWasFound();
    }

    private void hearMonitor(Object each) {
        switch (each) {
            case Fault fault -> count(fault);
            case Segment segment -> PacketReader.read(segment.text(), this::count).ifPresent(packet -> {
                whole.incrementAndGet();
                var at = Readings.time(packet, this::count);
                if (Readings.areIn(packet)) {
                    areFinite(Readings.of(packet, at.orElse(0), this::count));
                }
            });
            default -> throw new AssertionError(each);
        }
    }

    @Test
    void standsWhateverAVehicleSends() {
        var frames = Corpus.in("jt808").flatMap(file -> file.sent().stream()).toList();
        new FuzzedFrames(SEED, frames).play(MessageDecoder::new, this::hearVehicle);
        assertThatMostWasFound();
    }

    private void hearVehicle(Object each) {
        switch (each) {
            case Fault fault -> count(fault);
            case Message message -> {
                whole.incrementAndGet();
                // Each body is read as everything that it might be: the number of a message may be fuzzed too.
                areFinite(Positions.of(message.body(), this::count));
                areFinite(Positions.ofMany(message.body(), this::count));
                Enrolment.of(message, this::count);
                Frames.code(message);
            }
            default -> throw new AssertionError(each);
        }
    }

    @Test
    void standsWhateverASensorSends() {
        var frames = List.of(
                "{\"at\":1763690000000,\"values\":{\"temperature\":21.4,\"pressure\":1e3}}".getBytes(StandardCharsets.UTF_8),
                "[{\"at\":\"2026-11-21T09:30:00+08:00\",\"values\":{\"lat\":29.3,\"lon\":104.7},\"flags\":{\"lat\":\"M\"}}]".getBytes(StandardCharsets.UTF_8));
        new FuzzedFrames(SEED, frames).each(payload -> areFinite(Payload.read(payload, this::count)));
        assertThat(faults).containsKeys(Fault.Kind.SHAPE, Fault.Kind.TIME, Fault.Kind.VALUE, Fault.Kind.FLAG);
    }

    private void count(Fault fault) {
        faults.merge(fault.kind(), 1, Integer::sum);
    }

    private static void areFinite(List<Reading> readings) {
        for (var reading : readings) {
            if (!Double.isFinite(reading.value())) {
                throw new AssertionError(reading);
            }
        }
    }

    private void assertThatMostWasFound() {
        assertThat(whole.get()).isGreaterThan(FuzzedFrames.COUNT / 20);
        assertThat(faults).containsKeys(Fault.Kind.GARBAGE, Fault.Kind.CHECKSUM, Fault.Kind.LENGTH, Fault.Kind.HALF, Fault.Kind.SHAPE);
    }
}
