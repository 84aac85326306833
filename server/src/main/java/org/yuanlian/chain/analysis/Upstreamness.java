package org.yuanlian.chain.analysis;

import java.util.Arrays;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;

/// How far an industry stands from final use: 1 where all of its output is used finally, more the longer
/// the way is.
///
/// P. Antràs, D. Chor, T. Fally and R. Hillberry, "Measuring the Upstreamness of Production and Trade Flows"
/// (American Economic Review 102, 2012): U = (I − Δ)⁻¹ 1, where Δ of i and j is the share of the output of
/// industry i that industry j buys. For a closed economy; their correction for trade and stocks is the
/// caller's, who takes them out of the output.
public final class Upstreamness {
    private static final double LEAST_PIVOT = 1e-12;
    private static final double ROUNDING = 1e-9;

    private Upstreamness() {}

    /// @param flows what industry i sells to industry j
    /// @param output of each industry, final use included
    /// @return by industry
    /// @throws IllegalArgumentException where an industry sells more than it makes, or some industries sell to
    ///     each other only, so that nothing of theirs ever comes to final use
    public static double[] of(double[][] flows, double[] output) {
        var industries = output.length;
        var kept = MatrixUtils.createRealIdentityMatrix(industries);
        for (var i = 0; i < industries; i++) {
            var sold = Arrays.stream(flows[i]).sum();
            if (!(output[i] > 0) || sold > output[i] * (1 + ROUNDING) || Arrays.stream(flows[i]).anyMatch(flow -> !(flow >= 0))) {
                throw new IllegalArgumentException("Industry %d makes %s and sells %s.".formatted(i, output[i], sold));
            }
            for (var j = 0; j < industries; j++) {
                kept.addToEntry(i, j, -flows[i][j] / output[i]);
            }
        }
        var solver = new LUDecomposition(kept, LEAST_PIVOT).getSolver();
        if (!solver.isNonSingular()) {
            throw new IllegalArgumentException("Some industries sell to each other only: nothing of theirs comes to final use.");
        }
        return solver.solve(new ArrayRealVector(industries, 1.0)).toArray();
    }
}
