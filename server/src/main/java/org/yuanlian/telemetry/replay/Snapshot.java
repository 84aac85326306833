package org.yuanlian.telemetry.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.rule.Watch;
import org.yuanlian.telemetry.store.WholeFile;

/// Where the machines were, so that a restart need not read everything again.
///
/// @param log all that was recorded in logs before this one is in it
/// @param rungs by name of the watch
record Snapshot(long log, Map<String, Ladder.Rung> rungs) {

    /// Where the machine of one watch was.
    record Settled(Watch watch, Ladder.Rung rung) {}

    static Snapshot of(long log, List<Settled> settled) {
        return new Snapshot(log, settled.stream().collect(Collectors.toMap(one -> one.watch().name(), Settled::rung)));
    }

    void write(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var to = new DataOutputStream(bytes);
        to.writeLong(log);
        to.writeInt(rungs.size());
        for (var rung : rungs.entrySet()) {
            to.writeUTF(rung.getKey());
            to.writeLong(rung.getValue().at());
            to.writeInt(rung.getValue().state().length);
            for (long slot : rung.getValue().state()) {
                to.writeLong(slot);
            }
        }
        to.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        WholeFile.write(file, ByteBuffer.wrap(bytes.toByteArray()));
    }

    /// @return nothing where there is none, or it is damaged
    static @Nullable Snapshot read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        var bytes = Files.readAllBytes(file);
        int end = bytes.length - Long.BYTES;
        if (end < 0 || ByteBuffer.wrap(bytes).getLong(end) != checksum(bytes, end)) {
            return null;
        }
        var from = new DataInputStream(new ByteArrayInputStream(bytes));
        long log = from.readLong();
        int count = from.readInt();
        var rungs = new HashMap<String, Ladder.Rung>();
        for (int i = 0; i < count; i++) {
            var name = from.readUTF();
            long at = from.readLong();
            var state = new long[from.readInt()];
            for (int slot = 0; slot < state.length; slot++) {
                state[slot] = from.readLong();
            }
            rungs.put(name, new Ladder.Rung(at, state));
        }
        return new Snapshot(log, rungs);
    }

    private static long checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }
}
