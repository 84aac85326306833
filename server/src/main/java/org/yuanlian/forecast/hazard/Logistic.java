package org.yuanlian.forecast.hazard;

import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.yuanlian.forecast.hazard.Columns.Row;

/// Logistic regression with a ridge, by Newton's method to the end: no chance in it, and no rate to tune.
/// Sums run in the order of the rows and by `StrictMath`, so that the same rows give the same bits.
final class Logistic {
    private static final int MOST_STEPS = 60;
    private static final double SMALL = 1e-9;
    private final int width;
    private final double ridge;

    Logistic(int width, double ridge) {
        this.width = width;
        this.ridge = ridge;
    }

    /// @return the weights, that of the constant first, which the ridge leaves alone
    double[] fit(List<Row> rows) {
        var weights = new double[width];
        var loss = loss(rows, weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            var move = newton(rows, weights);
            var share = 1.0;
            var next = plus(weights, move, share);
            var nextLoss = loss(rows, next);
            while (nextLoss > loss + SMALL && share > SMALL) {
                share /= 2;
                next = plus(weights, move, share);
                nextLoss = loss(rows, next);
            }
            var gained = loss - nextLoss;
            weights = next;
            loss = nextLoss;
            if (gained < SMALL * Math.max(1, Math.abs(loss))) {
                break;
            }
        }
        return weights;
    }

    static double chance(double score) {
        return 1 / (1 + StrictMath.exp(-score));
    }

    static double score(Row row, double[] weights) {
        var sum = 0.0;
        for (int i = 0; i < row.at().length; i++) {
            sum += row.values()[i] * weights[row.at()[i]];
        }
        return sum;
    }

    /// A score with what more is seen, its constant left out, in the order in which one row of both would be summed.
    static double plus(double score, Row more, double[] weights) {
        var sum = score;
        for (int i = 1; i < more.at().length; i++) {
            sum += more.values()[i] * weights[more.at()[i]];
        }
        return sum;
    }

    private double loss(List<Row> rows, double[] weights) {
        var sum = 0.0;
        for (var row : rows) {
            var score = score(row, weights);
            var away = row.done() ? -score : score;
            sum += away > 30 ? away : StrictMath.log1p(StrictMath.exp(away));
        }
        for (int i = 1; i < width; i++) {
            sum += ridge * weights[i] * weights[i] / 2;
        }
        return sum;
    }

    private double[] newton(List<Row> rows, double[] weights) {
        var slope = new double[width];
        var curve = new double[width][width];
        for (var row : rows) {
            var chance = chance(score(row, weights));
            var off = (row.done() ? 1 : 0) - chance;
            var bend = chance * (1 - chance);
            for (int i = 0; i < row.at().length; i++) {
                var place = row.at()[i];
                slope[place] += off * row.values()[i];
                for (int j = 0; j <= i; j++) {
                    var other = row.at()[j];
                    curve[Math.max(place, other)][Math.min(place, other)] += bend * row.values()[i] * row.values()[j];
                }
            }
        }
        mirror(curve);
        curve[0][0] += SMALL;
        for (int i = 1; i < width; i++) {
            slope[i] -= ridge * weights[i];
            curve[i][i] += ridge;
        }
        var solver = new CholeskyDecomposition(MatrixUtils.createRealMatrix(curve), 1e-6, 1e-14).getSolver();
        return solver.solve(new ArrayRealVector(slope, false)).toArray();
    }

    private static void mirror(double[][] curve) {
        for (int i = 0; i < curve.length; i++) {
            for (int j = 0; j < i; j++) {
                curve[j][i] = curve[i][j];
            }
        }
    }

    private static double[] plus(double[] weights, double[] move, double share) {
        var sum = weights.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * move[i];
        }
        return sum;
    }
}
