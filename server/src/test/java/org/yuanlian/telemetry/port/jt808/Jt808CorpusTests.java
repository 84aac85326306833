package org.yuanlian.telemetry.port.jt808;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanlian.telemetry.port.Corpus;
import org.yuanlian.telemetry.port.jt808.Message.Version;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Reading;

class Jt808CorpusTests {

    static Stream<Corpus> files() {
        return Corpus.in("jt808");
    }

    @ParameterizedTest
    @MethodSource("files")
    void makesOfTheBytesWhatTheFileSays(Corpus file) {
        assertThat(told(file.sent())).isEqualTo(file.expected());
    }

    @Test
    void writesAFlagWithinAFrameAsTwoOctets() {
        var frame = Frames.frame(new Message(0x0102, Version.V2013, "013800138000", 0x7E7D, new byte[] {0x7E, 0x7D}));
        assertThat(ByteBufUtil.hexDump(frame)).isEqualTo("7e010200020138001380007d027d017d027d01ab7e");
    }

    @Test
    void readsWhatARegistrationSaysInEitherEdition() {
        var enrolment = new Enrolment("70111", "YL-9", "T000001", 2, "川C12345");
        var faults = new ArrayList<Fault>();
        assertThat(Enrolment.of(new Message(Message.REGISTRATION, Version.V2013, "013800138000", 1, enrolment.body()), faults::add))
                .contains(enrolment);
        assertThat(Enrolment.of(new Message(Message.REGISTRATION, Version.V2013, "013800138000", 1, new byte[9]), faults::add)).isEmpty();
        assertThat(faults).extracting(Fault::kind).containsExactly(Fault.Kind.SHAPE);
    }

    private static List<String> told(List<byte[]> sent) {
        var channel = new EmbeddedChannel(new MessageDecoder());
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
            case Message message -> tell(message, told);
            default -> throw new AssertionError(each);
        }
    }

    private static void tell(Message message, List<String> told) {
        told.add("%04x %s %s #%d %d/%d %d octets".formatted(
                message.id(), message.version(), message.phone(), message.serial(), message.packet(), message.packets(), message.body().length));
        var readings = switch (message.id()) {
            case Message.POSITION -> Positions.of(message.body(), fault -> told.add(tell(fault)));
            case Message.POSITIONS -> Positions.ofMany(message.body(), fault -> told.add(tell(fault)));
            default -> List.<Reading>of();
        };
        readings.forEach(reading -> told.add("%s %s %s %s".formatted(
                reading.measure(), reading.value(), reading.quality(), LocalDateTime.ofInstant(Instant.ofEpochMilli(reading.at()), ZoneOffset.UTC))));
    }

    private static String tell(Fault fault) {
        return fault.kind().code() + " " + fault.value();
    }
}
