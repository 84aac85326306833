package org.yuanlian.telemetry.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.telemetry.port.DevicesAtPorts.connected;
import static org.yuanlian.telemetry.port.DevicesAtPorts.name;
import static org.yuanlian.telemetry.port.DevicesAtPorts.options;
import static org.yuanlian.telemetry.port.DevicesAtPorts.port;
import static org.yuanlian.telemetry.port.DevicesAtPorts.topic;
import static org.yuanlian.telemetry.port.DevicesAtPorts.url;

import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Admission;
import org.yuanlian.device.Device;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.DeviceState;
import org.yuanlian.device.Protocol;
import org.yuanlian.telemetry.port.jt808.Enrolment;
import org.yuanlian.telemetry.port.jt808.Frames;
import org.yuanlian.telemetry.port.jt808.Message.Version;
import org.yuanlian.telemetry.port.jt808.Message;

@WithDatabase
class PortsIT {
    private static final int NOT_AUTHORIZED = 0x87;
    private static final int PAYLOAD_INVALID = 0x99;
    private static final DateTimeFormatter CHINESE_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    @TempDir
    Path folder;

    private DevicesAtPorts site;
    private FileIntake intake;
    private Ports ports;

    @BeforeEach
    void open(@Autowired AutowireCapableBeanFactory beans) throws IOException {
        site = beans.createBean(DevicesAtPorts.class);
        intake = new FileIntake(folder.resolve("points"));
        ports = ports(0);
    }

    private Ports ports(int mqtt) {
        var opened = site.ports(DevicesAtPorts.openTo(mqtt), intake);
        opened.open();
        return opened;
    }

    @AfterEach
    void close() {
        ports.close();
    }

    @Test
    void leavesAStrangerUnansweredUntilAPersonAdmitsIt() throws IOException {
        var mn = name();
        var packet = packet(mn, "a21026-Rtd=12.3,a21026-Flag=N");
        try (var monitor = new Monitor(port(ports, Protocol.HJ212))) {
            monitor.send(packet);
            assertThat(monitor.isClosed()).isTrue();
        }
        var stranger = device(mn);
        assertThat(stranger.state()).isEqualTo(DeviceState.QUARANTINED);
        assertThat(stranger.firstSaid()).contains("MN=" + mn).contains("a21026-Rtd=12.3").doesNotContain("123456");
        admin(() -> site.devices.admit(stranger.id(), new Admission(DevicesAtPorts.PARK, "排口", DeviceKind.MONITOR)));
        try (var monitor = new Monitor(port(ports, Protocol.HJ212))) {
            monitor.send(packet);
            assertThat(monitor.line()).contains("CN=9014").contains("MN=" + mn);
        }
        assertThat(intake.lines()).singleElement().asString().endsWith(" 12.3 GOOD DEVICE");
    }

    @Test
    void letsNoMonitorSpeakAsAnother() throws IOException {
        var one = site.enrolled(Protocol.HJ212, "123456");
        var other = site.enrolled(Protocol.HJ212, "123456");
        try (var monitor = new Monitor(port(ports, Protocol.HJ212))) {
            monitor.send(packet(one.identity(), "x-Rtd=1"));
            assertThat(monitor.line()).contains("CN=9014");
            monitor.send(packet(other.identity(), "x-Rtd=2"));
            assertThat(monitor.isClosed()).isTrue();
        }
        assertThat(intake.lines()).singleElement().asString().contains(" 1.0 ");
        assertThat(site.troubles(one)).containsKey("port.identity.foreign");
    }

    @Test
    void countsWhatIsWrongAndAcknowledgesNoneOfIt() throws IOException {
        var one = site.enrolled(Protocol.HJ212, "123456");
        try (var monitor = new Monitor(port(ports, Protocol.HJ212))) {
            monitor.send(packet(one.identity(), "x-Rtd=1"));
            assertThat(monitor.line()).contains("CN=9014");
            monitor.send("noise");
            monitor.send(packet(one.identity(), "x-Rtd=2").replaceFirst("=2", "=3"));
            monitor.send(packet(one.identity(), "x-Rtd=NaN"));
            monitor.send(packet(one.identity(), "x-Rtd=4", site.clock.instant().plusSeconds(900)));
            monitor.send(packet(one.identity(), "x-Rtd=5"));
            assertThat(monitor.line()).contains("CN=9014");
        }
        assertThat(intake.lines()).hasSize(2);
        assertThat(site.troubles(one)).containsKeys("port.frame.garbage", "port.frame.checksum", "port.value.shape", "port.time.future");
    }

    @Test
    void registersAVehicleAndTakesItsPositions() throws IOException {
        var phone = "0" + (10_000_000_000L + (site.clock.millis() ^ System.nanoTime()) % 1_000_000_000L);
        var enrolment = new Enrolment("70111", "YL-9", "T000001", 2, "川C12345");
        var id = site.enrolled(Protocol.JT808, enrolment.proof(), phone).id();
        try (var vehicle = new Monitor(port(ports, Protocol.JT808))) {
            send(vehicle, new Message(Message.POSITION, Version.V2013, phone, 1, position(site.clock.instant())));
            assertThat(body(vehicle)).endsWith("020001");
            send(vehicle, new Message(Message.REGISTRATION, Version.V2013, phone, 2, enrolment.body()));
            var registered = HexFormat.of().parseHex(body(vehicle));
            assertThat(registered[2]).isZero();
            var code = Arrays.copyOfRange(registered, 3, registered.length);
            send(vehicle, new Message(Message.AUTHENTICATION, Version.V2013, phone, 3, code));
            assertThat(body(vehicle)).isEqualTo("0003010200");
            send(vehicle, new Message(Message.POSITION, Version.V2013, phone, 4, position(site.clock.instant())));
            assertThat(body(vehicle)).isEqualTo("0004020000");
        }
        var numbers = Caller.system("test").get(() -> site.book.numbers(id, Set.of()));
        assertThat(numbers).containsKeys("lat", "lon", "speed", "mileage");
        assertThat(intake.lines()).hasSize(8).anyMatch(line -> line.startsWith(numbers.get("speed") + " ") && line.contains(" 62.5 "));
    }

    @Test
    void acknowledgesASensorOnlyWhenItsPointsAreOnDisk() throws Exception {
        var one = site.enrolled(Protocol.MQTT, "secret");
        var client = new MqttAsyncClient(url(ports), one.identity(), new MemoryPersistence());
        client.connect(options(one, "secret")).waitForCompletion(5_000);
        intake.hold();
        var first = client.publish(topic(one), site.point(1), 1, false);
        var second = client.publish(topic(one), site.point(2), 1, false);
        while (intake.held() < 1) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> second.waitForCompletion(300)).isInstanceOf(MqttException.class);
        assertThat(intake.lines()).isEmpty();
        intake.letGo();
        first.waitForCompletion(5_000);
        client.publish(topic(one), site.point(3), 1, false).waitForCompletion(5_000);
        assertThat(intake.lines()).extracting(line -> line.split(" ")[2]).containsExactly("1.0", "2.0", "3.0");
        client.disconnect().waitForCompletion(5_000);
        client.close();
    }

    @Test
    void handsOnWhatADeviceSaysNextBeforeTheFirstIsOnDisk() throws Exception {
        var one = site.enrolled(Protocol.MQTT, "secret");
        var client = new MqttAsyncClient(url(ports), one.identity(), new MemoryPersistence());
        client.connect(options(one, "secret")).waitForCompletion(5_000);
        intake.hold();
        var first = client.publish(topic(one), site.point(1), 1, false);
        var second = client.publish(topic(one), site.point(2), 1, false);
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (intake.held() < 2 && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(intake.held()).isEqualTo(2);
        intake.letGo();
        first.waitForCompletion(5_000);
        second.waitForCompletion(5_000);
        assertThat(intake.lines()).extracting(line -> line.split(" ")[2]).containsExactly("1.0", "2.0");
        client.disconnect().waitForCompletion(5_000);
        client.close();
    }

    @Test
    void acknowledgesNothingThatTheDiskDidNotTake() throws Exception {
        var one = site.enrolled(Protocol.MQTT, "secret");
        try (var client = connected(ports, one, "secret")) {
            client.publish(topic(one), site.point(1), 1, false);
            intake.breakDown();
            assertThatThrownBy(() -> client.publish(topic(one), site.point(2), 1, false)).isInstanceOf(MqttException.class);
        }
        assertThat(intake.lines()).hasSize(1);
    }

    @Test
    void letsNoSensorPublishAsAnother() throws Exception {
        var one = site.enrolled(Protocol.MQTT, "secret");
        var other = site.enrolled(Protocol.MQTT, "secret");
        var client = new org.eclipse.paho.mqttv5.client.MqttAsyncClient(
                url(ports), one.identity(), new org.eclipse.paho.mqttv5.client.persist.MemoryPersistence());
        var options = new MqttConnectionOptions();
        options.setUserName(one.identity());
        options.setPassword("secret".getBytes(StandardCharsets.UTF_8));
        client.connect(options).waitForCompletion(5_000);
        assertThat(reason(client, topic(one), site.point(1))).isZero();
        assertThat(reason(client, topic(other), site.point(2))).isEqualTo(NOT_AUTHORIZED);
        assertThat(reason(client, topic(one), "nonsense".getBytes(StandardCharsets.UTF_8))).isEqualTo(PAYLOAD_INVALID);
        assertThat(reason(client, topic(one), site.point(3))).isZero();
        client.disconnect().waitForCompletion(5_000);
        client.close();
        assertThat(intake.lines()).hasSize(2).noneMatch(line -> line.contains(" 2.0 "));
        assertThat(site.troubles(one)).containsKey("port.topic.foreign");
    }

    @Test
    void letsNobodyInWithAWrongSecretOrAnothersName() throws Exception {
        var one = site.enrolled(Protocol.MQTT, "secret");
        var other = site.enrolled(Protocol.MQTT, "secret");
        assertThatThrownBy(() -> connected(ports, one, "guess")).isInstanceOf(MqttException.class);
        var mixed = options(other, "secret");
        assertThatThrownBy(() -> new MqttClient(url(ports), one.identity(), new MemoryPersistence()).connect(mixed)).isInstanceOf(MqttException.class);
        assertThat(site.troubles(one)).containsKey("port.secret.wrong");
    }

    @Test
    void endsTheFormerConnectionOfADeviceThatComesAgain() throws Exception {
        var one = site.enrolled(Protocol.MQTT, "secret");
        var lost = new CountDownLatch(1);
        try (var former = connected(ports, one, "secret")) {
            former.setCallback(new Lost(lost));
            try (var latter = connected(ports, one, "secret")) {
                assertThat(lost.await(5, TimeUnit.SECONDS)).isTrue();
                latter.publish(topic(one), site.point(1), 1, false);
                latter.disconnect();
            }
        }
        assertThat(intake.lines()).hasSize(1);
    }

    @Test
    void letsADeviceInByItsCertificateAlone() throws Exception {
        var one = site.enrolled(Protocol.MQTT, "secret");
        var other = site.enrolled(Protocol.MQTT, "secret");
        var authority = new Authority(folder);
        authority.sign("port");
        authority.sign(one.identity());
        var settings = new PortSettings(
                "127.0.0.1", -1, 0, -1, -1, Optional.of(authority.certificate("port")), Optional.of(authority.key("port")),
                Optional.of(authority.certificate()));
        try (var overTls = site.ports(settings, intake)) {
            overTls.open();
            var url = "ssl://127.0.0.1:" + overTls.ports().getFirst().port();
            var options = new MqttConnectOptions();
            options.setSocketFactory(authority.sockets(one.identity()));
            var client = new MqttClient(url, one.identity(), new MemoryPersistence());
            client.connect(options);
            client.publish(topic(one), site.point(1), 1, false);
            client.disconnect();
            client.close();
            assertThatThrownBy(() -> new MqttClient(url, other.identity(), new MemoryPersistence()).connect(options))
                    .isInstanceOf(MqttException.class);
        }
        assertThat(intake.lines()).hasSize(1);
    }

    @Test
    void opensTheOthersWhereOneCannotBeOpened() {
        try (var seconds = ports(port(ports, Protocol.MQTT))) {
            assertThat(seconds.ports()).filteredOn(port -> port.protocol() == Protocol.MQTT).singleElement()
                    .satisfies(port -> assertThat(port.trouble()).contains("MQTT cannot listen at 127.0.0.1:" + port(ports, Protocol.MQTT)));
            assertThat(seconds.ports()).filteredOn(port -> port.trouble() == null).hasSize(2);
        }
    }

    private static int reason(org.eclipse.paho.mqttv5.client.MqttAsyncClient client, String topic, byte[] payload)
            throws org.eclipse.paho.mqttv5.common.MqttException {
        var token = client.publish(topic, payload, 1, false);
        token.waitForCompletion(5_000);
        return token.getReasonCodes()[0];
    }

    private String packet(String mn, String fields) {
        return packet(mn, fields, site.clock.instant());
    }

    private static String packet(String mn, String fields, Instant moment) {
        var time = CHINESE_TIME.format(LocalDateTime.ofInstant(moment, ZoneOffset.ofHours(8)));
        return org.yuanlian.telemetry.port.hj212.Frames.frame("QN=%s000;ST=31;CN=2011;PW=123456;MN=%s;Flag=5;CP=&&DataTime=%s;%s&&".formatted(time, mn, time, fields))
                .toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] position(Instant moment) {
        var time = CHINESE_TIME.format(LocalDateTime.ofInstant(moment, ZoneOffset.ofHours(8))).substring(2);
        return HexFormat.of().parseHex("000000020000000301BFAF6C063ECAA001360271005A" + time + "01040001E240");
    }

    private static void send(Monitor vehicle, Message message) throws IOException {
        vehicle.send(ByteBufUtil.getBytes(Frames.frame(message)));
    }

    /// Without flags, head and checksum. The code is random, so now and then the checksum is a byte that is escaped.
    private static String body(Monitor vehicle) throws IOException {
        var frame = new String(vehicle.until((byte) 0x7E), StandardCharsets.ISO_8859_1);
        var bare = frame.replace("}\u0002", "~").replace("}\u0001", "}");
        return HexFormat.of().formatHex(bare.substring(1 + 12, bare.length() - 2).getBytes(StandardCharsets.ISO_8859_1));
    }

    private Device device(String identity) {
        return Caller.system("test").get(() -> site.devices.all()).stream().filter(one -> one.identity().equals(identity)).findFirst().orElseThrow();
    }

    private static void admin(Runnable work) {
        Caller.system("test").run(work);
    }
}
