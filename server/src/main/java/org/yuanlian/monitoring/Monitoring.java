package org.yuanlian.monitoring;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.alarm.Alarms;
import org.yuanlian.database.Home;
import org.yuanlian.device.Devices;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.monitoring.store.ToldAlarms;
import org.yuanlian.telemetry.replay.LiveRules;
import org.yuanlian.telemetry.rule.Watch;
import org.yuanlian.telemetry.store.PointStore;

/// Judges what comes in, from when it is begun. Devices that are admitted and measures that are named for the first time are
/// watched a few seconds later, from their first point on: nothing is lost in between, since what was recorded is read again.
@Component
public class Monitoring {
    private static final Logger LOG = LoggerFactory.getLogger(Monitoring.class);
    private static final int LOOK_SECONDS = 5;
    private final ObjectProvider<PointStore> points;
    private final Devices devices;
    private final SeriesBook book;
    private final Watchlist watchlist;
    private final DeskOutlet desk;
    private final Home home;
    private final Clock clock;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("monitoring").daemon(true).factory());
    private volatile @Nullable Live live;

    private record Live(LiveRules rules, LiveRules.Rules watched, PointStore store) {}

    Monitoring(
            ObjectProvider<PointStore> points, Devices devices, SeriesBook book, DeclaredAlarmRules rules, Alarms alarms, ToldAlarms told,
            PlatformTransactionManager transactions, Home home, Clock clock) {
        this.points = points;
        this.devices = devices;
        this.book = book;
        this.watchlist = new Watchlist(rules.all());
        this.desk = new DeskOutlet(alarms, told, new Telling(devices, rules), new TransactionTemplate(transactions));
        this.home = home;
        this.clock = clock;
    }

    /// @param watches how many pairs of a rule and a device are judged
    /// @param heldBack alarms that last and are kept from the desk, since too many came at once
    public record Standing(boolean running, int watches, long heldBack) {}

    /// Begins to judge, with what was recorded while nobody did.
    public synchronized void begin() {
        if (live == null) {
            open(points.getObject());
            looks.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    public Standing standing() {
        var now = live;
        return now == null
                ? new Standing(false, 0, 0)
                : new Standing(true, now.watched().watches().size(), now.rules().alarms().stream().filter(alarm -> alarm.held() && alarm.endedAt() == null).count());
    }

    private void open(PointStore store) {
        var watched = watched();
        live = new Live(LiveRules.open(home.resolve("points"), watched, store, desk, clock), watched, store);
    }

    private LiveRules.Rules watched() {
        return Caller.system("monitoring").get(() -> watchlist.of(devices.all(), book.all()));
    }

    /// Watches anew where the register has changed.
    synchronized void look() {
        try {
            var now = live;
            if (now != null && !names(now.watched()).equals(names(watched()))) {
                now.store().follow((_, _, _) -> {});
                now.rules().close();
                open(now.store());
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("monitoring.watch: the register has changed, and what changed is not watched yet", e);
        }
    }

    private static Set<String> names(LiveRules.Rules rules) {
        return rules.watches().stream().map(Watch::name).collect(Collectors.toSet());
    }

    @PreDestroy
    synchronized void close() throws IOException {
        looks.shutdownNow();
        var now = live;
        if (now != null) {
            now.store().follow((_, _, _) -> {});
            now.rules().close();
            live = null;
        }
    }
}
