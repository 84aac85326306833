package org.yuanlian.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.forecast.Learned.Thin;
import org.yuanlian.forecast.hazard.Hazard;
import org.yuanlian.forecast.hazard.Shape;
import org.yuanlian.forecast.hazard.Watched;
import org.yuanlian.forecast.step.Loads;
import org.yuanlian.forecast.step.StepQuestions;
import org.yuanlian.forecast.store.FitRows;
import org.yuanlian.forecast.store.StepForecastRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Leg;
import org.yuanlian.process.Legs;
import org.yuanlian.process.StepState;
import org.yuanlian.registry.HolidayNotices;

/// The model of each month for steps of cases, fitted on the rounds that had been recorded by its first day, and kept
/// with what it forecast on that day.
@Component
public class StepForecasting {
    static final int LEAST_OF_EITHER = 30;
    private static final int MONTHS_OF_FIT = 24;
    private static final int MONTHS_BACK = 20;
    private static final int MOST_CASES = 10_000;
    private final Legs legs;
    private final FitRows fits;
    private final StepForecastRows forecasts;
    private final StepQuestions questions;
    private final WorkingCalendar calendar;
    private final TransactionTemplate apart;
    private final Clock clock;
    /// What had been recorded by the first instant of a month is the same whenever it is asked.
    private final Map<YearMonth, Thin> thin = new ConcurrentHashMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    StepForecasting(
            Legs legs, FitRows fits, StepForecastRows forecasts, HolidayNotices notices, PlatformTransactionManager transactions, Clock clock) {
        this.legs = legs;
        this.fits = fits;
        this.forecasts = forecasts;
        this.calendar = notices.calendar();
        this.questions = new StepQuestions(calendar);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /// Makes up for the months that have no fit yet, the earliest first.
    public void catchUp(YearMonth from, YearMonth until) {
        for (var month = from; !month.isAfter(until); month = month.plusMonths(1)) {
            of(month);
        }
    }

    /// The fit of a month; where there is none yet, it is made.
    public Learned of(YearMonth month) {
        return Caller.system("forecast").get(() -> {
            var there = read(month);
            var thisMonth = YearMonth.from(AsOf.now(clock).validOn());
            if (there.isPresent() || month.isAfter(thisMonth) || month.isBefore(thisMonth.minusMonths(MONTHS_BACK))) {
                return new Learned(there.orElse(null), there.isPresent() ? null : new Thin(0, 0, LEAST_OF_EITHER));
            }
            var known = thin.get(month);
            return known == null ? made(month) : new Learned(null, known);
        });
    }

    private Learned made(YearMonth month) {
        oneAtATime.lock();
        try {
            var there = read(month);
            return there.isPresent() ? new Learned(there.get(), null) : make(month);
        } finally {
            oneAtATime.unlock();
        }
    }

    private Optional<Fitted> read(YearMonth month) {
        return apart(() -> fits.find(Subject.STEP, month));
    }

    private Learned make(YearMonth month) {
        var known = Forecasting.first(month);
        var from = Forecasting.first(month.minusMonths(MONTHS_OF_FIT)).recordedAt();
        var ended = apart(() -> legs.ended(from, known.recordedAt()));
        if (ended < 2 * LEAST_OF_EITHER) {
            return thin(month, ended, 0);
        }
        var drawn = apart(() -> legs.drawn(from, known.recordedAt(), MOST_CASES));
        var loads = new Loads(drawn.legs(), drawn.every());
        var yesterday = known.validOn().minusDays(1);
        var told = drawn.legs().stream().filter(Leg::isEnded).flatMap(leg -> questions.missed(leg, yesterday).stream()).toList();
        var missed = told.stream().filter(late -> late).count();
        if (missed < LEAST_OF_EITHER || told.size() - missed < LEAST_OF_EITHER) {
            return thin(month, told.size(), missed);
        }
        var watched = drawn.legs().stream().flatMap(leg -> questions.watched(leg, yesterday, loads).stream()).toList();
        var decided = watched.stream().filter(Watched::isDecided).toList();
        var model = Hazard.fitted(watched, Shape.FULL);
        var fitted = new Fitted(
                month, known.recordedAt(), model.fit(), decided.stream().filter(Watched::missed).count() / (double) decided.size(), clock.instant());
        var kept = drawn.legs().stream().filter(StepForecasting::runs).flatMap(leg -> kept(leg, known, model, loads).stream()).toList();
        apart.executeWithoutResult(_ -> {
            fits.write(Subject.STEP, fitted);
            forecasts.write(month, kept);
        });
        return new Learned(fitted, null);
    }

    private Learned thin(YearMonth month, long ended, long missed) {
        var told = new Thin(ended, missed, LEAST_OF_EITHER);
        thin.put(month, told);
        return new Learned(null, told);
    }

    private static boolean runs(Leg leg) {
        return leg.dropped() == null && (leg.step().state() == StepState.RUNNING || leg.step().state() == StepState.STOPPED);
    }

    private Optional<KeptStep> kept(Leg leg, AsOf known, Hazard model, Loads loads) {
        var step = leg.step();
        return questions.on(known.validOn(), leg.caseId() + "/" + step.id(), leg.opened().kind(), step, loads.of(step.task().department(), known.validOn()))
                .map(question -> new KeptStep(
                        leg.caseId(), step.id(), step.round(), leg.opened().place(), due(leg), model.missing(question)));
    }

    private @Nullable LocalDate due(Leg leg) {
        try {
            return leg.step().clock().flatMap(own -> own.dueOn(calendar)).orElse(null);
        } catch (Refusal yearless) {
            return null;
        }
    }

    private <T> T apart(Supplier<T> work) {
        return Objects.requireNonNull(apart.execute(_ -> work.get()));
    }
}
