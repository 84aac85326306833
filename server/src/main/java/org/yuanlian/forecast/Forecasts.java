package org.yuanlian.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.forecast.hazard.Hazard;
import org.yuanlian.forecast.hazard.Scores;
import org.yuanlian.forecast.hazard.Scores.Told;
import org.yuanlian.forecast.stage.Surroundings;
import org.yuanlian.forecast.store.ForecastRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Track;
import org.yuanlian.ledger.Tracks;

/// Tells how likely running stages are to miss their day, as of any pair of days, and how such forecasts came out.
@Component
public class Forecasts {
    /// Forecasts are judged that were made so long before the month of the day: time enough to act.
    public static final int LEAD_MONTHS = 2;

    private static final Comparator<StageForecast> LIKELIEST = Comparator.comparingDouble(StageForecast::missing)
            .reversed()
            .thenComparing(each -> each.track().project().toString());

    private final Forecasting forecasting;
    private final ForecastRows rows;
    private final Tracks tracks;

    Forecasts(Forecasting forecasting, ForecastRows rows, Tracks tracks) {
        this.forecasting = forecasting;
        this.rows = rows;
        this.tracks = tracks;
    }

    /// @param fitted by what was forecast; null where history was too thin
    /// @param overdue stages whose day has passed: of these nothing is left to forecast
    /// @param forecasts the likeliest to miss first
    public record Listing(AsOf asOf, @Nullable Fitted fitted, int running, int overdue, List<StageForecast> forecasts) {}

    /// @param trials month by month
    /// @param calibration of all of them together
    public record TrackRecord(AsOf asOf, List<Trial> trials, List<Scores.Bin> calibration, double auc) {}

    /// The running stages of a place, as far as the caller may see them. By the model of the month of the valid
    /// day, or of the month in which it was known where that is earlier.
    @Transactional(readOnly = true)
    public Listing list(AsOf asOf, Place place) {
        var on = asOf.validOn();
        var seen = tracks.seen(place);
        var looked = tracks.ofAll(asOf, all -> all.collect(Collectors.teeing(
                Surroundings.on(on),
                Collectors.filtering(seen, Collectors.teeing(
                        Collectors.filtering(track -> Surroundings.isRunning(track, on), Collectors.toList()),
                        Collectors.filtering(track -> isOverdue(track, on), Collectors.counting()),
                        Seen::new)),
                Looked::new)));
        var overdue = (int) looked.seen.overdue;
        return forecasting.of(month(asOf))
                .map(fitted -> {
                    var found = ranked(looked, new Hazard(fitted.fit()));
                    return new Listing(asOf, fitted, found.size(), overdue, found);
                })
                .orElseGet(() -> new Listing(asOf, null, 0, overdue, List.of()));
    }

    /// What the caller may see: of what runs the tracks, of what is overdue how many.
    private record Seen(List<Track> running, long overdue) {}

    private record Looked(Surroundings around, Seen seen) {}

    private static List<StageForecast> ranked(Looked looked, Hazard model) {
        var around = looked.around;
        return looked.seen.running.parallelStream()
                .map(track -> new StageForecast(track, model.missing(around.question(track).orElseThrow()), around, model))
                .sorted(LIKELIEST)
                .toList();
    }

    private static boolean isOverdue(Track track, LocalDate on) {
        var due = track.last().due();
        return track.last().stage() != Stage.EXITED && due != null && due.isBefore(on);
    }

    private static YearMonth month(AsOf asOf) {
        var known = YearMonth.from(asOf.recordedAt().atZone(AsOf.ZONE));
        var valid = YearMonth.from(asOf.validOn());
        return valid.isAfter(known) ? known : valid;
    }

    /// How the forecasts came out whose days fell into these months, as it is known at the pair.
    @Transactional(readOnly = true)
    public TrackRecord trackRecord(AsOf asOf, Place place, YearMonth from, YearMonth until) {
        var now = byProject(tracks.within(asOf, place));
        var trials = new ArrayList<Trial>();
        var all = new ArrayList<Told>();
        for (var due = from; !due.isAfter(until); due = due.plusMonths(1)) {
            var fitted = forecasting.of(due.minusMonths(LEAD_MONTHS));
            if (fitted.isPresent()) {
                var told = told(rows.due(fitted.get().month(), due, place), now);
                trials.add(Trial.of(due, fitted.get(), told));
                all.addAll(told);
            }
        }
        return new TrackRecord(asOf, List.copyOf(trials), Scores.calibration(all), Scores.auc(all));
    }

    /// The same of one month, for a place and those inside.
    @Transactional(readOnly = true)
    public Map<Place, Trial> trials(AsOf asOf, YearMonth due, List<Place> places, Place whole) {
        Optional<Fitted> fitted = forecasting.of(due.minusMonths(LEAD_MONTHS));
        if (fitted.isEmpty()) {
            return Map.of();
        }
        var kept = rows.due(fitted.get().month(), due, whole);
        var now = byProject(tracks.of(kept.stream().map(Kept::project).toList(), asOf, whole));
        return places.stream()
                .collect(Collectors.toMap(Function.identity(), place -> Trial.of(due, fitted.get(), told(inside(place, kept), now))));
    }

    /// Sees to it that stages due in a month were forecast, as far as that can be made up for.
    public void prepare(YearMonth due) {
        forecasting.of(due.minusMonths(LEAD_MONTHS));
    }

    private static Map<UUID, Track> byProject(List<Track> tracks) {
        return tracks.stream().collect(Collectors.toMap(Track::project, Function.identity()));
    }

    private static List<Kept> inside(Place place, List<Kept> all) {
        return all.stream().filter(kept -> place.contains(kept.place())).toList();
    }

    private static List<Told> told(List<Kept> all, Map<UUID, Track> now) {
        return all.stream()
                .filter(kept -> now.containsKey(kept.project()))
                .map(kept -> new Told(kept.project().toString(), 0, kept.missing(), missed(kept, Objects.requireNonNull(now.get(kept.project())))))
                .toList();
    }

    private static boolean missed(Kept kept, Track now) {
        return now.beyond(kept.stage(), kept.since())
                .filter(step -> step.stage() != Stage.EXITED && !step.on().isAfter(kept.due()))
                .isEmpty();
    }
}
