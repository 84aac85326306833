package org.yuanlian.forecast.stage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.yuanlian.forecast.hazard.Question;
import org.yuanlian.forecast.hazard.Trait;
import org.yuanlian.forecast.stage.Tally.Share;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Track;

/// All projects on one day, as they were known then: who has how many in hand, and how often the days of
/// stages were missed so far, by county and by trade.
public final class Surroundings {
    private static final double PRIOR = 10;
    private static final int INDUSTRY_DIGITS = 2;
    private final LocalDate on;
    private final int every;
    private final Map<String, Share> counties;
    private final Map<String, Share> trades;
    private final double average;

    /// @param every one project in so many is among the tracks
    public Surroundings(LocalDate on, List<Track> all, int every) {
        this(on, every, all.stream().collect(counting(on)));
    }

    private Surroundings(LocalDate on, int every, Tally tally) {
        this.on = on;
        this.every = every;
        this.counties = tally.byCounty();
        this.trades = tally.byTrade();
        this.average = (tally.whole.late + PRIOR / 2) / (tally.whole.known + PRIOR);
    }

    /// Looks at each track once, on as many threads as they come by.
    public static Collector<Track, ?, Surroundings> on(LocalDate on) {
        return Collectors.collectingAndThen(counting(on), tally -> new Surroundings(on, 1, tally));
    }

    private static Collector<Track, Tally, Tally> counting(LocalDate on) {
        return Collector.of(() -> new Tally(on), Tally::count, Tally::plus);
    }

    /// @return nothing where no stage runs whose day is still to come
    public Optional<Question> question(Track track) {
        return isRunning(track, on) ? Optional.of(question(track, traits(track))) : Optional.empty();
    }

    /// Whether a stage runs whose day is still to come.
    public static boolean isRunning(Track track, LocalDate on) {
        var step = track.last();
        var due = step.due();
        return step.stage() != Stage.EXITED && due != null && !due.isBefore(on) && step.on().isBefore(due);
    }

    private Question question(Track track, List<Trait> traits) {
        var step = track.last();
        var due = Objects.requireNonNull(step.due());
        return new Question(
                track.project().toString(), on.toEpochDay(), step.on().toEpochDay(), due.toEpochDay() + 1.0,
                step.stage().name(), step.on().toEpochDay(), traits);
    }

    private List<Trait> traits(Track track) {
        var step = track.last();
        var trade = trade(Objects.requireNonNullElse(track.industry(), ""));
        var county = counties.getOrDefault(county(track.place().key()), new Share());
        var traits = new ArrayList<Trait>();
        traits.add(Trait.named("industry", trade));
        traits.add(Trait.named("city", track.place().key().substring(0, 4) + "00"));
        track.place().park().ifPresent(_ -> traits.add(Trait.named("park", track.place().key())));
        money(track, traits);
        traits.add(Trait.number("late-before", lateBefore(track)));
        traits.add(Trait.number("setbacks", setbacks(track)));
        if (!step.stage().equals(track.verified())) {
            traits.add(Trait.named("unproved", step.stage().name()));
        }
        traits.add(Trait.number("load", StrictMath.log1p(county.running * (double) every)));
        traits.add(Trait.number("history-county", share(county)));
        traits.add(Trait.number("history-industry", share(trades.getOrDefault(trade, new Share()))));
        traits.add(Trait.number("late-so-far", average));
        return traits;
    }

    private static void money(Track track, List<Trait> traits) {
        var promised = track.promised();
        if (promised != null && promised.signum() > 0) {
            traits.add(Trait.number("amount", StrictMath.log(promised.doubleValue())));
            traits.add(Trait.number("funding", Math.min(1, track.arrived().max(BigDecimal.ZERO).doubleValue() / promised.doubleValue())));
        }
    }

    /// The share of its earlier stages that it left too late.
    private static double lateBefore(Track track) {
        var late = 0;
        var known = 0;
        for (int i = 0; i + 1 < track.steps().size(); i++) {
            var due = track.steps().get(i).due();
            if (due != null) {
                known++;
                late += track.steps().get(i + 1).on().isAfter(due) ? 1 : 0;
            }
        }
        return known == 0 ? 0 : late / (double) known;
    }

    private static int setbacks(Track track) {
        var back = 0;
        for (int i = 0; i + 1 < track.steps().size(); i++) {
            back += track.steps().get(i + 1).stage().compareTo(track.steps().get(i).stage()) < 0 ? 1 : 0;
        }
        return back;
    }

    private double share(Share group) {
        return (group.late + PRIOR * average) / (group.known + PRIOR);
    }

    /// How many whole days are left until a day.
    public long leadDays(LocalDate due) {
        return ChronoUnit.DAYS.between(on, due);
    }

    static String county(String place) {
        return place.substring(0, 6);
    }

    static String trade(String industry) {
        return industry.length() < INDUSTRY_DIGITS ? "" : industry.substring(0, INDUSTRY_DIGITS);
    }
}
