package org.yuanlian.search.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/// A real OpenSearch from its archive on Maven Central, started for the tests that were asked to run on it.
final class OpenSearchServer implements AutoCloseable {
    private static final String ARTIFACT = "org.opensearch.distribution.integ-test-zip:opensearch:3.4.0:zip";
    private static final Path ARCHIVE = Path.of(
            System.getProperty("user.home"),
            ".m2/repository/org/opensearch/distribution/integ-test-zip/opensearch/3.4.0/opensearch-3.4.0.zip");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String NOBODY = "65534";

    private final Process process;
    private final URI address;

    private OpenSearchServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /// Skips the tests, with what to do, where it cannot start.
    static OpenSearchServer started(Path folder) throws Exception {
        assumeTrue(
                Files.exists(ARCHIVE),
                "Not run on OpenSearch, whose archive is not here.\nMaybe run mvn dependency:get -Dtransitive=false -Dartifact=%s".formatted(ARTIFACT));
        var home = unpacked(folder);
        var port = freePort();
        var server = new OpenSearchServer(start(home, port), URI.create("http://127.0.0.1:" + port));
        Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroyForcibly));
        var answers = answers(server.process, server.address);
        var said = answers ? "" : Files.readString(home.resolve("out.log"));
        if (!answers) {
            server.close();
        }
        assumeTrue(answers, "OpenSearch does not start here:\n" + said);
        return server;
    }

    private static Process start(Path home, int port) throws IOException {
        Files.writeString(
                home.resolve("config/opensearch.yml"),
                """
                discovery.type: single-node
                http.port: %d
                transport.port: %d
                path.data: %s
                """.formatted(port, freePort(), home.resolve("data")));
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // it refuses to run as root
            new ProcessBuilder("chown", "-R", NOBODY + ":" + NOBODY, home.toString()).start().onExit().join();
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(home.resolve("bin/opensearch").toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.resolve("out.log").toFile());
        builder.environment().put("OPENSEARCH_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("OPENSEARCH_JAVA_OPTS", "-Xms512m -Xmx512m");
        return builder.start();
    }

    private static boolean answers(Process server, URI address) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var asking = HttpRequest.newBuilder(address.resolve("/_cluster/health")).build();
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < until && !server.waitFor(500, TimeUnit.MILLISECONDS)) {
                try {
                    if (http.send(asking, BodyHandlers.discarding()).statusCode() == 200) {
                        return true;
                    }
                } catch (IOException notYet) {
                    continue;
                }
            }
        }
        return false;
    }

    private static Path unpacked(Path folder) throws IOException {
        try (var archive = new ZipFile(ARCHIVE.toFile())) {
            for (var entry : archive.stream().toList()) {
                var file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.copy(archive.getInputStream(entry), file);
                    if (entry.getName().contains("/bin/")) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
        // nobody has to reach it
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var found = Files.list(folder)) {
            return found.filter(each -> each.getFileName().toString().startsWith("opensearch")).findFirst().orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
