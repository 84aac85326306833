package org.yuanlian.telemetry.port;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Frames with a few octets changed, lost, doubled or thrown in, in stretches of any length.
public final class FuzzedFrames {
    /// How many; `-Dfuzz.frames=1000000` for the long run.
    public static final int COUNT = Integer.getInteger("fuzz.frames", 20_000);

    private static final int A_CONNECTION = 200;
    private final Random random;
    private final List<byte[]> frames;

    public FuzzedFrames(long seed, List<byte[]> frames) {
        this.random = new Random(seed);
        this.frames = frames;
    }

    /// Plays them to one decoder after the other, and fails where one of them keeps a buffer.
    ///
    /// @param heard what a decoder made of them
    public void play(Supplier<ChannelHandler> decoder, Consumer<Object> heard) {
        for (var played = 0; played < COUNT; played += A_CONNECTION) {
            var channel = new EmbeddedChannel(decoder.get());
            var sent = new ArrayList<ByteBuf>();
            for (var i = 0; i < A_CONNECTION; i++) {
                sent.addAll(cut(fuzzed(frames.get(random.nextInt(frames.size())))));
            }
            channel.writeInbound(sent.toArray());
            channel.finish();
            if (sent.stream().anyMatch(buffer -> buffer.refCnt() != 0)) {
                throw new AssertionError("a buffer of connection %d leaks".formatted(played / A_CONNECTION));
            }
            for (var each = channel.readInbound(); each != null; each = channel.readInbound()) {
                heard.accept((Object) each);
            }
        }
    }

    /// Each on its own, as a payload whose length something else told.
    public void each(Consumer<byte[]> heard) {
        for (var played = 0; played < COUNT; played++) {
            heard.accept(fuzzed(frames.get(random.nextInt(frames.size()))));
        }
    }

    private byte[] fuzzed(byte[] frame) {
        var bytes = frame.clone();
        for (var changes = random.nextInt(4); changes > 0 && bytes.length > 2; changes--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes = joined(bytes, at, at + 1, new byte[0]);
                case 2 -> bytes = joined(bytes, at, at, new byte[] {bytes[at]});
                default -> {
                    var noise = new byte[random.nextInt(12)];
                    random.nextBytes(noise);
                    bytes = joined(bytes, at, at, noise);
                }
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int until, int from, byte[] between) {
        var joined = new byte[until + between.length + bytes.length - from];
        System.arraycopy(bytes, 0, joined, 0, until);
        System.arraycopy(between, 0, joined, until, between.length);
        System.arraycopy(bytes, from, joined, until + between.length, bytes.length - from);
        return joined;
    }

    private List<ByteBuf> cut(byte[] bytes) {
        var at = random.nextInt(bytes.length + 1);
        return List.of(
                Unpooled.buffer().writeBytes(bytes, 0, at), Unpooled.buffer().writeBytes(bytes, at, bytes.length - at));
    }
}
