package org.yuanlian.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.forecast.hazard.Hazard;
import org.yuanlian.forecast.hazard.Shape;
import org.yuanlian.forecast.hazard.Watched;
import org.yuanlian.forecast.stage.Snapshot;
import org.yuanlian.forecast.store.FitRows;
import org.yuanlian.forecast.store.ForecastRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Track;
import org.yuanlian.ledger.Tracks;

/// Fits the model of a month on what was known on its first day, and keeps it with what it forecast on that day.
@Component
public class Forecasting {
    private static final int MONTHS_OF_FIT = 24;
    private static final int MOST_PROJECTS = 10_000;
    private static final int LEAST_OF_EITHER = 30;
    /// Further back nothing is made up for: whoever asks would wait for what nobody judges any more.
    private static final int MONTHS_BACK = 20;
    private final Tracks tracks;
    private final FitRows fits;
    private final ForecastRows forecasts;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Forecasting(Tracks tracks, FitRows fits, ForecastRows forecasts, PlatformTransactionManager transactions, Clock clock) {
        this.tracks = tracks;
        this.fits = fits;
        this.forecasts = forecasts;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /// Makes up for the months that have no fit yet, the earliest first.
    public void catchUp(YearMonth from, YearMonth until) {
        Caller.system("forecast").run(() -> {
            var snapshots = new HashMap<LocalDate, Snapshot>();
            for (var month = from; !month.isAfter(until); month = month.plusMonths(1)) {
                of(month, snapshots);
            }
        });
    }

    /// The fit of a month; where there is none yet, it is made.
    ///
    /// @return nothing where too few stages had missed or kept their day by then, or the month is yet to come
    public Optional<Fitted> of(YearMonth month) {
        return Caller.system("forecast").get(() -> of(month, new HashMap<>()));
    }

    private Optional<Fitted> of(YearMonth month, Map<LocalDate, Snapshot> snapshots) {
        var there = read(month);
        var thisMonth = YearMonth.from(AsOf.now(clock).validOn());
        if (there.isPresent() || month.isAfter(thisMonth) || month.isBefore(thisMonth.minusMonths(MONTHS_BACK))) {
            return there;
        }
        oneAtATime.lock();
        try {
            return read(month).or(() -> make(month, snapshots));
        } finally {
            oneAtATime.unlock();
        }
    }

    private Optional<Fitted> read(YearMonth month) {
        return Objects.requireNonNull(apart.execute(_ -> fits.find(Subject.STAGE, month)));
    }

    private Optional<Fitted> make(YearMonth month, Map<LocalDate, Snapshot> snapshots) {
        var first = first(month);
        var all = tracks.ofAll(first, 1);
        var every = 1 + all.size() / MOST_PROJECTS;
        var now = new Snapshot(first.validOn(), every == 1 ? all : tracks.ofAll(first, every), every);
        var watched = new ArrayList<Watched>();
        for (int back = MONTHS_OF_FIT; back > 0; back--) {
            var day = first(month.minusMonths(back));
            watched.addAll(now.answers(snapshots.computeIfAbsent(day.validOn(), _ -> new Snapshot(day.validOn(), tracks.ofAll(day, every), every))));
        }
        var decided = watched.stream().filter(Watched::isDecided).toList();
        var missed = decided.stream().filter(Watched::missed).count();
        if (missed < LEAST_OF_EITHER || decided.size() - missed < LEAST_OF_EITHER) {
            return Optional.empty();
        }
        var model = Hazard.fitted(watched, Shape.FULL);
        var fitted = new Fitted(month, first.recordedAt(), model.fit(), missed / (double) decided.size(), clock.instant());
        keep(fitted, model, every == 1 ? now : new Snapshot(first.validOn(), all, 1), all);
        return Optional.of(fitted);
    }

    private void keep(Fitted fitted, Hazard model, Snapshot asked, List<Track> all) {
        var byProject = new TreeMap<UUID, Track>();
        all.forEach(track -> byProject.put(track.project(), track));
        apart.executeWithoutResult(_ -> {
            fits.write(Subject.STAGE, fitted);
            forecasts.write(fitted.month(), asked.questions().entrySet().stream()
                    .map(each -> {
                        var track = Objects.requireNonNull(byProject.get(each.getKey()));
                        var step = track.last();
                        return new Kept(
                                track.project(), track.place(), step.stage(), step.on(), Objects.requireNonNull(step.due()), model.missing(each.getValue()));
                    })
                    .toList());
        });
    }

    /// The first instant of a month, with the day that begins with it.
    static AsOf first(YearMonth month) {
        return new AsOf(month.atDay(1), month.atDay(1).atStartOfDay(AsOf.ZONE).toInstant());
    }
}
