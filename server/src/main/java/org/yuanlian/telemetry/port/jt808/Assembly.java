package org.yuanlian.telemetry.port.jt808;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;

/// Puts messages together that came in several packets, one message at a time.
public final class Assembly {
    private static final int MOST = 64;
    private final List<Message> parts = new ArrayList<>();

    /// A message as it was before it was divided.
    ///
    /// @param parts each of which waits for an answer
    public record Whole(int id, byte[] body, List<Message> parts) {}

    /// @param faults told where a packet is missing; what came before it is given up, and comes again unanswered
    public Optional<Whole> add(Message part, Consumer<Fault> faults) {
        if (part.packets() == 1) {
            return Optional.of(new Whole(part.id(), part.body(), List.of(part)));
        }
        if (part.packets() > MOST) {
            faults.accept(new Fault(Kind.LENGTH, "%d packets".formatted(part.packets())));
            return Optional.empty();
        }
        if (!follows(part)) {
            parts.clear();
            if (part.packet() != 1) {
                faults.accept(new Fault(Kind.MISSING, "0x%04X %d/%d".formatted(part.id(), part.packet(), part.packets())));
                return Optional.empty();
            }
        }
        parts.add(part);
        return part.packet() < part.packets() ? Optional.empty() : Optional.of(whole(part.id()));
    }

    private boolean follows(Message part) {
        return !parts.isEmpty()
                && parts.getLast().id() == part.id()
                && parts.getLast().packets() == part.packets()
                && parts.getLast().packet() + 1 == part.packet();
    }

    private Whole whole(int id) {
        var body = new ByteArrayOutputStream();
        parts.forEach(part -> body.writeBytes(part.body()));
        var whole = new Whole(id, body.toByteArray(), List.copyOf(parts));
        parts.clear();
        return whole;
    }
}
