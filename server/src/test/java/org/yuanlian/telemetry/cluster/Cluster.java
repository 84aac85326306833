package org.yuanlian.telemetry.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/// A cluster of processes on this machine: one that deals out work, and workers. All of them end with it.
final class Cluster implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int SLOTS = 2;
    private static final Pattern SLOTS_TOTAL = Pattern.compile("\"slots-total\":(\\d+)");
    private final Path folder;
    private final int port;
    private final int heapMegabytes;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();

    private Cluster(Path folder, int port, int heapMegabytes) {
        this.folder = folder;
        this.port = port;
        this.heapMegabytes = heapMegabytes;
    }

    /// Comes back when all workers have reported.
    static Cluster start(Path folder, int workers, int heapMegabytes) throws IOException {
        int port = freePort();
        var cluster = new Cluster(Files.createDirectories(folder), port, heapMegabytes);
        Files.createDirectories(cluster.lines());
        try {
            Files.write(folder.resolve("config.yaml"), settings(folder, port, freePort(), heapMegabytes).entrySet().stream()
                    .map(setting -> setting.getKey() + ": " + setting.getValue()).toList());
            cluster.run("dealing", StandaloneSessionClusterEntrypoint.class, "--configDir", folder.toString());
            for (int i = 0; i < workers; i++) {
                cluster.workers.add(cluster.run("worker-" + i, TaskManagerRunner.class, "--configDir", folder.toString()));
            }
            cluster.await("workers", START, () -> cluster.slots() == workers * SLOTS);
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /// Waits, as long as all processes go on.
    void await(String what, Duration atMost, Callable<Boolean> until) {
        try {
            Awaitility.await(what).atMost(atMost).failFast(() -> !isWhole()).until(until);
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            throw new IllegalStateException(what + words(), e);
        }
    }

    /// Every worker has room for all, so that one can take over.
    private static Map<String, String> settings(Path folder, int port, int rpc, int heapMegabytes) {
        var settings = new TreeMap<String, String>();
        Stream.of("jobmanager.rpc.address", "jobmanager.bind-host", "rest.address", "rest.bind-address", "taskmanager.host", "taskmanager.bind-host")
                .forEach(host -> settings.put(host, "127.0.0.1"));
        settings.put("rest.port", Integer.toString(port));
        settings.put("rest.bind-port", Integer.toString(port));
        settings.put("jobmanager.rpc.port", Integer.toString(rpc));
        settings.put("io.tmp.dirs", folder.toString());
        settings.put("web.submit.enable", "false");
        settings.put("taskmanager.numberOfTaskSlots", Integer.toString(SLOTS));
        settings.put("taskmanager.load-balance.mode", "SLOTS");
        settings.put("taskmanager.cpu.cores", "1");
        Stream.of("task.heap.size", "framework.heap.size").forEach(heap -> settings.put("taskmanager.memory." + heap, heapMegabytes / 2 + "m"));
        Stream.of("task.off-heap.size", "framework.off-heap.size", "network.min", "network.max", "jvm-overhead.min", "jvm-overhead.max")
                .forEach(part -> settings.put("taskmanager.memory." + part, "16m"));
        settings.put("taskmanager.memory.managed.size", "0m");
        settings.put("taskmanager.memory.jvm-metaspace.size", "128m");
        settings.put("taskmanager.memory.segment-size", "16kb");
        settings.put("heartbeat.interval", "500ms");
        settings.put("heartbeat.timeout", "4s");
        settings.put("heartbeat.rpc-failure-threshold", "1");
        return settings;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process run(String name, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Xmx" + heapMegabytes + "m", "--enable-native-access=ALL-UNNAMED", "-Dlogback.configurationFile=cluster/logback.xml", "-cp", System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .start();
        processes.add(process);
        return process;
    }

    /// Hands the pipeline over. The process that does it ends with the pipeline.
    Process begin(TankFarm farm, List<Path> logs) throws IOException {
        var arguments = Stream.concat(
                Stream.of(port, farm.tanks(), farm.seconds(), farm.seed(), folder.resolve("checkpoints"), lines()), logs.stream());
        return run("job", ClusterJob.class, arguments.map(String::valueOf).toArray(String[]::new));
    }

    /// Where the files with the lines that it tells come to lie.
    Path lines() {
        return folder.resolve("lines");
    }

    List<Process> workers() {
        return workers;
    }

    boolean isWhole() {
        return processes.stream().allMatch(Process::isAlive);
    }

    /// What the one that deals out and the workers have used since they began.
    long cpuMillis() {
        return processes.stream().limit(1L + workers.size())
                .mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis()).sum();
    }

    private int slots() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/overview".formatted(port))).timeout(Duration.ofSeconds(5)).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            var slots = SLOTS_TOTAL.matcher(answer);
            return slots.find() ? Integer.parseInt(slots.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /// The last words of every process.
    String words() {
        var words = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".out")).sorted().toList()) {
                var lines = Files.readAllLines(file);
                words.append("\n== ").append(file.getFileName()).append('\n')
                        .append(String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size())));
            }
        } catch (IOException e) {
            words.append(e);
        }
        return words.toString();
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        try {
            for (var process : processes) {
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
