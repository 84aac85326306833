package org.yuanlian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Admission;
import org.yuanlian.device.Attendance;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Doorkeeper;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.kernel.Place;
import org.yuanlian.telemetry.port.PortSettings;
import org.yuanlian.telemetry.port.Ports;
import org.yuanlian.telemetry.replay.Allowance;
import org.yuanlian.telemetry.replay.LiveRules;
import org.yuanlian.telemetry.rule.Watch;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.Retention;

/// A second process publishes by MQTT at QoS 1; every point is judged by five rules and on disk before its sender is told.
@Component
public final class SocketPart {
    private static final int DEVICES = 100;
    private static final int SERIES = 100;
    private static final long STEADY = 20_000;
    /// So much longer than the other loads, since few alarms are raised at so few messages a second.
    private static final int STEADY_TIMES = 6;
    private static final Duration WARM = Duration.ofSeconds(5);
    private static final Place PLACE = new Place("510000");
    private final Devices devices;
    private final SeriesBook book;
    private final Doorkeeper doorkeeper;
    private final Attendance attendance;

    SocketPart(Devices devices, SeriesBook book, Doorkeeper doorkeeper, Attendance attendance) {
        this.devices = devices;
        this.book = book;
        this.doorkeeper = doorkeeper;
        this.attendance = attendance;
    }

    List<Figure> run(Path folder, int seconds) throws Exception {
        var logins = Files.createDirectories(folder).resolve("logins");
        Files.writeString(logins, Caller.system("bench").call(this::logins));
        var bare = bare(logins, seconds);
        var heard = new AlarmDelays();
        try (var store = PointStore.open(folder.resolve("points"), Retention.FOR_EVER, Clock.systemUTC());
                var live = LiveRules.open(folder.resolve("points"), new LiveRules.Rules(watches(), Map.of(), Map.of(), Allowance.USUAL), store, heard, Clock.systemUTC());
                var ports = new Ports(settings(), heard.noting(store), doorkeeper, book, attendance, Clock.systemUTC())) {
            ports.open();
            int port = ports.ports().getFirst().port();
            send(port, logins, 1, 0, seconds);
            double single = send(port, logins, 1, 0, seconds);
            live.awaitJudged();
            double half = 1e6 / single / 2;
            var atHalf = sinceMade(heard.during(() -> send(port, logins, 1, (long) half, seconds), Duration.ZERO, live));
            var sync = new BareSync(folder);
            sync.time();
            var delays = heard.during(() -> send(port, logins, 1, STEADY, STEADY_TIMES * seconds), WARM, live);
            sync.time();
            var steady = delays.stream().mapToDouble(AlarmDelays.Delay::sinceReceived).toArray();
            double many = send(port, logins, SERIES, 0, seconds);
            ports.close();
            store.close();
            return List.of(
                    new Figure("a message over MQTT at QoS 1: one point, five rules, on disk before it is acknowledged, %d connections (%,.0f messages/s)".formatted(DEVICES, 1e6 / single),
                            single, "µs", 6.7, bare, "Netty's MQTT alone, which keeps and judges nothing"),
                    new Figure("a point in messages of %d, the same otherwise (%,.0f points/s)".formatted(SERIES, SERIES * 1e6 / many), many / SERIES, "µs", 2, null, null),
                    new Figure("alarm told after its point was made by the sender, p99 of %,d, at %,.0f messages/s".formatted(atHalf.length, half),
                            Stopwatch.percentile(atHalf, 99), "ms", 200, null, null),
                    new Figure("alarm on disk and told after its message was received, p99 of %,d, at %,d messages/s, from the %dth second of the senders on".formatted(steady.length, STEADY, WARM.toSeconds()),
                            Stopwatch.percentile(steady, 99), "ms", 10, sync.percentile(99), "p99 of one small piece appended and synced, just before and after"),
                    new Figure("the same, median", Stopwatch.percentile(steady, 50), "ms", 1, sync.percentile(50), "the median of the same"),
                    new Figure("the same after its point was made by the sender, in whole milliseconds, p99",
                            Stopwatch.percentile(sinceMade(delays), 99), "ms", Double.MAX_VALUE, null, null));
        }
    }

    private static double[] sinceMade(List<AlarmDelays.Delay> delays) {
        return delays.stream().mapToDouble(AlarmDelays.Delay::sinceMade).toArray();
    }

    private static PortSettings settings() {
        return new PortSettings("127.0.0.1", 0, -1, -1, -1, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private String logins() {
        var measures = IntStream.range(0, SERIES).mapToObj(number -> "v" + number).collect(Collectors.toSet());
        var lines = new StringBuilder();
        for (int i = 0; i < DEVICES; i++) {
            var identity = "bench-" + i;
            var enrolled = devices.enrol(new Devices.NewDevice(
                    Protocol.MQTT, identity, new Admission(PLACE, identity, DeviceKind.SENSOR), null, true));
            book.numbers(enrolled.device(), measures);
            lines.append(identity).append(' ').append(enrolled.secret()).append('\n');
        }
        return lines.toString();
    }

    private List<Watch> watches() throws Exception {
        var numbers = Caller.system("bench").call(() -> book.all().stream().mapToInt(series -> series.number()).toArray());
        return LiveWorld.watches(numbers);
    }

    private static double bare(Path logins, int seconds) throws Exception {
        try (var endpoint = new BareEndpoint()) {
            send(endpoint.port(), logins, 1, 0, seconds);
            return send(endpoint.port(), logins, 1, 0, seconds);
        }
    }

    /// @return microseconds a message
    private static double send(int port, Path logins, int values, long messages, int seconds) throws IOException, InterruptedException {
        var answer = logins.resolveSibling("acknowledged");
        Files.deleteIfExists(answer);
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"), Senders.class.getName(),
                        Integer.toString(port), Integer.toString(SERIES), Integer.toString(values), Long.toString(messages), Integer.toString(seconds),
                        logins.toString(), answer.toString())
                .inheritIO()
                .start();
        if (!process.waitFor(seconds + 120L, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("The senders did not end well.\nMaybe the server closed a connection.");
        }
        var said = Files.readString(answer).split(" ");
        return Double.parseDouble(said[1]) / 1e3 / Double.parseDouble(said[0]);
    }
}
