package org.yuanlian.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL server behind the data folder: started here, or found running under the process
/// that owns the folder.
final class Server implements AutoCloseable {
    private static final String MAJOR = "18";
    private final int port;
    private final @Nullable EmbeddedPostgres owned;
    private final @Nullable FileLock lock;

    private Server(int port, @Nullable EmbeddedPostgres owned, @Nullable FileLock lock) {
        this.port = port;
        this.owned = owned;
        this.lock = lock;
    }

    static Server open(Home home, boolean durable) throws IOException {
        var data = home.resolve("postgres");
        var lock = home.lock();
        if (lock.isEmpty()) {
            return new Server(awaitPort(data), null, null);
        }
        endOrphan(data);
        refuseOtherMajor(data);
        var postgres = start(home, data, durable);
        return new Server(postgres.getPort(), postgres, lock.get());
    }

    String url(String user) {
        return "jdbc:postgresql://localhost:%d/postgres?user=%s&ApplicationName=yuanlian&reWriteBatchedInserts=true"
                .formatted(port, user);
    }

    boolean isOwned() {
        return owned != null;
    }

    private static EmbeddedPostgres start(Home home, Path data, boolean durable) throws IOException {
        // The library's own defaults switch durability off and stop the server before the pool is closed.
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(90))
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("shared_buffers", "320MB")
                .setServerConfig("work_mem", "48MB")
                .setServerConfig("maintenance_work_mem", "128MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("max_connections", "60")
                .setServerConfig("jit", "off")
                .setServerConfig("parallel_tuple_cost", "0.01")
                .setOverrideWorkingDirectory(home.resolve("postgres-program").toFile())
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false)
                .start();
    }

    /// After a kill -9 of its owner the server lives on and holds the folder: end it and wait.
    private static void endOrphan(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (orphan.isPresent()) {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().onExit().join();
            orphan.get().onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    private static void refuseOtherMajor(Path data) throws IOException {
        var version = data.resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
            throw new IllegalStateException(
                    "The database in %s is of PostgreSQL %s, and this version needs %s.\nMaybe make a backup with the version that wrote it, and restore it here."
                            .formatted(data, Files.readString(version).strip(), MAJOR));
        }
    }

    private static int awaitPort(Path data) throws IOException {
        var deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < deadline) {
            var pidFile = data.resolve("postmaster.pid");
            if (Files.exists(pidFile)) {
                var lines = Files.readAllLines(pidFile);
                if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
                    return Integer.parseInt(lines.get(3).strip());
                }
            }
            Thread.onSpinWait();
        }
        throw new IllegalStateException(
                "Another process holds the data folder, but its database did not become ready.\nMaybe it is still starting: try again in a minute.");
    }

    @Override
    public void close() throws IOException {
        if (owned != null) {
            owned.close();
        }
        if (lock != null) {
            lock.acquiredBy().close();
        }
    }
}
