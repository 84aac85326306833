package org.yuanlian.telemetry.port;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.springframework.beans.factory.annotation.Autowired;
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
import org.yuanlian.telemetry.Intake;

/// Devices of one park, enrolled or strange, and the ports at which they speak.
final class DevicesAtPorts {
    static final Place PARK = new Place("510112.P0007");

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

    /// Those of this machine alone, wherever one is free, and MQTT where it is wanted.
    static PortSettings openTo(int mqtt) {
        return new PortSettings("127.0.0.1", mqtt, -1, 0, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Not opened yet.
    Ports ports(PortSettings settings, Intake intake) {
        return new Ports(settings, intake, doorkeeper, book, attendance, clock);
    }

    static int port(Ports ports, Protocol protocol) {
        return ports.ports().stream().filter(port -> port.protocol() == protocol).findFirst().orElseThrow().port();
    }

    Device enrolled(Protocol protocol, String secret) {
        return enrolled(protocol, secret, name());
    }

    Device enrolled(Protocol protocol, String secret, String identity) {
        var wanted = new NewDevice(protocol, identity, new Admission(PARK, "测试设备", DeviceKind.SENSOR), secret, false);
        return Caller.system("test").get(() -> devices.find(devices.enrol(wanted).device()));
    }

    /// As no other device is called, and short enough for every protocol.
    static String name() {
        return "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    /// What was wrong with what a device said, and how often.
    Map<String, Long> troubles(Device device) {
        return Caller.system("test").get(() -> {
            attendance.keep();
            return attendance.troubles().getOrDefault(device.id(), List.of());
        }).stream().collect(Collectors.toMap(row -> row.code(), row -> row.trouble().times()));
    }

    static MqttClient connected(Ports ports, Device device, String secret) throws MqttException {
        var client = new MqttClient(url(ports), device.identity(), new MemoryPersistence());
        client.setTimeToWait(5_000);
        client.connect(options(device, secret));
        return client;
    }

    static String url(Ports ports) {
        return "tcp://127.0.0.1:" + port(ports, Protocol.MQTT);
    }

    static MqttConnectOptions options(Device device, String secret) {
        var options = new MqttConnectOptions();
        options.setUserName(device.identity());
        options.setPassword(secret.toCharArray());
        options.setConnectionTimeout(5);
        return options;
    }

    static String topic(Device device) {
        return "devices/%s/points".formatted(device.identity());
    }

    byte[] point(int temperature) {
        return "{\"at\":%d,\"values\":{\"temperature\":%d}}".formatted(clock.millis(), temperature).getBytes(StandardCharsets.UTF_8);
    }
}
