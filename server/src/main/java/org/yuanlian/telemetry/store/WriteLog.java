package org.yuanlian.telemetry.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.Point;

/// The log that is being written, one of a row of numbered files. What is appended is on disk when the call returns.
final class WriteLog implements Closeable {
    private static final Pattern NAME = Pattern.compile("(\\d{8})\\.log");
    private final Path folder;
    private final LogFile.Opening opening;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private @Nullable LogFile file;
    private long number;
    private long good;

    /// @param number of the first file that is written; none of it is there yet
    WriteLog(Path folder, long number, LogFile.Opening opening) throws IOException {
        this.folder = folder;
        this.opening = opening;
        this.number = number;
        open();
    }

    /// The logs in a folder, by number.
    static TreeMap<Long, Path> in(Path folder) throws IOException {
        var logs = new TreeMap<Long, Path>();
        try (var files = Files.list(folder)) {
            files.forEach(each -> number(each).ifPresent(found -> logs.put(found, each)));
        }
        return logs;
    }

    private static Optional<Long> number(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Optional.of(Long.parseLong(name.group(1))) : Optional.empty();
    }

    static Path path(Path folder, long number) {
        return folder.resolve("%08d.log".formatted(number));
    }

    long number() {
        return number;
    }

    void append(long recordedAt, List<Point> points) throws IOException {
        int size = Frames.size(points.size());
        if (buffer.capacity() < size) {
            buffer = ByteBuffer.allocateDirect(Integer.highestOneBit(size) << 1);
        }
        Frames.write(buffer.clear(), recordedAt, points);
        var to = file == null ? open() : file;
        try {
            to.append(buffer.flip());
            to.sync();
            good = to.size();
        } catch (IOException e) {
            giveUp(to, e);
            throw e;
        }
    }

    /// What was written of the frame must not stand before the next one, and after a failed sync the file is not to be
    /// trusted with more.
    private void giveUp(LogFile broken, IOException because) {
        try (broken) {
            broken.cutTo(good);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
        file = null;
        number++;
    }

    /// Goes on in a new file.
    ///
    /// @return the number of the last file that is finished
    long turn() throws IOException {
        long finished = number;
        var before = file;
        number++;
        try {
            open();
        } catch (IOException e) {
            number = finished;
            file = before;
            throw e;
        }
        if (before != null) {
            before.close();
        }
        return finished;
    }

    private LogFile open() throws IOException {
        var opened = opening.open(path(folder, number));
        file = opened;
        good = opened.size();
        syncFolder(folder);
        return opened;
    }

    /// So that a new or renamed file is still there after a loss of power.
    static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
