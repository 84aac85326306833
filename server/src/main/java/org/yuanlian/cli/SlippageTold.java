package org.yuanlian.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.yuanlian.forecast.log.Allowed;
import org.yuanlian.forecast.log.Asked;
import org.yuanlian.forecast.log.SlippageReport;
import org.yuanlian.forecast.log.SlippageReport.Measured;
import org.yuanlian.kernel.Sha256;

/// What a trial of a log says, to programs and to people.
record SlippageTold(String log, Asked asked, SlippageReport report) {

    /// @param model digest, and size, of what was fitted
    record Told(
            String log,
            String deadline,
            double trainShare,
            long seed,
            SlippageReport.Counts counts,
            double baseRate,
            Measured forecast,
            Measured clockOnly,
            List<SlippageReport.Effect> causes,
            Model model) {}

    record Model(String sha256, int weights, int cases, int questions) {}

    Told forPrograms() {
        var fit = report.fit();
        return new Told(
                log, deadline(), asked.share(), asked.seed(), report.counts(), report.baseRate(), report.model(), report.clock(), report.causes(),
                new Model(Sha256.of(fit.canonical().getBytes(StandardCharsets.UTF_8)).hex(), fit.weights().length, fit.cases(), fit.questions()));
    }

    private String deadline() {
        return switch (asked.allowed()) {
            case Allowed.Attribute(var name) -> name;
            case Allowed.After(var term) -> "start + " + term;
        };
    }

    String forPeople() {
        var counts = report.counts();
        var text = new StringBuilder();
        line(text, "%s: %,d traces, by when: %s", log, counts.traces(), deadline());
        line(text, "  left out: %,d without a day, %,d whose day is not after their start", counts.dayless(), counts.backward());
        line(text, "  fitted on %,d cases begun before %s (%,d questions); tried on %,d begun later (%,d questions, %,d more undecided)",
                counts.fitCases(), counts.split(), counts.fitQuestions(), counts.trialCases(), counts.trialQuestions(), counts.undecidedQuestions());
        line(text, "  missed: %.1f %% in the fit (base rate), %.1f %% in the trial%n", 100 * report.baseRate(), 100 * counts.missed());
        line(text, "%-34s %10s %16s %12s", "", "forecast", "95 %", "clock only");
        row(text, "AUC", report.model().auc(), report.model().aucInterval().from(), report.model().aucInterval().until(), report.clock().auc());
        row(text, "AUC at the same used time", report.model().aucAtTheSameTime(), report.clock().aucAtTheSameTime());
        row(text, "Brier score (0 is perfect)", report.model().brier(), report.clock().brier());
        row(text, "Brier skill against the base rate", report.model().skill(), report.clock().skill());
        row(text, "calibration slope (1 is perfect)", report.model().calibrationLine().slope(), report.clock().calibrationLine().slope());
        row(text, "calibration intercept (0)", report.model().calibrationLine().intercept(), report.clock().calibrationLine().intercept());
        line(text, "%n%-14s %10s %10s %10s", "forecast", "questions", "mean", "missed");
        report.model().calibration().forEach(bin -> line(
                text, "%3.0f … %3.0f %%    %,10d %9.1f%% %9.1f%%", 100 * bin.from(), 100 * bin.until(), bin.questions(), 100 * bin.forecast(), 100 * bin.missed()));
        line(text, "%n%-44s %10s %10s %10s", "cause", "questions", "effect", "missed");
        report.causes().forEach(cause -> line(
                text, "%-44s %,10d %+8.1f pt %8.1f%%", (cause.kind() + " " + cause.name()).strip(), cause.questions(), 100 * cause.effect(), 100 * cause.missed()));
        return text.toString();
    }

    private static void row(StringBuilder text, String title, double forecast, double clock) {
        line(text, "%-34s %10.3f %16s %12.3f", title, forecast, "", clock);
    }

    private static void row(StringBuilder text, String title, double forecast, double from, double until, double clock) {
        line(text, "%-34s %10.3f    %.3f … %.3f %12.3f", title, forecast, from, until, clock);
    }

    private static void line(StringBuilder text, String form, Object... values) {
        text.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
