package org.yuanlian.forecast.stage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yuanlian.forecast.hazard.Question;
import org.yuanlian.forecast.hazard.Trait;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Track;

/// All projects on one day, as they were known then: who has how many in hand, and how often the days of
/// stages were missed so far, by county and by trade.
public final class Surroundings {
    private static final double PRIOR = 10;
    private static final int INDUSTRY_DIGITS = 2;
    private final LocalDate on;
    private final int every;
    private final Map<String, double[]> history = new HashMap<>();
    private final Map<String, Integer> load = new HashMap<>();
    private final double average;

    /// @param every one project in so many is among the tracks
    public Surroundings(LocalDate on, List<Track> all, int every) {
        this.on = on;
        this.every = every;
        for (var track : all) {
            count(track);
        }
        var whole = history.getOrDefault("", new double[2]);
        average = (whole[0] + PRIOR / 2) / (whole[1] + PRIOR);
    }

    private void count(Track track) {
        if (question(track, List.of()).isPresent()) {
            load.merge(county(track), 1, Integer::sum);
        }
        for (int i = 0; i < track.steps().size(); i++) {
            var due = track.steps().get(i).due();
            var left = i + 1 < track.steps().size() ? track.steps().get(i + 1) : null;
            if (due != null && (due.isBefore(on) || left != null)) {
                var late = left == null || left.stage() == Stage.EXITED || left.on().isAfter(due) ? 1 : 0;
                for (var group : List.of("", county(track), "trade " + trade(track))) {
                    var tally = history.computeIfAbsent(group, _ -> new double[2]);
                    tally[0] += late;
                    tally[1]++;
                }
            }
        }
    }

    /// @return nothing where no stage runs whose day is still to come
    public Optional<Question> question(Track track) {
        return question(track, traits(track));
    }

    private Optional<Question> question(Track track, List<Trait> traits) {
        var step = track.last();
        var due = step.due();
        if (step.stage() == Stage.EXITED || due == null || due.isBefore(on) || !step.on().isBefore(due)) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                track.project().toString(), on.toEpochDay(), step.on().toEpochDay(), due.toEpochDay() + 1.0,
                step.stage().name(), step.on().toEpochDay(), traits));
    }

    private List<Trait> traits(Track track) {
        var step = track.last();
        var traits = new ArrayList<Trait>();
        traits.add(Trait.named("industry", trade(track)));
        traits.add(Trait.named("city", track.place().key().substring(0, 4) + "00"));
        track.place().park().ifPresent(_ -> traits.add(Trait.named("park", track.place().key())));
        money(track, traits);
        traits.add(Trait.number("late-before", lateBefore(track)));
        traits.add(Trait.number("setbacks", setbacks(track)));
        if (!step.stage().equals(track.verified())) {
            traits.add(Trait.named("unproved", step.stage().name()));
        }
        traits.add(Trait.number("load", StrictMath.log1p(load.getOrDefault(county(track), 0) * (double) every)));
        traits.add(Trait.number("history-county", share(county(track))));
        traits.add(Trait.number("history-industry", share("trade " + trade(track))));
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

    private double share(String group) {
        var tally = history.getOrDefault(group, new double[2]);
        return (tally[0] + PRIOR * average) / (tally[1] + PRIOR);
    }

    /// How many whole days are left until the day.
    public static long leadDays(LocalDate on, LocalDate due) {
        return ChronoUnit.DAYS.between(on, due);
    }

    private static String county(Track track) {
        return track.place().key().substring(0, 6);
    }

    private static String trade(Track track) {
        var industry = track.industry();
        return industry == null || industry.length() < INDUSTRY_DIGITS ? "" : industry.substring(0, INDUSTRY_DIGITS);
    }
}
