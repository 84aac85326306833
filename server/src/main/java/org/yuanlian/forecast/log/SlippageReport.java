package org.yuanlian.forecast.log;

import java.time.Instant;
import java.util.List;
import org.yuanlian.forecast.hazard.Fit;
import org.yuanlian.forecast.hazard.Scores;

/// What came of trying a log.
///
/// @param clock the same for a model that looks at used and allowed time alone
/// @param baseRate the share of missed ones in the fit, which is told of everything where no model is
/// @param fit the model itself
public record SlippageReport(
        Counts counts, Measured model, Measured clock, double baseRate, List<Effect> causes, Fit fit) {

    /// @param traces in the log
    /// @param dayless of which nothing says by when
    /// @param backward whose day is not after their first event
    /// @param split first start of the cases of the trial
    /// @param fitQuestions how often the cases of the fit were asked about
    /// @param undecidedQuestions left out of the trial, since the log ends before their day
    /// @param missed the share of the questions of the trial that were missed
    public record Counts(
            int traces,
            int dayless,
            int backward,
            Instant split,
            int fitCases,
            int fitQuestions,
            int trialCases,
            int trialQuestions,
            int undecidedQuestions,
            double missed) {}

    /// @param aucAtTheSameTime among cases that had used up the same tenth of their time
    /// @param skill by which part it is better than the base rate alone, after Brier
    public record Measured(
            double auc,
            Scores.Interval aucInterval,
            double aucAtTheSameTime,
            double brier,
            double skill,
            Scores.Line calibrationLine,
            List<Scores.Bin> calibration) {}

    /// @param questions of the trial that bear it
    /// @param effect by how much it moves the probability on the average, all else as it is
    /// @param missed the share of them that were missed
    public record Effect(String kind, String name, int questions, double effect, double missed) {}
}
