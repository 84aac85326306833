package org.yuanlian.forecast.hazard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yuanlian.forecast.hazard.Columns.Row;

/// How likely it is to be done in each piece of the time that is left, as long as it is not: a
/// discrete-time hazard. What is missed is what was done in none of them.
public final class Hazard {
    private static final double RIDGE = 2;
    private final Fit fit;
    private final Columns columns;
    private final Map<String, Double> averages;

    public Hazard(Fit fit) {
        this.fit = fit;
        this.columns = Columns.of(fit.keys());
        this.averages = averages(fit);
    }

    public Fit fit() {
        return fit;
    }

    /// Fits on what was watched, also of what is not decided: each piece counts that was watched to its end.
    public static Hazard fitted(List<Watched> watched, Shape shape) {
        var columns = Columns.among(watched, shape);
        var rows = new ArrayList<Row>();
        for (var each : watched) {
            add(each, shape, columns, rows);
        }
        var centres = new double[columns.width()];
        var scales = new double[columns.width()];
        measure(rows, columns, centres, scales);
        var weights = new Logistic(columns.width(), RIDGE).fit(rows.stream().map(row -> scaled(row, centres, scales, columns)).toList());
        var cases = new HashSet<String>();
        watched.forEach(each -> cases.add(each.question().id()));
        return new Hazard(new Fit(shape, columns.keys(), weights, centres, scales, cases.size(), watched.size()));
    }

    private static void add(Watched each, Shape shape, Columns columns, List<Row> rows) {
        var asked = each.question();
        for (int piece = 0; piece < Pieces.COUNT && Pieces.end(asked, piece) <= each.until(); piece++) {
            var done = each.doneAt() <= Pieces.end(asked, piece);
            rows.add(columns.row(Pieces.seen(asked, piece, shape), done));
            if (done) {
                return;
            }
        }
    }

    private static void measure(List<Row> rows, Columns columns, double[] centres, double[] scales) {
        var squares = new double[centres.length];
        for (var row : rows) {
            for (int i = 0; i < row.at().length; i++) {
                centres[row.at()[i]] += row.values()[i];
                squares[row.at()[i]] += row.values()[i] * row.values()[i];
            }
        }
        for (int i = 0; i < centres.length; i++) {
            centres[i] /= Math.max(1, rows.size());
            var deviation = Math.sqrt(Math.max(0, squares[i] / Math.max(1, rows.size()) - centres[i] * centres[i]));
            scales[i] = i > 0 && isNumber(columns.keys().get(i - 1)) && deviation > 1e-9 ? deviation : 1;
        }
    }

    /// Traits that are numbers, and the length of a term, have no name of their own.
    private static boolean isNumber(String key) {
        return key.endsWith("=") || key.equals("clock=term");
    }

    private static Row scaled(Row row, double[] centres, double[] scales, Columns columns) {
        var values = row.values().clone();
        for (int i = 1; i < values.length; i++) {
            var place = row.at()[i];
            if (isNumber(columns.keys().get(place - 1))) {
                values[i] = clipped((values[i] - centres[place]) / scales[place]);
            }
        }
        return new Row(row.at(), values, row.done());
    }

    /// What lies far outside what was seen is taken as just outside.
    private static double clipped(double value) {
        return Math.clamp(value, -3, 3);
    }

    /// The probability that it is not done by its day.
    public double missing(Question asked) {
        var lasting = scaled(columns.row(Pieces.lasting(asked, fit.shape()), false), fit.centres(), fit.scales(), columns);
        var still = 1.0;
        for (int piece = 0; piece < Pieces.COUNT; piece++) {
            var moving = columns.row(Pieces.moving(asked, piece, fit.shape()), false);
            var score = Logistic.score(scaled(moving, fit.centres(), fit.scales(), columns), fit.weights());
            still *= 1 - Logistic.chance(Logistic.plus(score, lasting, fit.weights()));
        }
        return still;
    }

    private Row row(Question asked, int piece) {
        return scaled(columns.row(Pieces.seen(asked, piece, fit.shape()), false), fit.centres(), fit.scales(), columns);
    }

    /// What of it matters, the strongest first: each kind of trait taken back to the average of the fit.
    public List<Cause> causes(Question asked) {
        var whole = missing(asked);
        var without = new LinkedHashMap<String, Double>();
        for (int piece = 0; piece < Pieces.COUNT; piece++) {
            var row = row(asked, piece);
            var score = Logistic.score(row, fit.weights());
            var lessEach = differences(row);
            for (var kind : lessEach.keySet()) {
                without.putIfAbsent(kind, 1.0);
            }
            without.replaceAll((kind, still) -> still * (1 - Logistic.chance(score - lessEach.getOrDefault(kind, 0.0))));
        }
        return without.entrySet().stream()
                .map(each -> cause(asked, each.getKey(), whole - each.getValue()))
                .sorted(Comparator.comparingDouble((Cause cause) -> -Math.abs(cause.effect())).thenComparing(Cause::kind))
                .toList();
    }

    /// By how much each kind of trait raises the score above the average of that kind.
    private Map<String, Double> differences(Row row) {
        var raised = new LinkedHashMap<String, Double>();
        for (int i = 1; i < row.at().length; i++) {
            var key = fit.keys().get(row.at()[i] - 1);
            raised.merge(kind(key), row.values()[i] * fit.weights()[row.at()[i]], Double::sum);
        }
        raised.replaceAll((kind, score) -> score - averages.getOrDefault(kind, 0.0));
        return raised;
    }

    private static Map<String, Double> averages(Fit fit) {
        var averages = new LinkedHashMap<String, Double>();
        for (int i = 1; i < fit.weights().length; i++) {
            var key = fit.keys().get(i - 1);
            if (!isNumber(key)) {
                averages.merge(kind(key), fit.centres()[i] * fit.weights()[i], Double::sum);
            }
        }
        return averages;
    }

    private static Cause cause(Question asked, String kind, double effect) {
        return asked.traits().stream()
                .filter(trait -> trait.kind().equals(kind))
                .findFirst()
                .map(trait -> new Cause(kind, trait.name(), trait.value(), effect))
                .orElseGet(() -> kind.equals("since")
                        ? new Cause(kind, asked.last(), asked.at() - asked.lastAt(), effect)
                        : new Cause(kind, "", asked.used(), effect));
    }

    private static String kind(String key) {
        return key.substring(0, key.indexOf('='));
    }
}
