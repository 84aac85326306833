package org.yuanlian.telemetry.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.yuanlian.device.KnownDevices;
import org.yuanlian.kernel.Ids;
import org.yuanlian.telemetry.port.PortSettings;
import org.yuanlian.telemetry.port.Ports;

/// A process of its own with a store and a port for MQTT before it, until it is killed. It says where it listens.
final class KilledPorts {
    private static final int SEAL_AT = 2_000;

    private KilledPorts() {}

    /// @param arguments folder
    public static void main(String[] arguments) throws InterruptedException {
        var clock = Clock.systemUTC();
        var store = PointStore.open(Path.of(arguments[0]), new PointStore.Settings(clock, Retention.FOR_EVER, SEAL_AT, LogFile::onDisk));
        var known = KnownDevices.all(clock, Ids.random());
        var settings = new PortSettings("127.0.0.1", 0, -1, -1, -1, Optional.empty(), Optional.empty(), Optional.empty());
        var ports = new Ports(settings, store, known.doorkeeper(), known.book(), known.attendance(), clock);
        ports.open();
        new PrintStream(System.out, true).println(ports.ports().getFirst().port());
        Thread.currentThread().join();
    }
}
