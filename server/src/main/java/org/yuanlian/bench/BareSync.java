package org.yuanlian.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// How long this disk takes for one small piece, appended to a file and synced. An alarm waits for two of them, one after the
/// other: that of its points and that of the journal.
final class BareSync {
    private static final int PIECE_BYTES = 500;
    private static final int TIMES = 200;
    private static final long BETWEEN_MILLIS = 2;
    private final Path file;
    private final List<Double> millis = new ArrayList<>();

    BareSync(Path folder) {
        this.file = folder.resolve("bare-sync");
    }

    /// Adds some to those that were timed, so that what lies between two calls is held against the disk before and after it.
    void time() throws IOException, InterruptedException {
        var bytes = ByteBuffer.allocateDirect(PIECE_BYTES);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (int i = 0; i < TIMES; i++) {
                long began = System.nanoTime();
                channel.write(bytes.clear());
                channel.force(false);
                millis.add((System.nanoTime() - began) / 1e6);
                Thread.sleep(BETWEEN_MILLIS);
            }
        }
        Files.delete(file);
    }

    double percentile(int percent) {
        return Stopwatch.percentile(millis.stream().mapToDouble(Double::doubleValue).toArray(), percent);
    }
}
