package org.yuanlian.telemetry.port;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Attendance;
import org.yuanlian.device.Doorkeeper;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.telemetry.Intake;
import org.yuanlian.telemetry.port.socket.Certificates;
import org.yuanlian.telemetry.port.socket.Desk;
import org.yuanlian.telemetry.port.socket.Patience;
import org.yuanlian.telemetry.port.socket.Pipelines;

/// The sockets. One that cannot be opened is told, and the others are.
public final class Ports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ports.class);
    private static final int BACKLOG = 1024;
    private static final int KEPT_EVERY_SECONDS = 2;
    private final PortSettings settings;
    private final Attendance attendance;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    /// As many as there are processors: with more, each hears less at a time and is woken more often.
    private final EventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(Runtime.getRuntime().availableProcessors(), NioIoHandler.newFactory());
    private final List<Port> ports = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private final ReentrantLock keeping = new ReentrantLock();
    private final Desk desk;

    public Ports(
            PortSettings settings, Intake intake, Doorkeeper doorkeeper, SeriesBook book, Attendance attendance, Clock clock) {
        this.settings = settings;
        this.attendance = attendance;
        this.desk = new Desk(intake, doorkeeper, book, attendance, clock, workers);
    }

    /// One of them.
    ///
    /// @param port where it listens
    /// @param trouble why it does not; null where it does
    /// @param faults of those who had not said yet who they are, by code
    public record Port(Protocol protocol, boolean tls, String address, int port, @Nullable String trouble, int connections, Map<String, Long> faults) {}

    public void open() {
        open(Patience.USUAL);
    }

    void open(Patience patience) {
        var pipelines = new Pipelines(desk, patience);
        open(Protocol.MQTT, false, settings.mqtt(), () -> pipelines.plain(Protocol.MQTT));
        if (settings.certificate().isPresent() && settings.key().isPresent()) {
            open(Protocol.MQTT, true, settings.mqtts(), () -> overTls(pipelines));
        }
        open(Protocol.HJ212, false, settings.hj212(), () -> pipelines.plain(Protocol.HJ212));
        open(Protocol.JT808, false, settings.jt808(), () -> pipelines.plain(Protocol.JT808));
        loops.scheduleWithFixedDelay(() -> workers.execute(this::keep), KEPT_EVERY_SECONDS, KEPT_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private ChannelHandler overTls(Pipelines pipelines) {
        try {
            return pipelines.mqttOverTls(Certificates.context(
                    settings.certificate().orElseThrow(), settings.key().orElseThrow(), settings.authority().orElse(null)));
        } catch (SSLException e) {
            throw new IllegalArgumentException("The certificate %s cannot be used".formatted(settings.certificate()), e);
        }
    }

    private void open(Protocol protocol, boolean tls, int port, Supplier<ChannelHandler> pipeline) {
        if (port < 0) {
            return;
        }
        try {
            var channel = new ServerBootstrap()
                    .group(loops)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_BACKLOG, BACKLOG)
                    .option(ChannelOption.SO_REUSEADDR, true)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(16 << 10, 64 << 10))
                    .childHandler(pipeline.get())
                    .bind(settings.address(), port)
                    .awaitUninterruptibly();
            channels.add(opened(channel));
            var at = (InetSocketAddress) channel.channel().localAddress();
            ports.add(new Port(protocol, tls, settings.address(), at.getPort(), null, 0, Map.of()));
        } catch (IllegalStateException | IllegalArgumentException e) {
            var trouble = "%s%s cannot listen at %s:%d: %s".formatted(protocol, tls ? " over TLS" : "", settings.address(), port, cause(e));
            LOG.warn("{}. Maybe another program has the port; set yuanlian.ports in the configuration. The rest goes on.", trouble);
            ports.add(new Port(protocol, tls, settings.address(), port, trouble, 0, Map.of()));
        }
    }

    private static Channel opened(ChannelFuture future) {
        if (!future.isSuccess()) {
            throw new IllegalStateException(future.cause().getMessage(), future.cause());
        }
        return future.channel();
    }

    private static String cause(Exception failure) {
        return Optional.ofNullable(failure.getCause()).map(Throwable::getMessage).orElse(String.valueOf(failure.getMessage()));
    }

    /// As they are now.
    public List<Port> ports() {
        return ports.stream()
                .map(port -> new Port(
                        port.protocol(), port.tls(), port.address(), port.port(), port.trouble(), desk.speaking(port.protocol()),
                        desk.faultsOfStrangers(port.protocol()).entrySet().stream()
                                .collect(Collectors.toMap(fault -> fault.getKey().code(), Map.Entry::getValue))))
                .toList();
    }

    public Desk desk() {
        return desk;
    }

    /// One at a time. What is told while one is at work waits for the next, as does what could not be written.
    private void keep() {
        if (keeping.tryLock()) {
            try {
                Caller.system("ports").run(attendance::keep);
            } catch (RuntimeException e) {
                LOG.warn("port.attendance: who was heard is written down later", e);
            } finally {
                keeping.unlock();
            }
        }
    }

    @Override
    public void close() {
        channels.forEach(channel -> channel.close().awaitUninterruptibly());
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
        workers.close();
        keep();
    }
}
