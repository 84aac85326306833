package org.yuanlian.monitoring;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.alarm.HeldAlarms;
import org.yuanlian.database.Home;
import org.yuanlian.device.Admission;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Devices.NewDevice;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.monitoring.store.ToldAlarms;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.declared.DeclaredAlarmRules;
import org.yuanlian.telemetry.store.PointStore;

/// A park whose tanks have sensors of their pressure, and the watch over it, which can end and begin again.
final class WatchedPark {
    static final Place PLACE = new Place("510112.P0007");
    private static final long PATIENCE_SECONDS = 20;

    @Autowired
    Devices devices;

    @Autowired
    SeriesBook book;

    @Autowired
    Watched watched;

    @Autowired
    DeclaredAlarmRules rules;

    @Autowired
    HeldAlarms held;

    @Autowired
    ToldAlarms told;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ObjectProvider<PointStore> points;

    @Autowired
    Home home;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    private @Nullable Monitoring watch;

    void beginWatch() throws IOException {
        var begun = new Monitoring(points, watched, rules, held, told, transactions, home, Clock.systemUTC(), ids);
        watch = begun;
        begun.begin();
    }

    void endWatch() throws Exception {
        watch().close();
    }

    Monitoring watch() {
        return Objects.requireNonNull(watch);
    }

    /// To which a journal of that name tells what it judged.
    DeskOutlet outlet(String journal) {
        return new DeskOutlet(held, told, new Telling(devices, rules, watched::limits), journal, new TransactionTemplate(transactions));
    }

    /// Of the pressure of a tank.
    UUID aSensor() {
        return in(() -> {
            var admission = new Admission(PLACE, "T-101 压力", DeviceKind.SENSOR);
            var device = devices.enrol(new NewDevice(Protocol.MQTT, "tank-" + UUID.randomUUID(), admission, "secret", false)).device();
            book.numbers(device, Set.of("pressure"));
            return device;
        });
    }

    void say(UUID sensor, Instant at, double pressure) {
        int number = Objects.requireNonNull(in(() -> book.numbers(sensor, Set.of())).get("pressure"));
        points.getObject().take(List.of(new Point(number, at.toEpochMilli(), pressure, Quality.GOOD, Origin.DEVICE))).join();
    }

    <T> T in(Supplier<T> question) {
        return Caller.system("test").get(() -> new TransactionTemplate(transactions).execute(_ -> question.get()));
    }

    /// What is there as soon as it is enough, or after a while.
    static <T> List<T> soon(Supplier<List<T>> question, Predicate<List<T>> enough) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var found = question.get();
        while (!enough.test(found) && System.nanoTime() < patience) {
            Thread.onSpinWait();
            found = question.get();
        }
        return found;
    }
}
