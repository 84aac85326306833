package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// A file that is there as a whole: after a kill or a loss of power either the old one or the new one.
public final class WholeFile {
    private WholeFile() {}

    /// On disk under its name when it returns.
    public static void write(Path file, ByteBuffer bytes) throws IOException {
        var torn = file.resolveSibling(file.getFileName() + ".torn");
        try (var channel = FileChannel.open(
                torn, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(torn, file, StandardCopyOption.ATOMIC_MOVE);
        WriteLog.syncFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }
}
