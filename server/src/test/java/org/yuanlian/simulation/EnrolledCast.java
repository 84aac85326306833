package org.yuanlian.simulation;

import org.yuanlian.device.Admission;
import org.yuanlian.device.Device;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Devices.NewDevice;
import org.yuanlian.device.Protocol;
import org.yuanlian.kernel.Place;

/// The cast in the register: whichever test comes first enrols it, in the database that all share.
public final class EnrolledCast {
    private EnrolledCast() {}

    public static Device enrolled(Cast.Role role, Devices devices) {
        return devices.all().stream()
                .filter(device -> device.identity().equals(role.identity()))
                .findFirst()
                .orElseGet(() -> devices.find(devices.enrol(asked(role)).device()));
    }

    private static NewDevice asked(Cast.Role role) {
        var protocol = switch (role.kind()) {
            case MONITOR -> Protocol.HJ212;
            case VEHICLE -> Protocol.JT808;
            case SENSOR, TAG, METER, COUNTER -> Protocol.MQTT;
        };
        var admission = new Admission(new Place("510112.P0007"), role.name(), kind(role));
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
