package org.yuanlian.monitoring;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
import org.yuanlian.kernel.Ids;
import org.yuanlian.monitoring.store.ToldAlarms;
import org.yuanlian.telemetry.declared.DeclaredAlarmRules;
import org.yuanlian.telemetry.replay.LiveRules;
import org.yuanlian.telemetry.rule.Watch;
import org.yuanlian.telemetry.store.PointStore;

/// Judges what comes in, from when it is begun. Devices that are admitted and measures that are named for the first time are
/// watched a few seconds later, from their first point on: nothing is lost in between, since what was recorded is read again.
@Component
public class Monitoring {
    private static final Logger LOG = LoggerFactory.getLogger(Monitoring.class);
    private static final int LOOK_SECONDS = 5;
    /// What could not be judged is tried again, but a fault that stays must not keep everything else waiting.
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(10);
    private final ObjectProvider<PointStore> points;
    private final Devices devices;
    private final SeriesBook book;
    private final Watchlist watchlist;
    private final Function<String, DeskOutlet> desk;
    private final Home home;
    private final Clock clock;
    private final Ids ids;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("monitoring").daemon(true).factory());
    private volatile @Nullable Live live;

    private record Live(LiveRules rules, LiveRules.Rules watched, Instant since) {
        Set<String> names() {
            return names(watched);
        }

        static Set<String> names(LiveRules.Rules rules) {
            return rules.watches().stream().map(Watch::name).collect(Collectors.toSet());
        }
    }

    Monitoring(
            ObjectProvider<PointStore> points, Devices devices, SeriesBook book, DeclaredAlarmRules rules, Alarms alarms, ToldAlarms told,
            PlatformTransactionManager transactions, Home home, Clock clock, Ids ids) {
        this.points = points;
        this.devices = devices;
        this.book = book;
        this.watchlist = new Watchlist(rules.all());
        this.desk = journal -> new DeskOutlet(alarms, told, new Telling(devices, rules), journal, new TransactionTemplate(transactions));
        this.home = home;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param watches how many pairs of a rule and a device are judged
    /// @param behind whether something that came in is not judged yet, since judging it failed
    /// @param heldBack alarms that last and are kept from the desk, since too many came at once
    public record Standing(boolean running, boolean behind, int watches, long heldBack) {}

    /// Begins to judge, with what was recorded while nobody did.
    public synchronized void begin() throws IOException {
        if (live == null) {
            open();
            looks.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    public Standing standing() {
        var now = live;
        return now == null
                ? new Standing(false, false, 0, 0)
                : new Standing(true, now.rules().isBehind(), now.watched().watches().size(), now.rules().heldBack());
    }

    private void open() throws IOException {
        var watched = watched();
        var folder = home.resolve("points");
        var outlet = desk.apply(JournalName.in(folder, ids));
        live = new Live(LiveRules.open(folder, watched, points.getObject(), outlet, clock), watched, clock.instant());
    }

    private LiveRules.Rules watched() {
        return Caller.system("monitoring").get(() -> watchlist.of(devices.all(), book.all()));
    }

    /// Judges anew where the register has changed, or where something could not be judged.
    synchronized void look() {
        try {
            var now = live;
            if (now == null || isOutdated(now)) {
                end();
                open();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("monitoring.watch: nothing is judged until the next look", e);
        }
    }

    private boolean isOutdated(Live now) {
        var isDue = now.rules().isBehind() && now.since().plus(TRIED_AGAIN_AFTER).isBefore(clock.instant());
        return isDue || !now.names().equals(Live.names(watched()));
    }

    private void end() throws IOException {
        var now = live;
        live = null;
        if (now != null) {
            points.getObject().follow((_, _, _) -> {});
            now.rules().close();
        }
    }

    @PreDestroy
    synchronized void close() throws IOException {
        looks.shutdownNow();
        end();
    }
}
