package org.yuanlian.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The devices of `bench live`, a process of their own: connections that publish by MQTT 3.1.1 at QoS 1, each with at most so
/// many messages for which it was not told yet that they are kept.
final class Senders {
    private static final int UNTOLD = 48;
    private static final int HELLO_BYTES = 4;
    private final Load load;
    private final List<Connection> connections = new ArrayList<>();
    private final CompletableFuture<Void> allIn = new CompletableFuture<>();
    private final CompletableFuture<Void> allTold = new CompletableFuture<>();
    private int in;
    private long sent;
    private long told;
    private long began;
    private boolean isOver;

    /// @param values points in each message
    /// @param messages a second, over all; 0 for as many as go
    record Load(int port, int series, int values, long messages, int seconds) {}

    private Senders(Load load) {
        this.load = load;
    }

    /// Reads a load from its first arguments and a log-in from each line of a file, and writes into another how many messages were
    /// acknowledged in how many nanoseconds.
    public static void main(String[] arguments) throws Exception {
        var numbers = Arrays.stream(arguments).limit(5).mapToInt(Integer::parseInt).toArray();
        var logins = Files.readAllLines(Path.of(arguments[5])).stream().map(line -> line.split(" ")).toList();
        var senders = new Senders(new Load(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]));
        Files.writeString(Path.of(arguments[6]), senders.run(logins));
    }

    private String run(List<String[]> logins) throws Exception {
        try (var loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory())) {
            var bootstrap = new Bootstrap().group(loop).channel(NioSocketChannel.class).option(ChannelOption.TCP_NODELAY, true);
            for (var login : logins) {
                var connection = new Connection(new SensorFrames(login[0], login[1], load), connections.size());
                connections.add(connection);
                bootstrap.handler(connection).connect("127.0.0.1", load.port()).sync();
            }
            allIn.get(30, TimeUnit.SECONDS);
            began = System.nanoTime();
            loop.next().scheduleAtFixedRate(this::pace, 0, 1, TimeUnit.MILLISECONDS);
            loop.next().schedule(this::end, load.seconds(), TimeUnit.SECONDS);
            allTold.get(load.seconds() + 60L, TimeUnit.SECONDS);
            var took = System.nanoTime() - began;
            loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            return told + " " + took;
        }
    }

    private void pace() {
        connections.forEach(Connection::fill);
    }

    private long due() {
        return load.messages() == 0 ? Long.MAX_VALUE : load.messages() * ((System.nanoTime() - began) / 1_000) / 1_000_000;
    }

    private void end() {
        isOver = true;
        tellIfOver();
    }

    private void tellIfOver() {
        if (isOver && told == sent) {
            allTold.complete(null);
        }
    }

    private final class Connection extends ChannelInboundHandlerAdapter {
        private final SensorFrames frames;
        private final int number;
        private @Nullable ChannelHandlerContext context;
        private boolean isIn;
        private int untold;
        private int odd;

        Connection(SensorFrames frames, int number) {
            this.frames = frames;
            this.number = number;
        }

        @Override
        public void channelActive(ChannelHandlerContext active) {
            context = active;
            active.writeAndFlush(frames.hello(active.alloc().buffer()));
        }

        /// Answers are of four bytes each, and only counted.
        @Override
        public void channelRead(ChannelHandlerContext ignored, Object message) {
            var bytes = (ByteBuf) message;
            odd += bytes.readableBytes();
            bytes.release();
            if (!isIn) {
                odd -= HELLO_BYTES;
                isIn = true;
                if (++in == connections.size()) {
                    allIn.complete(null);
                }
                return;
            }
            int answers = odd / 4;
            odd %= 4;
            untold -= answers;
            told += answers;
            fill();
            tellIfOver();
        }

        @Override
        public void channelInactive(ChannelHandlerContext ignored) {
            if (!allTold.isDone()) {
                allTold.completeExceptionally(new IllegalStateException("The server closed connection %d.".formatted(number)));
            }
        }

        void fill() {
            int room = UNTOLD - untold;
            long due = due() - sent;
            var to = context;
            if (to == null || isOver || !isIn || room < UNTOLD / 4 || due <= 0) {
                return;
            }
            int now = (int) Math.min(room, Math.ceilDiv(due, connections.size()));
            var bytes = to.alloc().buffer();
            long at = System.currentTimeMillis();
            for (int i = 0; i < now; i++) {
                frames.publish(bytes, at, number);
            }
            untold += now;
            sent += now;
            to.writeAndFlush(bytes);
        }
    }
}
