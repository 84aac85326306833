package org.yuanlian.telemetry.port.socket;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yuanlian.device.Doorkeeper.Knock;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.Standing;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.port.hj212.Frames;
import org.yuanlian.telemetry.port.hj212.Packet;
import org.yuanlian.telemetry.port.hj212.PacketReader;
import org.yuanlian.telemetry.port.hj212.Readings;
import org.yuanlian.telemetry.port.hj212.Segment;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;
import org.yuanlian.telemetry.port.wire.Reading;

/// With a monitor, by HJ 212. The first packet says who it is; from then on the connection speaks for no other.
final class MonitorConversation extends Conversation<Segment> {
    private static final String HEARTBEAT = "9015";
    private @Nullable Packet former;
    private OptionalLong formerTime = OptionalLong.empty();

    MonitorConversation(Desk desk, Patience patience) {
        super(desk, Protocol.HJ212, Segment.class, patience);
    }

    @Override
    void hear(Segment segment) {
        PacketReader.read(segment.text(), this::tell).ifPresent(packet -> {
            var speaker = speaker();
            if (speaker == null) {
                meet(packet, segment);
            } else if (!speaker.identity().equals(packet.device())) {
                tell(new Fault(Kind.IDENTITY, packet.device()));
                turnAway();
            } else {
                hear(packet, speaker);
            }
        });
    }

    private void meet(Packet packet, Segment segment) {
        var said = segment.text().replaceFirst("PW=[^;]*", "PW=…");
        var knock = new Knock(Protocol.HJ212, packet.device(), packet.password(), said, address());
        ask(desk.ask(() -> desk.doorkeeper().meet(knock)), standing -> {
            switch (standing) {
                case Standing.Admitted admitted -> {
                    bind(admitted);
                    hear(segment);
                }
                case Standing.Unproved unproved -> {
                    tellOf(unproved, packet.device());
                    turnAway();
                }
                case Standing.Waiting _, Standing.Shut _, Standing.Turned _ -> turnAway();
            }
        });
    }

    private void hear(Packet packet, Speaker speaker) {
        if (Readings.areIn(packet)) {
            hearData(packet, speaker);
        } else if (packet.command().equals(HEARTBEAT)) {
            desk.heard(speaker);
            send(packet, Frames.noticeHeard(packet), CompletableFuture.completedFuture(Outcome.TAKEN));
        } else {
            tell(new Fault(Kind.MESSAGE, "CN=" + packet.command()));
        }
    }

    private void hearData(Packet packet, Speaker speaker) {
        var refused = new AtomicBoolean();
        Consumer<Fault> faults = fault -> {
            tell(fault);
            refused.compareAndSet(false, fault.kind().refuses());
        };
        tellWhatIsMissing(packet);
        var at = time(packet, faults);
        former = packet;
        formerTime = at;
        if (at.isEmpty()) {
            return;
        }
        var readings = Readings.of(packet, at.getAsLong(), faults);
        if (!refused.get()) {
            send(packet, Frames.dataTaken(packet), handOn(speaker, readings));
        }
    }

    private CompletableFuture<Outcome> handOn(Speaker speaker, List<Reading> readings) {
        return desk.handOn(speaker, readings, Origin.DEVICE);
    }

    /// Of several packets the first says the moment.
    private OptionalLong time(Packet packet, Consumer<Fault> faults) {
        var refused = new AtomicBoolean();
        var at = Readings.time(packet, fault -> {
            faults.accept(fault);
            refused.set(true);
        });
        if (at.isPresent() || refused.get()) {
            return at;
        }
        if (former != null && former.number().equals(packet.number()) && packet.packet() > 1 && formerTime.isPresent()) {
            return formerTime;
        }
        faults.accept(new Fault(Kind.TIME, "DataTime"));
        return OptionalLong.empty();
    }

    private void tellWhatIsMissing(Packet packet) {
        var isNext = former != null && former.number().equals(packet.number()) && former.packets() == packet.packets();
        var expected = isNext && former != null ? former.packet() + 1 : 1;
        if (packet.packets() > 1 && packet.packet() > expected) {
            tell(new Fault(Kind.MISSING, "QN=%s %d/%d".formatted(packet.number(), expected, packet.packets())));
        }
    }

    private void send(Packet packet, String text, CompletableFuture<Outcome> outcome) {
        answer(outcome, done -> {
            if (done == Outcome.TAKEN && packet.wantsAnAnswer()) {
                context().writeAndFlush(Frames.frame(text));
            }
        });
    }
}
