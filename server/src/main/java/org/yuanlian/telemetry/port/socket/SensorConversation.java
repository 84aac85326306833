package org.yuanlian.telemetry.port.socket;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodes;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yuanlian.device.Doorkeeper.Knock;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.Standing;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.port.json.Payload;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;

/// With a sensor, a tag or a gateway, by MQTT 3.1.1 or 5. It publishes under its own name and under no other.
final class SensorConversation extends Conversation<MqttMessage> {
    static final int LONGEST_MESSAGE = 256 << 10;
    static final int LONGEST_NAME = 64;
    private static final Duration LONGEST_QUIET = Duration.ofMinutes(10);
    private final Duration quiet;
    private boolean isFive;
    private String points = "";

    SensorConversation(Desk desk, Patience patience) {
        super(desk, Protocol.MQTT, MqttMessage.class, patience);
        this.quiet = patience.quiet().compareTo(LONGEST_QUIET) < 0 ? patience.quiet() : LONGEST_QUIET;
    }

    @Override
    void hear(MqttMessage message) {
        if (message.decoderResult().isFailure()) {
            tell(new Fault(Kind.SHAPE, String.valueOf(message.decoderResult().cause().getMessage())));
            refuse(MqttReasonCodes.Disconnect.MALFORMED_PACKET);
            return;
        }
        var isIn = speaker() != null;
        switch (message) {
            case MqttConnectMessage connect when !isIn -> connect(connect);
            case MqttPublishMessage publish when isIn -> publish(publish);
            case MqttSubscribeMessage subscribe when isIn -> subscribe(subscribe);
            case MqttUnsubscribeMessage unsubscribe when isIn -> unsubscribe(unsubscribe);
            default -> hearRest(message, isIn);
        }
    }

    private void hearRest(MqttMessage message, boolean isIn) {
        var type = message.fixedHeader().messageType();
        if (type == MqttMessageType.PINGREQ && isIn) {
            context().writeAndFlush(MqttMessage.PINGRESP);
        } else if (type == MqttMessageType.DISCONNECT && isIn) {
            end();
        } else {
            ReferenceCountUtil.release(message);
            tell(new Fault(Kind.MESSAGE, type.name()));
            refuse(MqttReasonCodes.Disconnect.PROTOCOL_ERROR);
        }
    }

    private void connect(MqttConnectMessage message) {
        isFive = message.variableHeader().version() == 5;
        var name = message.payload().clientIdentifier();
        var user = message.payload().userName();
        var password = message.payload().passwordInBytes();
        if (name.isEmpty() || user != null && !user.equals(name)) {
            tell(new Fault(Kind.IDENTITY, name + " / " + user));
            refuseConnection(MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED, MqttConnectReturnCode.CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID);
            return;
        }
        var proof = password == null ? "" : new String(password, StandardCharsets.UTF_8);
        var said = "CONNECT %s MQTT %s keep-alive %d s will %s".formatted(
                name, isFive ? "5" : "3.1.1", message.variableHeader().keepAliveTimeSeconds(), message.payload().willTopic());
        var knock = new Knock(Protocol.MQTT, name, proof, said, address());
        var vouched = Certificates.vouchFor(context().pipeline(), name);
        ask(desk.ask(() -> vouched ? desk.doorkeeper().meetVouched(knock) : desk.doorkeeper().meet(knock)), standing -> {
            switch (standing) {
                case Standing.Admitted admitted -> welcome(admitted, message.variableHeader().keepAliveTimeSeconds());
                case Standing.Unproved unproved -> {
                    tellOf(unproved, name);
                    refuseConnection(MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD, MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD);
                }
                case Standing.Waiting _, Standing.Shut _, Standing.Turned _ ->
                    refuseConnection(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED, MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5);
            }
        });
    }

    private void welcome(Standing.Admitted admitted, int keepAliveSeconds) {
        bind(admitted);
        points = own("points");
        var atMost = keepAliveSeconds == 0 ? quiet : Duration.ofSeconds(keepAliveSeconds + keepAliveSeconds / 2 + 1);
        context().pipeline().replace(IdleStateHandler.class, "idle", new IdleStateHandler(atMost.toMillis(), 0, 0, TimeUnit.MILLISECONDS));
        var answer = MqttMessageBuilders.connAck().returnCode(MqttConnectReturnCode.CONNECTION_ACCEPTED).sessionPresent(false);
        if (isFive) {
            answer.properties(properties -> {
                properties.maximumQos((byte) 1).retainAvailable(false).receiveMaximum(MOST_UNANSWERED).maximumPacketSize(LONGEST_MESSAGE);
                properties.sessionExpiryInterval(0).topicAliasMaximum(0).wildcardSubscriptionAvailable(false);
                properties.sharedSubscriptionAvailable(false).subscriptionIdentifiersAvailable(false);
                if (keepAliveSeconds == 0) {
                    properties.serverKeepAlive((int) quiet.toSeconds());
                }
            });
        }
        context().writeAndFlush(answer.build());
    }

    private void refuseConnection(MqttConnectReturnCode code, MqttConnectReturnCode codeOfFive) {
        context().writeAndFlush(MqttMessageBuilders.connAck().returnCode(isFive ? codeOfFive : code).sessionPresent(false).build());
        turnAway();
    }

    private void publish(MqttPublishMessage message) {
        var qos = message.fixedHeader().qosLevel();
        var topic = message.variableHeader().topicName();
        var packet = message.variableHeader().packetId();
        byte[] payload;
        try {
            payload = ByteBufUtil.getBytes(message.payload());
        } finally {
            message.release();
        }
        if (qos == MqttQoS.EXACTLY_ONCE) {
            tell(new Fault(Kind.MESSAGE, "PUBLISH QoS 2"));
            refuse(MqttReasonCodes.Disconnect.QOS_NOT_SUPPORTED);
        } else if (!topic.equals(points)) {
            tell(new Fault(Kind.TOPIC, topic));
            acknowledge(qos, packet, CompletableFuture.completedFuture(Outcome.REFUSED), MqttReasonCodes.PubAck.NOT_AUTHORIZED);
        } else {
            acknowledge(qos, packet, take(payload), MqttReasonCodes.PubAck.PAYLOAD_FORMAT_INVALID);
        }
    }

    private CompletableFuture<Outcome> take(byte[] payload) {
        var refused = new AtomicBoolean();
        var readings = Payload.read(payload, fault -> {
            tell(fault);
            refused.compareAndSet(false, fault.kind().refuses());
        });
        var speaker = speaker();
        return refused.get() || speaker == null
                ? CompletableFuture.completedFuture(Outcome.REFUSED)
                : desk.handOn(speaker, readings, Origin.DEVICE);
    }

    /// Version 3.1.1 cannot say no to a message: the connection ends without an answer to it.
    private void acknowledge(MqttQoS qos, int packet, CompletableFuture<Outcome> outcome, MqttReasonCodes.PubAck why) {
        answer(outcome, done -> {
            if (done == Outcome.TAKEN || isFive) {
                acknowledge(qos, packet, switch (done) {
                    case TAKEN -> MqttReasonCodes.PubAck.SUCCESS;
                    case REFUSED -> why;
                    case FAILED -> MqttReasonCodes.PubAck.UNSPECIFIED_ERROR;
                });
            } else {
                end();
            }
        });
    }

    private void acknowledge(MqttQoS qos, int packet, MqttReasonCodes.PubAck reason) {
        if (qos == MqttQoS.AT_LEAST_ONCE) {
            var answer = MqttMessageBuilders.pubAck().packetId(packet);
            context().write(isFive ? answer.reasonCode(reason.byteValue()).build() : answer.build());
        }
    }

    private void subscribe(MqttSubscribeMessage message) {
        var answer = MqttMessageBuilders.subAck().packetId(message.variableHeader().messageId());
        for (var wanted : message.payload().topicSubscriptions()) {
            var isOwn = wanted.topicFilter().equals(own("commands"));
            if (!isOwn) {
                tell(new Fault(Kind.TOPIC, wanted.topicFilter()));
            }
            var granted = wanted.qualityOfService() == MqttQoS.AT_MOST_ONCE ? MqttQoS.AT_MOST_ONCE : MqttQoS.AT_LEAST_ONCE;
            answer.addGrantedQos(isOwn ? granted : MqttQoS.FAILURE);
        }
        context().writeAndFlush(answer.build());
    }

    private void unsubscribe(MqttUnsubscribeMessage message) {
        var answer = MqttMessageBuilders.unsubAck().packetId(message.variableHeader().messageId());
        message.payload().topics().forEach(_ -> answer.addReasonCode((short) 0));
        context().writeAndFlush(answer.build());
    }

    private String own(String topic) {
        var speaker = speaker();
        return "devices/%s/%s".formatted(speaker == null ? "" : speaker.identity(), topic);
    }

    @Override
    void sayTakenOver() {
        say(MqttReasonCodes.Disconnect.SESSION_TAKEN_OVER);
    }

    private void refuse(MqttReasonCodes.Disconnect why) {
        say(why);
        end();
    }

    private void say(MqttReasonCodes.Disconnect why) {
        if (isFive && speaker() != null) {
            context().writeAndFlush(MqttMessageBuilders.disconnect().reasonCode(why.byteValue()).build());
        }
    }
}
