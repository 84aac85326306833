package org.yuanlian.telemetry.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.port.DevicesAtPorts.port;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Device;
import org.yuanlian.device.DeviceState;
import org.yuanlian.device.Protocol;
import org.yuanlian.simulation.Cast;
import org.yuanlian.simulation.EnrolledCast;
import org.yuanlian.simulation.Simulation;
import org.yuanlian.simulation.Tally;

@WithDatabase
class SimulatedParkIT {
    @TempDir
    Path folder;

    private DevicesAtPorts site;

    @BeforeEach
    void place(@Autowired AutowireCapableBeanFactory beans) {
        site = beans.createBean(DevicesAtPorts.class);
    }

    @Test
    void isHeardOverTheSocketsAndTheStrangerWaits() throws Exception {
        var roles = Cast.all().subList(0, 8);
        Caller.system("test").run(() -> roles.forEach(role -> EnrolledCast.enrolled(role, site.devices)));
        var intake = new FileIntake(folder.resolve("points"));
        try (var ports = site.ports(DevicesAtPorts.openTo(0), intake)) {
            ports.open();
            var address = new Simulation.Address(port(ports, Protocol.MQTT), port(ports, Protocol.HJ212), port(ports, Protocol.JT808));
            var play = new Simulation.Play(8, 7, Duration.ofMinutes(5), 600, 0.1, true);
            var tally = new Tally();
            new Simulation(Clock.systemUTC())
                    .play(play, address, tally);
            assertThat(tally.answered()).isGreaterThan(100).isLessThanOrEqualTo(tally.messages());
            assertThat(intake.lines()).hasSizeGreaterThan((int) tally.answered());
        }
        assertThat(Caller.system("test").get(() -> site.devices.all())).filteredOn(device -> device.state() == DeviceState.QUARANTINED)
                .extracting(Device::identity).contains("510112DEMO00000000000999");
    }
}
