package org.yuanlian.telemetry.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Admission;
import org.yuanlian.device.Attendance;
import org.yuanlian.device.Device;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Devices.NewDevice;
import org.yuanlian.device.Doorkeeper;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.kernel.Place;
import org.yuanlian.telemetry.Reading;
import org.yuanlian.telemetry.port.hj212.Frames;
import org.yuanlian.telemetry.port.socket.Patience;
import org.yuanlian.telemetry.store.FullDisk;
import org.yuanlian.telemetry.store.PointStore;

/// Clients that hang, and a disk that is full: who does it right is served.
@WithDatabase
class HardTimesIT {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    @Autowired
    Devices devices;

    @Autowired
    Doorkeeper doorkeeper;

    @Autowired
    SeriesBook book;

    @Autowired
    Attendance attendance;

    @Autowired
    Clock clock;

    private final FullDisk disk = new FullDisk(Long.MAX_VALUE);
    private PointStore store;
    private Ports ports;

    @BeforeEach
    void open() {
        store = disk.store(folder, clock);
        var settings = new PortSettings("127.0.0.1", 0, -1, 0, 0, Optional.empty(), Optional.empty(), Optional.empty());
        ports = new Ports(settings, store, doorkeeper, book, attendance, clock);
        ports.open(new Patience(A_SECOND, A_SECOND));
    }

    @AfterEach
    void close() throws IOException {
        ports.close();
        store.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"MQTT", "HJ212", "JT808"})
    void cutsOffWhoNeverFinishesWhatItBegan(Protocol protocol) throws Exception {
        var begun = switch (protocol) {
            case MQTT -> new byte[] {0x10, 0x40, 0, 4, 'M', 'Q', 'T', 'T', 4};
            case HJ212 -> "##0180QN=20261123".getBytes(StandardCharsets.ISO_8859_1);
            case JT808, HTTP -> new byte[] {0x7E, 0x01, 0x02, 0, 0};
        };
        try (var silent = new Monitor(port(protocol)); var dripping = new Monitor(port(protocol))) {
            silent.send(begun);
            dripping.send(begun);
            var drip = Thread.startVirtualThread(() -> dripInto(dripping));
            acknowledges(enrolled(Protocol.HJ212));
            assertThat(silent.isClosed()).isTrue();
            assertThat(drip.join(Duration.ofSeconds(5))).isTrue();
            assertThat(dripping.isGone()).isTrue();
        }
    }

    /// A byte now and then, as long as somebody takes it.
    private static void dripInto(Monitor slow) {
        try {
            while (slow.staysOpenFor(Duration.ofMillis(100))) {
                slow.send(new byte[] {0});
            }
        } catch (IOException _) {
            // It was cut off, which is what is waited for.
        }
    }

    @Test
    void cutsOffWhoNeverReadsItsAnswers() throws Exception {
        var deaf = enrolled(Protocol.HJ212);
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4 << 10);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port(Protocol.HJ212)));
            var heartbeats = heartbeat(deaf).repeat(100).getBytes(StandardCharsets.ISO_8859_1);
            var talk = Thread.startVirtualThread(() -> sayWithoutEnd(socket, heartbeats));
            assertThat(soon(() -> speaking() == 1)).isTrue();
            acknowledges(enrolled(Protocol.HJ212));
            assertThat(talk.join(Duration.ofSeconds(15))).as("cut off while it speaks").isTrue();
        }
        assertThat(soon(() -> speaking() == 0)).isTrue();
    }

    private static void sayWithoutEnd(Socket socket, byte[] what) {
        try {
            while (true) {
                socket.getOutputStream().write(what);
            }
        } catch (IOException _) {
            // It was cut off, which is what is waited for.
        }
    }

    @Test
    void acknowledgesNothingWhileTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        var one = enrolled(Protocol.MQTT);
        try (var client = connected(one)) {
            client.publish(topic(one), point(1), 1, false);
            disk.leave(3);
            assertThatThrownBy(() -> client.publish(topic(one), point(2), 1, false)).isInstanceOf(MqttException.class);
        }
        assertThat(troubles(one)).contains("port.intake.failed");
        try (var client = connected(one)) {
            assertThatThrownBy(() -> client.publish(topic(one), point(3), 1, false)).isInstanceOf(MqttException.class);
        }
        disk.clear();
        try (var client = connected(one)) {
            client.publish(topic(one), point(4), 1, false);
            client.disconnect();
        }
        assertThat(values(one)).containsExactly(1.0, 4.0);
        store.close();
        store = disk.store(folder, clock);
        assertThat(values(one)).containsExactly(1.0, 4.0);
        assertThat(store.recovery().damaged()).isZero();
    }

    private List<Double> values(Device device) {
        int number = Objects.requireNonNull(Caller.system("test").get(() -> book.numbers(device.id(), Set.of())).get("temperature"));
        return store.said(number, Long.MIN_VALUE, Long.MAX_VALUE).stream().map(Reading::value).toList();
    }

    private Set<String> troubles(Device device) {
        return Caller.system("test").get(() -> {
            attendance.keep();
            return Set.copyOf(attendance.troubles().getOrDefault(device.id(), List.of()).stream().map(row -> row.code()).toList());
        });
    }

    private void acknowledges(Device device) throws IOException {
        try (var monitor = new Monitor(port(Protocol.HJ212))) {
            monitor.send(heartbeat(device));
            assertThat(monitor.line()).contains("CN=9013");
        }
    }

    private static String heartbeat(Device device) {
        return new String(
                ByteBufUtil.getBytes(Frames.frame("QN=20261123090000000;ST=31;CN=9015;PW=secret;MN=%s;Flag=5;CP=&&&&".formatted(device.identity()))),
                StandardCharsets.ISO_8859_1);
    }

    private int speaking() {
        return ports.ports().stream().filter(port -> port.protocol() == Protocol.HJ212).mapToInt(Ports.Port::connections).sum();
    }

    private int port(Protocol protocol) {
        return ports.ports().stream().filter(port -> port.protocol() == protocol).findFirst().orElseThrow().port();
    }

    private MqttClient connected(Device device) throws MqttException {
        var client = new MqttClient("tcp://127.0.0.1:" + port(Protocol.MQTT), device.identity(), new MemoryPersistence());
        client.setTimeToWait(5_000);
        var options = new MqttConnectOptions();
        options.setUserName(device.identity());
        options.setPassword("secret".toCharArray());
        options.setConnectionTimeout(5);
        client.connect(options);
        return client;
    }

    private static String topic(Device device) {
        return "devices/%s/points".formatted(device.identity());
    }

    private byte[] point(int value) {
        return "{\"at\":%d,\"values\":{\"temperature\":%d}}".formatted(clock.millis(), value).getBytes(StandardCharsets.UTF_8);
    }

    private Device enrolled(Protocol protocol) {
        var wanted = new NewDevice(
                protocol, "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 20),
                new Admission(new Place("510112.P0007"), "测试设备", DeviceKind.SENSOR), "secret", false);
        return Caller.system("test").get(() -> devices.find(devices.enrol(wanted).device()));
    }

    private static boolean soon(BooleanSupplier question) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!question.getAsBoolean() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        return question.getAsBoolean();
    }
}
