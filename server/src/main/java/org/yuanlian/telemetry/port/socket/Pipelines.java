package org.yuanlian.telemetry.port.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.yuanlian.device.Protocol;
import org.yuanlian.telemetry.port.hj212.SegmentDecoder;
import org.yuanlian.telemetry.port.jt808.MessageDecoder;

/// What stands between a socket and a conversation.
public final class Pipelines {
    private static final int ANSWERS_AT_ONCE = 256;
    private static final int MOST_CONNECTIONS = 20_000;
    private final AtomicInteger connections = new AtomicInteger();
    private final Desk desk;
    private final Patience patience;

    public Pipelines(Desk desk, Patience patience) {
        this.desk = desk;
        this.patience = patience;
    }

    public ChannelInitializer<Channel> plain(Protocol protocol) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                if (hasRoomFor(channel)) {
                    fill(channel, protocol);
                }
            }
        };
    }

    public ChannelInitializer<Channel> mqttOverTls(SslContext tls) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                if (hasRoomFor(channel)) {
                    channel.pipeline().addLast(tls.newHandler(channel.alloc()));
                    fill(channel, Protocol.MQTT);
                }
            }
        };
    }

    private boolean hasRoomFor(Channel channel) {
        channel.closeFuture().addListener(_ -> connections.decrementAndGet());
        if (connections.incrementAndGet() <= MOST_CONNECTIONS) {
            return true;
        }
        channel.close();
        return false;
    }

    private void fill(Channel channel, Protocol protocol) {
        var pipeline = channel.pipeline();
        // Answers of one group of points leave together, not each by itself.
        pipeline.addLast(new FlushConsolidationHandler(ANSWERS_AT_ONCE, true));
        pipeline.addLast(new IdleStateHandler(patience.quiet().toMillis(), 0, 0, TimeUnit.MILLISECONDS));
        switch (protocol) {
            case MQTT -> pipeline.addLast(
                    new MqttDecoder(SensorConversation.LONGEST_MESSAGE, SensorConversation.LONGEST_NAME), MqttEncoder.INSTANCE,
                    new SensorConversation(desk, patience));
            case HJ212 -> pipeline.addLast(new SegmentDecoder(), new MonitorConversation(desk, patience));
            case JT808 -> pipeline.addLast(new MessageDecoder(), new VehicleConversation(desk, patience));
            case HTTP -> throw new IllegalArgumentException("HTTP comes in through the web server");
        }
    }
}
