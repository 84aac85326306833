package org.yuanlian.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/// Whole processes, from outside: a start up to the first page, the memory at rest, the import of a
/// large ledger.
public final class ProcessBench {
    private static final int ROWS = 100_000;
    private static final String HEAP = "-Xmx384m";
    private final Path work;
    private final Consumer<String> progress;

    public ProcessBench(Path work, Consumer<String> progress) {
        this.work = work;
        this.progress = progress;
    }

    public List<Figure> run() throws Exception {
        var figures = new ArrayList<Figure>();
        var home = work.resolve("start-home");
        var log = work.resolve("serve.log");
        progress.accept("  first start, with the demonstration portfolio");
        stop(started(home, log, "Ctrl-C"));
        progress.accept("  starts on what is there");
        var times = new double[3];
        var memory = 0.0;
        for (int i = 0; i < times.length; i++) {
            var began = System.nanoTime();
            var server = started(home, log, "http://localhost");
            times[i] = (System.nanoTime() - began) / 1e9;
            if (i == times.length - 1) {
                Thread.sleep(Duration.ofSeconds(20));
                memory = megabytes(server, home);
            }
            stop(server);
        }
        figures.add(new Figure("process start to first page", Stopwatch.percentile(times, 50), "s", 10, null, null));
        figures.add(new Figure("memory at rest, PostgreSQL included", memory, "MiB", 700, null, null));
        figures.add(imported());
        return figures;
    }

    private Figure imported() throws Exception {
        progress.accept("  import of %,d rows".formatted(ROWS));
        var sheet = workbook();
        var began = System.nanoTime();
        var process = java(work.resolve("import-home"), work.resolve("import.log"), "import", sheet.toString());
        if (!process.waitFor(20, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("The import failed:\n" + Files.readString(work.resolve("import.log")));
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Figure(
                "XLSX import of %,d rows, heap %s".formatted(ROWS, HEAP.substring(4) + "iB"), seconds, "s", 60, null, null);
    }

    /// Starts the server and waits until its first page is answered.
    private Process started(Path home, Path log, String line) throws Exception {
        Files.deleteIfExists(log);
        var process = java(home, log, "serve", "--port", "0");
        var deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                var said = Files.exists(log) ? Files.readString(log) : "";
                if (said.contains(line)) {
                    var address = said.replaceAll("(?s).*(http://localhost:\\d+).*", "$1");
                    client.send(HttpRequest.newBuilder(URI.create(address + "/")).build(), BodyHandlers.ofString());
                    return process;
                }
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("The server did not start:\n" + Files.readString(log));
    }

    private static Process java(Path home, Path log, String... arguments) throws IOException {
        var jar = System.getProperty("java.class.path");
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        var cache = Path.of(jar).resolveSibling("yuanlian.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-jar", jar));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("YUANLIAN_HOME", home.toString());
        return builder.start();
    }

    private static void stop(Process server) throws InterruptedException {
        server.destroy();
        server.waitFor(60, TimeUnit.SECONDS);
    }

    /// Proportional memory of the server and of the PostgreSQL that it opened.
    private static double megabytes(Process server, Path home) throws IOException {
        var postmaster = Long.parseLong(
                Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst().strip());
        var sum = kilobytes(server.pid()) + kilobytes(postmaster);
        sum += ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> kilobytes(child.pid()))
                .sum();
        return sum / 1024.0;
    }

    private static long kilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/%d/smaps_rollup".formatted(pid))).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("The memory of process %d cannot be read".formatted(pid), e);
        }
    }

    private Path workbook() throws IOException {
        var file = work.resolve("ledger.xlsx");
        var header = List.of("项目编号", "项目名称", "投资方", "市州", "区县", "产业链", "签约日期", "合同类型", "协议金额(亿元)", "到位资金(万元)", "开工日期", "责任单位");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "bench", "1.0")) {
            var sheet = workbook.newWorksheet("签约项目");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int row = 1; row <= ROWS; row++) {
                sheet.value(row, 0, "B-%06d".formatted(row));
                sheet.value(row, 1, "第%d号生产基地项目".formatted(row));
                sheet.value(row, 2, "四川测算第%d有限公司".formatted(row % 5_000));
                sheet.value(row, 3, "成都市");
                sheet.value(row, 4, row % 2 == 0 ? "龙泉驿区" : "双流区");
                sheet.value(row, 5, "晶硅光伏");
                sheet.value(row, 6, "%d/%d/%d".formatted(2017 + row % 8, 1 + row % 12, 1 + row % 28));
                sheet.value(row, 7, "正式");
                sheet.value(row, 8, BigDecimal.valueOf(1 + row % 300, 1));
                sheet.value(row, 9, 1_000 + row % 9_000);
                if (row % 3 != 0) {
                    sheet.value(row, 10, "%d年%d月".formatted(2018 + row % 8, 1 + row % 12));
                }
                sheet.value(row, 11, "招商专班");
                if (row % 5_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }
}
