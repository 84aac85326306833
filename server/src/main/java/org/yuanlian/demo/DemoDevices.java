package org.yuanlian.demo;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Admission;
import org.yuanlian.device.Device;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Devices.NewDevice;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Protocol;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.simulation.Cast;

/// Writes the devices in that `bin/yuanlian simulate` plays, labelled as made up.
@Component
public class DemoDevices {
    private final Devices devices;
    private final Ledger ledger;
    private final Grounds grounds;
    private final TransactionTemplate transaction;

    DemoDevices(Devices devices, Ledger ledger, Grounds grounds, PlatformTransactionManager transactions) {
        this.devices = devices;
        this.ledger = ledger;
        this.grounds = grounds;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Writes them in where there is a demonstration portfolio and none of them yet.
    public void makeOnce(Consumer<String> progress) {
        Caller.system("demo").run(() -> transaction.executeWithoutResult(_ -> {
            if (ledger.hasDemo() && devices.all().stream().noneMatch(Device::demo)) {
                Cast.all().forEach(role -> devices.enrol(asked(role, grounds.demoPark())));
                progress.accept("  演示设备 %d devices, played by: bin/yuanlian simulate".formatted(Cast.all().size()));
            }
        }));
    }

    /// A role as a device of a park, by the protocol that it speaks.
    public static NewDevice asked(Cast.Role role, Place park) {
        var protocol = switch (role.kind()) {
            case MONITOR -> Protocol.HJ212;
            case VEHICLE -> Protocol.JT808;
            case SENSOR, TAG, METER, COUNTER -> Protocol.MQTT;
        };
        var admission = new Admission(park, role.name(), kind(role));
        return new NewDevice(protocol, role.identity(), admission, role.secret(), true);
    }

    private static DeviceKind kind(Cast.Role role) {
        return switch (role.kind()) {
            case MONITOR -> DeviceKind.MONITOR;
            case VEHICLE -> DeviceKind.VEHICLE;
            case TAG -> DeviceKind.TAG;
            case SENSOR, METER, COUNTER -> DeviceKind.SENSOR;
        };
    }
}
