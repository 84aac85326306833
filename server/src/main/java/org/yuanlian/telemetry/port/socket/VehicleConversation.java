package org.yuanlian.telemetry.port.socket;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yuanlian.device.Doorkeeper.Knock;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.Standing;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.port.jt808.Assembly;
import org.yuanlian.telemetry.port.jt808.Enrolment;
import org.yuanlian.telemetry.port.jt808.Frames;
import org.yuanlian.telemetry.port.jt808.Frames.Result;
import org.yuanlian.telemetry.port.jt808.Message;
import org.yuanlian.telemetry.port.jt808.Positions;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;

/// With a vehicle's terminal, by JT/T 808. It registers, is given a code, brings the code along, and then reports. The
/// phone number of its first message is that of all others.
final class VehicleConversation extends Conversation<Message> {
    private final Assembly assembly = new Assembly();
    private @Nullable String phone;
    private int serial;

    VehicleConversation(Desk desk, Patience patience) {
        super(desk, Protocol.JT808, Message.class, patience);
    }

    @Override
    void hear(Message message) {
        if (phone == null) {
            phone = message.phone();
        }
        if (!message.phone().equals(phone)) {
            tell(new Fault(Kind.IDENTITY, message.phone()));
            turnAway();
            return;
        }
        switch (message.id()) {
            case Message.REGISTRATION -> register(message);
            case Message.AUTHENTICATION -> authenticate(message);
            case Message.POSITION, Message.POSITIONS -> report(message);
            case Message.HEARTBEAT -> hearHeartbeat(message);
            case Message.TERMINAL_REPLY -> {}
            case Message.LOG_OUT -> {
                reply(message, Result.DONE);
                end();
            }
            default -> {
                tell(new Fault(Kind.MESSAGE, "0x%04X".formatted(message.id())));
                reply(message, Result.UNSUPPORTED);
            }
        }
    }

    private void register(Message message) {
        var enrolment = Enrolment.of(message, this::tell);
        if (enrolment.isEmpty()) {
            reply(message, Result.WRONG);
            return;
        }
        var knock = new Knock(
                Protocol.JT808, message.phone(), enrolment.get().proof(),
                "%s %s".formatted(enrolment.get().plate(), enrolment.get().proof()), address());
        ask(desk.ask(() -> desk.doorkeeper().meet(knock)), standing -> {
            switch (standing) {
                case Standing.Admitted admitted -> giveCode(message, admitted);
                case Standing.Unproved unproved -> {
                    tellOf(unproved, message.phone());
                    send(Frames.notRegistered(message, ++serial, true));
                    turnAway();
                }
                case Standing.Waiting _, Standing.Shut _, Standing.Turned _ -> {
                    send(Frames.notRegistered(message, ++serial, false));
                    turnAway();
                }
            }
        });
    }

    private void giveCode(Message message, Standing.Admitted admitted) {
        desk.ask(() -> desk.doorkeeper().giveCode(admitted.device()))
                .thenAcceptAsync(code -> send(Frames.registered(message, ++serial, code)), context().executor());
    }

    private void authenticate(Message message) {
        var knock = new Knock(Protocol.JT808, message.phone(), Frames.code(message), "0x0102", address());
        ask(desk.ask(() -> desk.doorkeeper().meetAgain(knock)), standing -> {
            switch (standing) {
                case Standing.Admitted admitted -> {
                    bind(admitted);
                    reply(message, Result.DONE);
                }
                case Standing.Unproved unproved -> {
                    tellOf(unproved, message.phone());
                    reply(message, Result.FAILED);
                    turnAway();
                }
                case Standing.Waiting _, Standing.Shut _, Standing.Turned _ -> {
                    reply(message, Result.FAILED);
                    turnAway();
                }
            }
        });
    }

    private void report(Message message) {
        var speaker = speaker();
        if (speaker == null) {
            tell(new Fault(Kind.SECRET, message.phone()));
            reply(message, Result.FAILED);
            return;
        }
        assembly.add(message, this::tell).ifPresent(whole -> report(whole, speaker));
    }

    private void report(Assembly.Whole whole, Speaker speaker) {
        var refused = new AtomicBoolean();
        Consumer<Fault> faults = fault -> {
            tell(fault);
            refused.compareAndSet(false, fault.kind().refuses());
        };
        var readings = whole.id() == Message.POSITION ? Positions.of(whole.body(), faults) : Positions.ofMany(whole.body(), faults);
        var outcome = refused.get()
                ? CompletableFuture.completedFuture(Outcome.REFUSED)
                : desk.handOn(speaker, readings, Origin.DEVICE);
        answer(outcome, done -> whole.parts().forEach(part -> reply(part, result(done))));
    }

    private static Result result(Outcome outcome) {
        return switch (outcome) {
            case TAKEN -> Result.DONE;
            case REFUSED -> Result.WRONG;
            case FAILED -> Result.FAILED;
        };
    }

    private void hearHeartbeat(Message message) {
        var speaker = speaker();
        if (speaker != null) {
            desk.heard(speaker);
        }
        reply(message, speaker == null ? Result.FAILED : Result.DONE);
    }

    private void reply(Message message, Result result) {
        send(Frames.reply(message, ++serial, result));
    }

    private void send(Message message) {
        context().writeAndFlush(Frames.frame(message));
    }
}
