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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.alarm.HeldAlarms;
import org.yuanlian.asset.AssetChanged;
import org.yuanlian.database.Home;
import org.yuanlian.device.DeviceChanged;
import org.yuanlian.device.SeriesNamed;
import org.yuanlian.kernel.Ids;
import org.yuanlian.monitoring.store.ToldAlarms;
import org.yuanlian.telemetry.declared.DeclaredAlarmRules;
import org.yuanlian.telemetry.replay.LiveRules;
import org.yuanlian.telemetry.store.PointStore;

/// Judges what comes in, from when it is begun. Devices that are admitted, measures that are named for the first time and limits
/// that are set are judged a moment later, from their first point or from their instant on: nothing is lost in between, since
/// what was recorded is read again.
@Component
public class Monitoring {
    private static final Logger LOG = LoggerFactory.getLogger(Monitoring.class);
    /// Events make it look; this is for what none of them told.
    private static final int LOOK_SECONDS = 30;
    private static final long SOON_MILLIS = 300;
    /// What could not be judged is tried again, but a fault that stays must not keep everything else waiting.
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(10);
    private final ObjectProvider<PointStore> points;
    private final Watched watched;
    private final Watchlist watchlist;
    private final Function<String, DeskOutlet> desk;
    private final Home home;
    private final Clock clock;
    private final Ids ids;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("monitoring").daemon(true).factory());
    private volatile @Nullable Live live;
    private volatile boolean isBegun;

    private final AtomicBoolean isAsked = new AtomicBoolean();

    private record Live(LiveRules rules, LiveRules.Rules watched, Instant since) {
        Set<String> watches() {
            return watches(watched);
        }

        /// A watch is another where it is to judge for another time.
        static Set<String> watches(LiveRules.Rules rules) {
            return rules.watches().stream()
                    .map(watch -> "%s %d %d".formatted(watch.name(), watch.rule().head().from(), watch.rule().head().to()))
                    .collect(Collectors.toSet());
        }
    }

    Monitoring(
            ObjectProvider<PointStore> points, Watched watched, DeclaredAlarmRules rules, HeldAlarms held, ToldAlarms told,
            PlatformTransactionManager transactions, Home home, Clock clock, Ids ids) {
        this.points = points;
        this.watched = watched;
        this.watchlist = new Watchlist(rules.all());
        this.desk = journal -> new DeskOutlet(held, told, new Telling(watched.devices(), rules, watched::limits), journal, new TransactionTemplate(transactions));
        this.home = home;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param watches how many pairs of a rule and a device are judged
    /// @param behind whether something that came in is not judged yet, since judging it failed
    public record Standing(boolean running, boolean behind, int watches) {}

    /// Begins to judge, with what was recorded while nobody did.
    public synchronized void begin() throws IOException {
        if (live == null) {
            open();
            isBegun = true;
            looks.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DeviceChanged changed) {
        lookSoon();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SeriesNamed named) {
        lookSoon();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AssetChanged changed) {
        lookSoon();
    }

    /// Many changes at once are one look.
    private void lookSoon() {
        if (isBegun && isAsked.compareAndSet(false, true)) {
            looks.schedule(
                    () -> {
                        isAsked.set(false);
                        look();
                    },
                    SOON_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    public Standing standing() {
        var now = live;
        return now == null
                ? new Standing(false, false, 0)
                : new Standing(true, now.rules().isBehind(), now.watched().watches().size());
    }

    private void open() throws IOException {
        var watched = watched();
        var folder = home.resolve("points");
        var outlet = desk.apply(JournalName.in(folder, ids));
        live = new Live(LiveRules.open(folder, watched, points.getObject(), outlet, clock), watched, clock.instant());
    }

    private LiveRules.Rules watched() {
        return Caller.system("monitoring").get(() -> watchlist.of(watched.devices().all(), watched.book().all(), watched.limits()));
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
        var watched = watched();
        return isDue || !now.watches().equals(Live.watches(watched)) || !now.watched().areas().equals(watched.areas());
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
        isBegun = false;
        looks.shutdownNow();
        end();
    }
}
