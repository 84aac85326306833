package org.yuanlian.telemetry.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.store.AppendedFile;

/// The sequence of changes on disk. It is the one place where what was told is decided: what stands here was told, also when
/// nobody has read it yet.
final class AlarmJournal implements Closeable {
    private static final int HEAD = 8;
    private final AppendedFile file;
    private final List<AlarmChange> changes = new ArrayList<>();

    /// Reads what is there; a torn end is cut off.
    AlarmJournal(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        file = AppendedFile.open(path);
        try {
            file.cutTo(read(ByteBuffer.wrap(Files.readAllBytes(path))));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// @return how far it is whole
    private long read(ByteBuffer bytes) throws IOException {
        long good = 0;
        for (var frame = next(bytes); frame != null; frame = next(bytes)) {
            add(ChangeFrame.read(new DataInputStream(new ByteArrayInputStream(frame))));
            good = bytes.position();
        }
        return good;
    }

    private static byte @Nullable [] next(ByteBuffer bytes) {
        if (bytes.remaining() < HEAD) {
            return null;
        }
        int length = bytes.getInt();
        int checksum = bytes.getInt();
        if (length <= 0 || length > bytes.remaining()) {
            return null;
        }
        var frame = new byte[length];
        bytes.get(frame);
        return checksum(frame) == checksum ? frame : null;
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /// On disk when it returns; none of them when it fails.
    void append(List<AlarmChange> more) throws IOException {
        long good = file.size();
        try {
            file.append(ByteBuffer.wrap(frames(more)));
            file.sync();
        } catch (IOException e) {
            file.cutTo(good);
            throw e;
        }
        more.forEach(this::add);
    }

    private void add(AlarmChange change) {
        changes.add(change);
    }

    private static byte[] frames(List<AlarmChange> more) throws IOException {
        var all = new ByteArrayOutputStream();
        var to = new DataOutputStream(all);
        for (var change : more) {
            var one = new ByteArrayOutputStream();
            ChangeFrame.write(change, new DataOutputStream(one));
            var frame = one.toByteArray();
            to.writeInt(frame.length);
            to.writeInt(checksum(frame));
            to.write(frame);
        }
        return all.toByteArray();
    }

    long last() {
        return changes.isEmpty() ? 0 : changes.getLast().sequence();
    }

    /// At most so many changes after one.
    List<AlarmChange> after(long sequence, int most) {
        int from = (int) Math.clamp(sequence, 0, changes.size());
        return List.copyOf(changes.subList(from, Math.min(changes.size(), from + most)));
    }

    /// What holds of all that was told.
    TreeMap<Alarm.Key, Alarm> current() {
        var current = new TreeMap<Alarm.Key, Alarm>();
        for (var change : changes) {
            if (change.before() != null) {
                current.remove(change.before().key());
            }
            if (change.after() != null) {
                current.put(change.after().key(), change.after());
            }
        }
        return current;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
