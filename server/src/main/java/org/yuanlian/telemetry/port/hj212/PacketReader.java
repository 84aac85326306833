package org.yuanlian.telemetry.port.hj212;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yuanlian.telemetry.port.hj212.Packet.Field;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;

/// Reads segments.
public final class PacketReader {
    private static final String CONTENT = "CP=&&";
    private static final String END = "&&";
    private static final int MOST_PACKETS = 9999;

    private PacketReader() {}

    /// @param faults told of what keeps it from being a packet
    public static Optional<Packet> read(String segment, Consumer<Fault> faults) {
        var content = segment.indexOf(CONTENT);
        if (content < 0 || !segment.endsWith(END) || content + CONTENT.length() > segment.length() - END.length()) {
            faults.accept(new Fault(Kind.SHAPE, segment));
            return Optional.empty();
        }
        var head = new LinkedHashMap<String, String>();
        var body = new ArrayList<List<Field>>();
        if (!readHead(segment.substring(0, content), head)
                || !readBody(segment.substring(content + CONTENT.length(), segment.length() - END.length()), body)) {
            faults.accept(new Fault(Kind.SHAPE, segment));
            return Optional.empty();
        }
        return packet(head, body, segment, faults);
    }

    private static Optional<Packet> packet(
            Map<String, String> head, List<List<Field>> body, String segment, Consumer<Fault> faults) {
        var flag = number(head.getOrDefault("Flag", "0"), 255);
        var packets = number(head.getOrDefault("PNUM", "1"), MOST_PACKETS);
        var packet = number(head.getOrDefault("PNO", "1"), MOST_PACKETS);
        var device = head.getOrDefault("MN", "");
        var command = head.getOrDefault("CN", "");
        if (flag < 0 || packets < 1 || packet < 1 || packet > packets || device.isBlank() || device.length() > 40 || command.isBlank()) {
            faults.accept(new Fault(Kind.SHAPE, segment));
            return Optional.empty();
        }
        return Optional.of(new Packet(
                head.getOrDefault("QN", ""), head.getOrDefault("ST", ""), command, head.getOrDefault("PW", ""), device, flag,
                packets, packet, body));
    }

    private static boolean readHead(String text, Map<String, String> head) {
        for (var part : text.split(";", -1)) {
            var equals = part.indexOf('=');
            if (part.isEmpty()) {
                continue;
            }
            if (equals < 1 || head.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
                return false;
            }
        }
        return true;
    }

    private static boolean readBody(String text, List<List<Field>> body) {
        for (var group : text.split(";", -1)) {
            var fields = new ArrayList<Field>();
            for (var part : group.split(",", -1)) {
                var equals = part.indexOf('=');
                if (part.isBlank()) {
                    continue;
                }
                if (equals < 1) {
                    return false;
                }
                fields.add(new Field(part.substring(0, equals), part.substring(equals + 1)));
            }
            if (!fields.isEmpty()) {
                body.add(List.copyOf(fields));
            }
        }
        return true;
    }

    /// @return -1 where it is no number, or a greater one
    private static int number(String text, int greatest) {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        var number = 0;
        for (var i = 0; i < text.length(); i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number <= greatest ? number : -1;
    }
}
