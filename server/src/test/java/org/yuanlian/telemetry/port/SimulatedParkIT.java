package org.yuanlian.telemetry.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Attendance;
import org.yuanlian.device.Device;
import org.yuanlian.device.DeviceState;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Doorkeeper;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.simulation.Cast;
import org.yuanlian.simulation.EnrolledCast;
import org.yuanlian.simulation.Simulation;
import org.yuanlian.simulation.Tally;

@WithDatabase
class SimulatedParkIT {
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

    @Test
    void isHeardOverTheSocketsAndTheStrangerWaits() throws Exception {
        var roles = Cast.all().subList(0, 8);
        Caller.system("test").run(() -> roles.forEach(role -> EnrolledCast.enrolled(role, devices)));
        var intake = new FileIntake(folder.resolve("points"));
        var settings = new PortSettings("127.0.0.1", 0, -1, 0, 0, Optional.empty(), Optional.empty(), Optional.empty());
        try (var ports = new Ports(settings, intake, doorkeeper, book, attendance, Clock.systemUTC())) {
            ports.open();
            var at = ports.ports().stream().collect(Collectors.toMap(Ports.Port::protocol, Ports.Port::port));
            var play = new Simulation.Play(8, 7, Duration.ofMinutes(5), 600, 0.1, true);
            var tally = new Tally();
            new Simulation(Clock.systemUTC())
                    .play(play, new Simulation.Address(Objects.requireNonNull(at.get(Protocol.MQTT)), Objects.requireNonNull(at.get(Protocol.HJ212)), Objects.requireNonNull(at.get(Protocol.JT808))), tally);
            assertThat(tally.answered()).isGreaterThan(100).isLessThanOrEqualTo(tally.messages());
            assertThat(intake.lines()).hasSizeGreaterThan((int) tally.answered());
        }
        assertThat(Caller.system("test").get(() -> devices.all())).filteredOn(device -> device.state() == DeviceState.QUARANTINED)
                .extracting(Device::identity).contains("510112DEMO00000000000999");
    }
}
