package org.yuanlian.forecast.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.yuanlian.eventlog.EventLog;
import org.yuanlian.forecast.hazard.Hazard;
import org.yuanlian.forecast.hazard.Question;
import org.yuanlian.forecast.hazard.Scores;
import org.yuanlian.forecast.hazard.Scores.Told;
import org.yuanlian.forecast.hazard.Shape;
import org.yuanlian.forecast.hazard.Watched;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Fits on the earlier cases of a log and tells of the later ones how well it foresaw them.
public final class Slippage {
    private static final int MOST_CASES = 20_000;
    private static final int LEAST_CASES = 50;
    private static final int LEAST_OF_EITHER = 10;

    private Slippage() {}

    /// @param file what problems call it
    /// @throws Refusal where the log does not allow a back-test
    public static SlippageReport backtest(String file, EventLog log, Asked asked) {
        var courses = Courses.of(file, log, asked);
        refuseFew(file, courses);
        var split = courses.start(asked.share());
        var cut = Course.days(split);
        var watched = Sweep.over(courses);
        var training = drawn(training(watched, cut), asked.seed());
        var later = watched.stream().filter(each -> each.question().start() >= cut).toList();
        var trial = later.stream().filter(each -> each.question().deadline() <= courses.logEnds()).toList();
        refuseOneSided("forecast.outcome.one-sided#fit", file, training.stream().filter(Watched::isDecided).toList(), courses);
        refuseOneSided("forecast.outcome.one-sided#trial", file, trial, courses);
        var full = Hazard.fitted(training, Shape.FULL);
        var clock = Hazard.fitted(training, Shape.CLOCK);
        var share = Scores.share(told(training.stream().filter(Watched::isDecided).toList(), _ -> 0));
        return new SlippageReport(
                counts(courses, split, training, trial, later.size()),
                measured(trial, full::missing, share, asked.seed()),
                measured(trial, clock::missing, share, asked.seed()),
                share,
                Effects.of(full, trial),
                full.fit());
    }

    /// Asked before the split, and told no further than to it.
    private static List<Watched> training(List<Watched> watched, double cut) {
        return watched.stream()
                .filter(each -> each.question().at() < cut && each.question().start() < cut)
                .map(each -> each.knownAt(cut))
                .toList();
    }

    private static List<Watched> drawn(List<Watched> training, long seed) {
        var ids = new ArrayList<>(Sweep.ids(training));
        if (ids.size() <= MOST_CASES) {
            return training;
        }
        Collections.sort(ids);
        Collections.shuffle(ids, new Random(seed));
        var kept = new HashSet<>(ids.subList(0, MOST_CASES));
        return training.stream().filter(each -> kept.contains(each.question().id())).toList();
    }

    private static List<Told> told(List<Watched> watched, ToDoubleFunction<Question> model) {
        return watched.stream()
                .map(each -> new Told(each.question().id(), each.question().used(), model.applyAsDouble(each.question()), each.missed()))
                .toList();
    }

    private static SlippageReport.Measured measured(
            List<Watched> trial, ToDoubleFunction<Question> model, double share, long seed) {
        var told = told(trial, model);
        var brier = Scores.brier(told);
        return new SlippageReport.Measured(
                Scores.auc(told),
                Scores.interval(told, seed, 200),
                Scores.aucAtTheSameTime(told),
                brier,
                1 - brier / Scores.brier(told(trial, _ -> share)),
                Scores.line(told),
                Scores.calibration(told));
    }

    private static SlippageReport.Counts counts(
            Courses courses, Instant split, List<Watched> training, List<Watched> trial, int later) {
        return new SlippageReport.Counts(
                courses.all().size() + courses.dayless() + courses.backward(),
                courses.dayless(),
                courses.backward(),
                split,
                Sweep.ids(training).size(),
                training.size(),
                Sweep.ids(trial).size(),
                trial.size(),
                later - trial.size(),
                Scores.share(told(trial, _ -> 0)));
    }

    private static void refuseFew(String file, Courses courses) {
        if (courses.all().size() < LEAST_CASES) {
            throw new Refusal(Problem.of(
                    "forecast.cases.few", file, String.valueOf(courses.all().size()), LEAST_CASES, courses.dayless(), courses.backward()));
        }
    }

    /// One cannot learn to tell apart what never differed.
    private static void refuseOneSided(String key, String file, List<Watched> decided, Courses courses) {
        var missed = Sweep.ids(decided.stream().filter(Watched::missed).toList()).size();
        var all = Sweep.ids(decided).size();
        if (missed < LEAST_OF_EITHER || all - missed < LEAST_OF_EITHER) {
            var lasted = courses.all().stream().filter(course -> Double.isFinite(course.end())).mapToDouble(course -> course.end() - course.start()).sorted().toArray();
            throw new Refusal(Problem.of(
                    key,
                    file,
                    "%d / %d".formatted(missed, all),
                    LEAST_OF_EITHER,
                    quantile(lasted, 0.25),
                    quantile(lasted, 0.5),
                    quantile(lasted, 0.75)));
        }
    }

    private static String quantile(double[] sorted, double share) {
        return sorted.length == 0 ? "–" : "%.1f".formatted(sorted[(int) (sorted.length * share)]);
    }
}
