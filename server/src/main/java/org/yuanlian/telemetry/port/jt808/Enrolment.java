package org.yuanlian.telemetry.port.jt808;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;

/// What a terminal says of itself when it registers (0x0100).
///
/// @param plate or the identification number of a vehicle without a plate
public record Enrolment(String maker, String model, String terminal, int colour, String plate) {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int[][] LENGTHS = {{11, 30, 30}, {5, 20, 7}, {5, 8, 7}};

    /// The editions differ in the lengths of their fields, and 2011 and 2013 do not say which they are.
    public static Optional<Enrolment> of(Message message, Consumer<Fault> faults) {
        var body = message.body();
        var lengths = message.version() == Message.Version.V2019 ? LENGTHS[0] : body.length >= 37 ? LENGTHS[1] : LENGTHS[2];
        if (body.length < 4 + lengths[0] + lengths[1] + lengths[2] + 1) {
            faults.accept(new Fault(Kind.SHAPE, HexFormat.of().formatHex(body)));
            return Optional.empty();
        }
        var in = new Fields(body, 4, body.length);
        return Optional.of(new Enrolment(
                text(in.bytes(lengths[0]), StandardCharsets.US_ASCII), text(in.bytes(lengths[1]), StandardCharsets.US_ASCII),
                text(in.bytes(lengths[2]), StandardCharsets.US_ASCII), in.octet(), text(in.rest(), GBK)));
    }

    /// By which the same terminal is known when it registers again.
    public String proof() {
        return String.join("|", maker, model, terminal);
    }

    private static String text(byte[] bytes, Charset charset) {
        return charset.decode(ByteBuffer.wrap(bytes)).toString().replace('\0', ' ').strip();
    }

    /// In the 2013 edition.
    public byte[] body() {
        var plateBytes = plate.getBytes(GBK);
        return ByteBuffer.allocate(4 + 5 + 20 + 7 + 1 + plateBytes.length)
                .putShort((short) 51)
                .putShort((short) 1)
                .put(padded(maker, 5))
                .put(padded(model, 20))
                .put(padded(terminal, 7))
                .put((byte) colour)
                .put(plateBytes)
                .array();
    }

    private static byte[] padded(String text, int length) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), length);
    }
}
