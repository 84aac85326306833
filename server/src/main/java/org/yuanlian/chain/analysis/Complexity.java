package org.yuanlian.chain.analysis;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// How much knowledge the trades of a place, and the places of a trade, let one infer.
///
/// C. A. Hidalgo and R. Hausmann, "The Building Blocks of Economic Complexity" (PNAS 106, 2009), iterate the
/// mean of diversity and ubiquity back and forth; what they converge to is the eigenvector of the second
/// largest eigenvalue of that averaging (R. Hausmann, C. A. Hidalgo et al., The Atlas of Economic Complexity,
/// 2011, technical box 2.1). It is given with mean 0 and standard deviation 1, its sign such that diverse
/// places stand higher.
///
/// @param places the index of each place; 0 where it is specialised in nothing
/// @param trades the mean index of the places specialised in each trade; 0 where there is none
public record Complexity(double[] places, double[] trades) {
    private static final double NOUGHT = 1e-10;

    /// @param specialised by place and trade
    public static Complexity of(boolean[][] specialised) {
        var places = specialised.length;
        var trades = places == 0 ? 0 : specialised[0].length;
        var diversity = new double[places];
        var ubiquity = new double[trades];
        for (var p = 0; p < places; p++) {
            for (var t = 0; t < trades; t++) {
                diversity[p] += specialised[p][t] ? 1 : 0;
                ubiquity[t] += specialised[p][t] ? 1 : 0;
            }
        }
        var index = index(specialised, diversity, ubiquity);
        var means = new double[trades];
        for (var t = 0; t < trades; t++) {
            for (var p = 0; p < places; p++) {
                means[t] += specialised[p][t] ? index[p] / ubiquity[t] : 0;
            }
        }
        return new Complexity(index, means);
    }

    private static double[] index(boolean[][] specialised, double[] diversity, double[] ubiquity) {
        var index = new double[diversity.length];
        var first = new ArrayRealVector(diversity).map(Math::sqrt);
        if (first.getNorm() == 0) {
            return index;
        }
        // The averaging itself is not symmetric; scaled by the roots of diversity it is, and its first
        // eigenvector, of the value 1, is those roots. With that taken out the second comes first.
        var averaging = symmetric(specialised, diversity, ubiquity);
        var unit = first.unitVector();
        var rest = new EigenDecompositionSymmetric(averaging.subtract(unit.outerProduct(unit)));
        if (rest.getEigenvalue(0) < NOUGHT) {
            return index;
        }
        var second = rest.getEigenvector(0);
        for (var p = 0; p < index.length; p++) {
            index[p] = diversity[p] == 0 ? 0 : second.getEntry(p) / first.getEntry(p);
        }
        return standardised(index, diversity);
    }

    private static RealMatrix symmetric(boolean[][] specialised, double[] diversity, double[] ubiquity) {
        var scaled = MatrixUtils.createRealMatrix(diversity.length, ubiquity.length);
        for (var p = 0; p < diversity.length; p++) {
            for (var t = 0; t < ubiquity.length; t++) {
                if (specialised[p][t]) {
                    scaled.setEntry(p, t, 1 / Math.sqrt(diversity[p] * ubiquity[t]));
                }
            }
        }
        return scaled.multiplyTransposed(scaled);
    }

    private static double[] standardised(double[] index, double[] diversity) {
        RealVector there = new ArrayRealVector(diversity).map(d -> d > 0 ? 1 : 0);
        var count = there.getL1Norm();
        var mean = new ArrayRealVector(index).dotProduct(there) / count;
        var centred = new ArrayRealVector(index).mapSubtract(mean).ebeMultiply(there);
        var deviation = centred.getNorm() / Math.sqrt(count);
        var sign = centred.dotProduct(new ArrayRealVector(diversity)) < 0 ? -1 : 1;
        return deviation < NOUGHT ? new double[index.length] : centred.mapDivide(sign * deviation).toArray();
    }
}
