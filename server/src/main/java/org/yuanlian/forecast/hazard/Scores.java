package org.yuanlian.forecast.hazard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/// How good forecasts were, once it is known what became of them.
public final class Scores {
    private static final int TENTHS = 10;

    private Scores() {}

    /// A forecast with its outcome.
    ///
    /// @param id of what it was about; forecasts of the same thing hang together
    /// @param used which part of the time was used up when it was made
    public record Told(String id, double used, double missing, boolean missed) {}

    /// @param forecast the mean of the forecasts in it
    /// @param missed the share that was missed
    public record Bin(double from, double until, int questions, double forecast, double missed) {}

    /// A line through what was observed, on the scale of log odds: 0 and 1 are perfect; a slope under 1 says
    /// that forecasts are too sure of themselves.
    public record Line(double intercept, double slope) {}

    public record Interval(double from, double until) {}

    /// The chance that of a missed and a kept one the missed one had the higher forecast; a tie is half.
    public static double auc(List<Told> told) {
        var sorted = told.stream().sorted(Comparator.comparingDouble(Told::missing)).toList();
        double ranks = 0;
        long missed = 0;
        for (int from = 0, until; from < sorted.size(); from = until) {
            until = from;
            var here = 0;
            while (until < sorted.size() && sorted.get(until).missing() == sorted.get(from).missing()) {
                here += sorted.get(until++).missed() ? 1 : 0;
            }
            ranks += here * ((from + 1 + until) / 2.0);
            missed += here;
        }
        var kept = sorted.size() - missed;
        return missed == 0 || kept == 0 ? Double.NaN : (ranks - missed * (missed + 1) / 2.0) / (missed * (double) kept);
    }

    /// The same among those alone that had used up the same tenth of their time: the clock says nothing there.
    public static double aucAtTheSameTime(List<Told> told) {
        var groups = new TreeMap<Integer, List<Told>>();
        told.forEach(each -> groups.computeIfAbsent((int) (each.used() * TENTHS + 1e-9), _ -> new ArrayList<>()).add(each));
        double sum = 0;
        double pairs = 0;
        for (var group : groups.values()) {
            var missed = group.stream().filter(Told::missed).count();
            var here = missed * (double) (group.size() - missed);
            sum += here == 0 ? 0 : here * auc(group);
            pairs += here;
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    /// The mean square of what forecasts were off; 0 is perfect.
    public static double brier(List<Told> told) {
        return told.stream().mapToDouble(each -> off(each) * off(each)).average().orElse(Double.NaN);
    }

    private static double off(Told told) {
        return told.missing() - (told.missed() ? 1 : 0);
    }

    public static double share(List<Told> told) {
        return told.stream().mapToDouble(each -> each.missed() ? 1 : 0).average().orElse(Double.NaN);
    }

    /// Bins of a tenth, the empty ones left out.
    public static List<Bin> calibration(List<Told> told) {
        var bins = new TreeMap<Integer, List<Told>>();
        told.forEach(each -> bins.computeIfAbsent(Math.min(TENTHS - 1, (int) (each.missing() * TENTHS)), _ -> new ArrayList<>())
                .add(each));
        return bins.entrySet().stream()
                .map(bin -> new Bin(
                        bin.getKey() / (double) TENTHS,
                        (bin.getKey() + 1) / (double) TENTHS,
                        bin.getValue().size(),
                        bin.getValue().stream().mapToDouble(Told::missing).average().orElseThrow(),
                        share(bin.getValue())))
                .toList();
    }

    public static Line line(List<Told> told) {
        var rows = told.stream()
                .map(each -> new Columns.Row(new int[] {0, 1}, new double[] {1, odds(each.missing())}, each.missed()))
                .toList();
        var weights = new Logistic(2, 1e-6).fit(rows);
        return new Line(weights[0], weights[1]);
    }

    private static double odds(double chance) {
        var inside = Math.clamp(chance, 1e-6, 1 - 1e-6);
        return StrictMath.log(inside / (1 - inside));
    }

    /// Where the middle 95 of 100 AUCs lie when the things asked about are drawn again and again.
    public static Interval interval(List<Told> told, long seed, int draws) {
        var byId = new TreeMap<String, List<Told>>();
        told.forEach(each -> byId.computeIfAbsent(each.id(), _ -> new ArrayList<>()).add(each));
        var all = List.copyOf(byId.values());
        var random = new Random(seed);
        var drawn = new double[draws];
        for (int i = 0; i < draws; i++) {
            var sample = new ArrayList<Told>(told.size());
            for (int j = 0; j < all.size(); j++) {
                sample.addAll(all.get(random.nextInt(all.size())));
            }
            drawn[i] = auc(sample);
        }
        var sorted = Arrays.stream(drawn).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return sorted.length == 0
                ? new Interval(Double.NaN, Double.NaN)
                : new Interval(sorted[(int) (sorted.length * 0.025)], sorted[(int) (sorted.length * 0.975)]);
    }
}
