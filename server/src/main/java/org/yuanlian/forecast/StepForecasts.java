package org.yuanlian.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.forecast.Likeliest.Chance;
import org.yuanlian.forecast.hazard.Hazard;
import org.yuanlian.forecast.hazard.Question;
import org.yuanlian.forecast.hazard.Scores;
import org.yuanlian.forecast.hazard.Scores.Told;
import org.yuanlian.forecast.step.StepQuestions;
import org.yuanlian.forecast.store.StepForecastRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.InHand;
import org.yuanlian.process.Leg;
import org.yuanlian.process.Legs;
import org.yuanlian.registry.HolidayNotices;

/// How likely the steps that are in hand are to end after their day, and how earlier forecasts of steps came out.
@Component
public class StepForecasts {
    /// Forecasts are judged when so many months have begun since they were made: by then most steps have ended.
    public static final int MONTHS_TO_END = 2;
    private final StepForecasting forecasting;
    private final StepForecastRows rows;
    private final Legs legs;
    private final StepQuestions questions;
    private final WorkingCalendar calendar;
    private final TransactionTemplate apart;
    private final Clock clock;

    StepForecasts(
            StepForecasting forecasting, StepForecastRows rows, Legs legs, HolidayNotices notices, PlatformTransactionManager transactions,
            Clock clock) {
        this.forecasting = forecasting;
        this.rows = rows;
        this.legs = legs;
        this.calendar = notices.calendar();
        this.questions = new StepQuestions(calendar);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setReadOnly(true);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /// @param department only those that it leads; null for all
    /// @param cases only those of these; none for all
    /// @param most how many are told of, the likeliest
    public record Wanted(Place within, @Nullable String department, Collection<UUID> cases, int most) {}

    /// @param inHand steps that run or stand still
    /// @param total of how many there is a forecast: those whose term has not passed; none where history was too thin
    /// @param likely of how many a miss is likelier than not
    /// @param expected how many misses the probabilities add up to
    /// @param forecasts the likeliest to miss first
    public record Listing(LocalDate on, Learned by, int inHand, long total, long likely, double expected, List<StepForecast> forecasts) {}

    /// By the model of the month, of what stands now. Each step is looked at, and none kept but those that are told of.
    @Transactional(readOnly = true)
    public Listing list(Wanted wanted) {
        var on = AsOf.now(clock).validOn();
        var by = forecasting.of(YearMonth.from(on));
        var fitted = by.fitted();
        var model = fitted == null ? null : new Hazard(fitted.fit());
        var loads = loads();
        var found = new Likeliest(wanted.most());
        var inHand = new AtomicInteger();
        legs.inHand(wanted.within(), wanted.department(), wanted.cases(), held -> {
            inHand.incrementAndGet();
            if (model != null) {
                question(held, on, loads).ifPresent(asked -> found.hear(new Chance(held, asked, model.missing(asked))));
            }
        });
        var told = model == null ? List.<StepForecast>of() : found.inOrder().stream().map(each -> forecast(each, model, on)).toList();
        return new Listing(on, by, inHand.get(), found.total(), found.likely(), found.expected(), told);
    }

    /// Loads are those of whole departments, whoever asks.
    private Map<String, Long> loads() {
        return Caller.system("loads").get(() -> Objects.requireNonNull(apart.execute(_ -> legs.loads())));
    }

    private Optional<Question> question(InHand held, LocalDate on, Map<String, Long> loads) {
        var step = held.step();
        return questions.on(
                on, held.caseId() + "/" + step.id(), held.caseKind(), step, loads.getOrDefault(step.task().department(), 0L));
    }

    private StepForecast forecast(Chance one, Hazard model, LocalDate on) {
        var held = one.held();
        var term = held.step().task().term().orElseThrow();
        return new StepForecast(held, due(held), left(held, one.question(), on), term.kind(), one.missing(), one.question(), model);
    }

    /// At the end of the day, as queues tell it.
    private long left(InHand held, Question question, LocalDate on) {
        var clock = held.step().clock().orElseThrow();
        try {
            return clock.leftDays(on, calendar);
        } catch (Refusal yearless) {
            return (long) (clock.term().days() - question.at());
        }
    }

    private @Nullable LocalDate due(InHand held) {
        try {
            return held.step().clock().flatMap(own -> own.dueOn(calendar)).orElse(null);
        } catch (Refusal yearless) {
            return null;
        }
    }

    /// How the forecasts came out that were made on the first of these months, of steps that have ended or whose day has
    /// passed since, as it is known at the pair.
    @Transactional(readOnly = true)
    public Forecasts.TrackRecord trackRecord(AsOf asOf, Place place, YearMonth from, YearMonth until) {
        var trials = new ArrayList<Trial>();
        var all = new ArrayList<Told>();
        for (var month = from; !month.isAfter(until); month = month.plusMonths(1)) {
            var fitted = forecasting.of(month).fitted();
            if (fitted != null) {
                var told = told(judged(rows.of(month, place), asOf), place);
                trials.add(Trial.of(month, fitted, told));
                all.addAll(told);
            }
        }
        return new Forecasts.TrackRecord(asOf, List.copyOf(trials), Scores.calibration(all), Scores.auc(all));
    }

    /// The same of one month, for a place and those inside.
    ///
    /// @return nothing where there was no model, or the year is one without calendar, in which no day is known to have passed
    @Transactional(readOnly = true)
    public Map<Place, Trial> trials(AsOf asOf, YearMonth made, List<Place> places, Place whole) {
        var fitted = forecasting.of(made).fitted();
        if (fitted == null || !calendar.years().contains(asOf.validOn().getYear())) {
            return Map.of();
        }
        var judged = judged(rows.of(made, whole), asOf);
        return places.stream()
                .collect(Collectors.toMap(Function.identity(), place -> Trial.of(made, fitted, told(judged, place))));
    }

    private record Round(UUID caseId, String step, int round) {}

    private record Judged(Place place, Told told) {}

    private List<Judged> judged(List<KeptStep> all, AsOf asOf) {
        var outcomes = outcomes(all, asOf);
        var judged = new ArrayList<Judged>();
        for (var kept : all) {
            var leg = outcomes.get(new Round(kept.caseId(), kept.step(), kept.round()));
            if (leg != null) {
                questions.missed(leg, asOf.validOn())
                        .map(missed -> new Told(kept.caseId() + "/" + kept.step(), 0, kept.missing(), missed))
                        .ifPresent(told -> judged.add(new Judged(kept.place(), told)));
            }
        }
        return judged;
    }

    private Map<Round, Leg> outcomes(List<KeptStep> all, AsOf asOf) {
        var cases = all.stream().map(KeptStep::caseId).distinct().toList();
        return legs.of(cases, asOf.recordedAt()).stream()
                .collect(Collectors.toMap(
                        leg -> new Round(leg.caseId(), leg.step().id(), leg.step().round()), Function.identity(), (_, last) -> last));
    }

    private static List<Told> told(List<Judged> judged, Place place) {
        return judged.stream().filter(each -> place.contains(each.place())).map(Judged::told).toList();
    }
}
