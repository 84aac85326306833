package org.yuanlian.telemetry.port;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yuanlian.device.Attendance;
import org.yuanlian.device.DeviceChanged;
import org.yuanlian.device.Doorkeeper;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.telemetry.Intake;
import org.yuanlian.telemetry.port.socket.Desk;

/// The ports of this server, from when they are opened. Without a place to keep points they stay shut: what cannot be
/// kept is not heard.
@Component
public class LivePorts {
    private final PortSettings settings;
    private final ObjectProvider<Intake> intake;
    private final ObjectProvider<DailyForgetting> forgetting;
    private final Doorkeeper doorkeeper;
    private final SeriesBook book;
    private final Attendance attendance;
    private final Clock clock;
    private volatile @Nullable Ports open;

    LivePorts(
            PortSettings settings, ObjectProvider<Intake> intake, ObjectProvider<DailyForgetting> forgetting, Doorkeeper doorkeeper, SeriesBook book, Attendance attendance, Clock clock) {
        this.settings = settings;
        this.intake = intake;
        this.forgetting = forgetting;
        this.doorkeeper = doorkeeper;
        this.book = book;
        this.attendance = attendance;
        this.clock = clock;
    }

    /// Opens them where they are not open yet.
    ///
    /// @return how they stand
    public synchronized List<Ports.Port> openOnce() {
        var target = intake.getIfAvailable();
        if (open == null && target != null) {
            open = new Ports(settings, target, doorkeeper, book, attendance, clock);
            open.open();
            forgetting.getIfAvailable();
        }
        return ports();
    }

    public List<Ports.Port> ports() {
        return Optional.ofNullable(open).map(Ports::ports).orElse(List.of());
    }

    /// Where points are handed on that come in by another door; empty while the ports are shut.
    public Optional<Desk> desk() {
        return Optional.ofNullable(open).map(Ports::desk);
    }

    @TransactionalEventListener
    void on(DeviceChanged changed) {
        desk().ifPresent(desk -> desk.cutOff(changed.device()));
    }

    @PreDestroy
    synchronized void close() {
        if (open != null) {
            open.close();
        }
    }
}
