package org.yuanlian.telemetry.port.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanlian.telemetry.port.Corpus;
import org.yuanlian.telemetry.port.wire.Fault;

class Hj212CorpusTests {
    private static final String RULES =
            "QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&";

    static Stream<Corpus> files() {
        return Corpus.in("hj212");
    }

    @ParameterizedTest
    @MethodSource("files")
    void makesOfTheBytesWhatTheFileSays(Corpus file) {
        assertThat(told(file.sent())).isEqualTo(file.expected());
    }

    @ParameterizedTest
    @MethodSource("files")
    void makesTheSameOfThemByteByByte(Corpus file) {
        var single = file.sent().stream()
                .flatMap(bytes -> IntStream.range(0, bytes.length).mapToObj(i -> new byte[] {bytes[i]}))
                .toList();
        assertThat(told(single)).filteredOn(line -> !line.contains("port.frame.")).isEqualTo(
                file.expected().stream().filter(line -> !line.contains("port.frame.")).toList());
    }

    @Test
    void writesTheFrameOfTheStandardsSample() {
        assertThat(Frames.frame(RULES).toString(StandardCharsets.US_ASCII)).isEqualTo("##0101" + RULES + "1C80\r\n");
    }

    private static List<String> told(List<byte[]> sent) {
        var channel = new EmbeddedChannel(new SegmentDecoder());
        sent.forEach(bytes -> channel.writeInbound(Unpooled.copiedBuffer(bytes)));
        channel.finish();
        var told = new ArrayList<String>();
        for (var each = channel.readInbound(); each != null; each = channel.readInbound()) {
            tell((Object) each, told);
        }
        return told;
    }

    private static void tell(Object each, List<String> told) {
        switch (each) {
            case Fault fault -> told.add(tell(fault));
            case Segment segment -> PacketReader.read(segment.text(), fault -> told.add(tell(fault))).ifPresent(packet -> tell(packet, told));
            default -> throw new AssertionError(each);
        }
    }

    private static void tell(Packet packet, List<String> told) {
        told.add("%s CN=%s MN=%s %d/%d".formatted(packet.version(), packet.command(), packet.device(), packet.packet(), packet.packets()));
        var at = Readings.time(packet, fault -> told.add(tell(fault)));
        if (Readings.areIn(packet) && at.isPresent()) {
            Readings.of(packet, at.getAsLong(), fault -> told.add(tell(fault)))
                    .forEach(reading -> told.add("%s %s %s %s".formatted(
                            reading.measure(), reading.value(), reading.quality(),
                            LocalDateTime.ofInstant(Instant.ofEpochMilli(reading.at()), ZoneOffset.UTC))));
        }
        if (packet.wantsAnAnswer()) {
            told.add(Readings.areIn(packet) ? Frames.dataTaken(packet) : Frames.noticeHeard(packet));
        }
    }

    private static String tell(Fault fault) {
        return fault.kind().code() + " " + fault.value();
    }
}
