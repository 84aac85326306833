package org.yuanlian.telemetry.replay;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.AlarmPoint;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Quality;

/// A change as bytes.
final class ChangeFrame {
    private ChangeFrame() {}

    static void write(AlarmChange change, DataOutputStream to) throws IOException {
        to.writeLong(change.sequence());
        to.writeByte(change.cause().ordinal());
        writeAlarm(change.before(), to);
        writeAlarm(change.after(), to);
        var point = change.point();
        to.writeBoolean(point != null);
        if (point != null) {
            to.writeInt(point.series());
            to.writeLong(point.at());
            to.writeDouble(point.value());
            to.writeByte(point.quality().ordinal());
            to.writeByte(point.origin().ordinal());
        }
    }

    /// @param shared gives the string that stands for all that are equal
    static AlarmChange read(DataInputStream from, UnaryOperator<String> shared) throws IOException {
        long sequence = from.readLong();
        var cause = AlarmChange.Cause.values()[from.readByte()];
        var before = readAlarm(from, shared);
        var after = readAlarm(from, shared);
        var point = !from.readBoolean() ? null
                : new Point(from.readInt(), from.readLong(), from.readDouble(), Quality.values()[from.readByte()], Origin.values()[from.readByte()]);
        return new AlarmChange(sequence, before, after, cause, point);
    }

    private static void writeAlarm(@Nullable Alarm alarm, DataOutputStream to) throws IOException {
        to.writeBoolean(alarm != null);
        if (alarm == null) {
            return;
        }
        to.writeUTF(alarm.group());
        to.writeUTF(alarm.rule());
        to.writeInt(alarm.version());
        to.writeUTF(alarm.object());
        to.writeByte(alarm.level().ordinal());
        to.writeLong(alarm.raisedAt());
        to.writeLong(alarm.endedAt() == null ? Long.MIN_VALUE : alarm.endedAt());
        to.writeInt(alarm.repeats());
        to.writeBoolean(alarm.chattering());
        to.writeBoolean(alarm.held());
        to.writeInt(alarm.evidence().size());
        for (var evidence : alarm.evidence()) {
            to.writeUTF(evidence.signal());
            to.writeInt(evidence.series());
            to.writeLong(evidence.at());
            to.writeDouble(evidence.value());
        }
    }

    private static @Nullable Alarm readAlarm(DataInputStream from, UnaryOperator<String> shared) throws IOException {
        if (!from.readBoolean()) {
            return null;
        }
        var group = shared.apply(from.readUTF());
        var rule = shared.apply(from.readUTF());
        int version = from.readInt();
        var object = shared.apply(from.readUTF());
        var level = AlarmLevel.values()[from.readByte()];
        long raisedAt = from.readLong();
        long endedAt = from.readLong();
        int repeats = from.readInt();
        boolean chattering = from.readBoolean();
        boolean held = from.readBoolean();
        return new Alarm(
                group, rule, version, object, level, raisedAt, endedAt == Long.MIN_VALUE ? null : endedAt, repeats, chattering, held, evidence(from, shared));
    }

    private static List<AlarmPoint> evidence(DataInputStream from, UnaryOperator<String> shared) throws IOException {
        int count = from.readInt();
        var evidence = new ArrayList<AlarmPoint>(count);
        for (int i = 0; i < count; i++) {
            evidence.add(new AlarmPoint(shared.apply(from.readUTF()), from.readInt(), from.readLong(), from.readDouble()));
        }
        return List.copyOf(evidence);
    }
}
