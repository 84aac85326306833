package org.yuanlian.forecast.log;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yuanlian.forecast.hazard.Hazard;
import org.yuanlian.forecast.hazard.Watched;

/// What moved the forecasts of a trial most, the clock apart: it has a comparison of its own.
final class Effects {
    private static final int MOST = 12;
    private static final double LEAST_SHARE = 0.02;
    private double sum;
    private double strength;
    private int missed;
    private int questions;

    private Effects() {}

    static List<SlippageReport.Effect> of(Hazard model, List<Watched> trial) {
        var tallies = new TreeMap<String, Effects>();
        for (var each : trial) {
            for (var cause : model.causes(each.question())) {
                if (cause.kind().equals("clock")) {
                    continue;
                }
                var name = cause.name().isEmpty() && isSided(cause.kind()) ? cause.effect() > 0 ? "+" : "-" : cause.name();
                tallies.computeIfAbsent(cause.kind() + "\n" + name, _ -> new Effects()).add(cause.effect(), each.missed());
            }
        }
        return tallies.entrySet().stream()
                .filter(tally -> tally.getValue().questions >= LEAST_SHARE * trial.size())
                .sorted(Comparator.comparingDouble((Map.Entry<String, Effects> tally) -> -tally.getValue().strength / tally.getValue().questions))
                .limit(MOST)
                .map(tally -> tally.getValue().told(tally.getKey()))
                .toList();
    }

    /// A number raises the probability of some and lowers that of others: they are told apart.
    private static boolean isSided(String kind) {
        return !kind.startsWith("done ");
    }

    private void add(double effect, boolean late) {
        sum += effect;
        strength += Math.abs(effect);
        missed += late ? 1 : 0;
        questions++;
    }

    private SlippageReport.Effect told(String key) {
        var at = key.indexOf('\n');
        return new SlippageReport.Effect(
                key.substring(0, at), key.substring(at + 1), questions, sum / questions, missed / (double) questions);
    }
}
