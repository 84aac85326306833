package org.yuanlian.telemetry.port;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.yuanlian.telemetry.Intake;
import org.yuanlian.telemetry.Point;

/// Writes points into a file and forces it, one line each. Can be held back, so that a test sees what is not said yet.
public final class FileIntake implements Intake {
    private final Path file;
    private final FileChannel channel;
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;

    public FileIntake(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public synchronized CompletableFuture<Void> take(List<Point> points) {
        var done = new CompletableFuture<Void>();
        Runnable write = () -> write(points, done);
        if (holding) {
            held.add(write);
        } else {
            write.run();
        }
        return done;
    }

    private void write(List<Point> points, CompletableFuture<Void> done) {
        try {
            for (var point : points) {
                channel.write(ByteBuffer.wrap((line(point) + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            channel.force(false);
            done.complete(null);
        } catch (IOException e) {
            done.completeExceptionally(e);
        }
    }

    public static String line(Point point) {
        return "%d %d %s %s %s".formatted(point.series(), point.at(), point.value(), point.quality(), point.origin());
    }

    public synchronized void hold() {
        holding = true;
    }

    public synchronized int held() {
        return held.size();
    }

    public synchronized void letGo() {
        holding = false;
        held.forEach(Runnable::run);
        held.clear();
    }

    /// As a disk that has gone away.
    public void breakDown() throws IOException {
        channel.close();
    }

    public List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }
}
