package org.yuanlian.telemetry.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.telemetry.port.DevicesAtPorts.connected;
import static org.yuanlian.telemetry.port.DevicesAtPorts.port;
import static org.yuanlian.telemetry.port.DevicesAtPorts.topic;

import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Device;
import org.yuanlian.device.Protocol;
import org.yuanlian.telemetry.Reading;
import org.yuanlian.telemetry.port.hj212.Frames;
import org.yuanlian.telemetry.port.socket.Patience;
import org.yuanlian.telemetry.store.FullDisk;
import org.yuanlian.telemetry.store.PointStore;

/// Clients that hang, and a disk that is full: who does it right is served.
@WithDatabase
class HardTimesIT {
    private static final String SECRET = "secret";
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private DevicesAtPorts site;
    private final FullDisk disk = new FullDisk(Long.MAX_VALUE);
    private PointStore store;
    private Ports ports;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) {
        site = beans.createBean(DevicesAtPorts.class);
        store = disk.store(folder, site.clock);
        ports = site.ports(DevicesAtPorts.openTo(0), store);
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
        try (var silent = new Monitor(port(ports, protocol)); var dripping = new Monitor(port(ports, protocol))) {
            silent.send(begun);
            dripping.send(begun);
            var drip = Thread.startVirtualThread(() -> dripInto(dripping));
            acknowledges(site.enrolled(Protocol.HJ212, SECRET));
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
        var deaf = site.enrolled(Protocol.HJ212, SECRET);
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4 << 10);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port(ports, Protocol.HJ212)));
            var heartbeats = heartbeat(deaf).repeat(100).getBytes(StandardCharsets.ISO_8859_1);
            var talk = Thread.startVirtualThread(() -> sayWithoutEnd(socket, heartbeats));
            assertThat(soon(() -> speaking() == 1)).isTrue();
            acknowledges(site.enrolled(Protocol.HJ212, SECRET));
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
        var one = site.enrolled(Protocol.MQTT, SECRET);
        try (var client = connected(ports, one, SECRET)) {
            client.publish(topic(one), site.point(1), 1, false);
            disk.leave(3);
            assertThatThrownBy(() -> client.publish(topic(one), site.point(2), 1, false)).isInstanceOf(MqttException.class);
        }
        assertThat(site.troubles(one)).containsKey("port.intake.failed");
        try (var client = connected(ports, one, SECRET)) {
            assertThatThrownBy(() -> client.publish(topic(one), site.point(3), 1, false)).isInstanceOf(MqttException.class);
        }
        disk.clear();
        try (var client = connected(ports, one, SECRET)) {
            client.publish(topic(one), site.point(4), 1, false);
            client.disconnect();
        }
        assertThat(values(one)).containsExactly(1.0, 4.0);
        store.close();
        store = disk.store(folder, site.clock);
        assertThat(values(one)).containsExactly(1.0, 4.0);
        assertThat(store.recovery().damaged()).isZero();
    }

    private List<Double> values(Device device) {
        int number = Objects.requireNonNull(Caller.system("test").get(() -> site.book.numbers(device.id(), Set.of())).get("temperature"));
        return store.said(number, Long.MIN_VALUE, Long.MAX_VALUE).stream().map(Reading::value).toList();
    }

    private void acknowledges(Device device) throws IOException {
        try (var monitor = new Monitor(port(ports, Protocol.HJ212))) {
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

    private static boolean soon(BooleanSupplier question) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!question.getAsBoolean() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        return question.getAsBoolean();
    }
}
