package org.yuanlian.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yuanlian.chain.analysis.Complexity;
import org.yuanlian.chain.analysis.Relatedness;
import org.yuanlian.chain.analysis.Specialisation;

/// How close every county is to every class of GB/T 4754.
@Component
final class DensityPart implements ChainPart {
    private static final int COUNTIES = 183;
    private static final int CLASSES = 1_381;

    @Override
    public String name() {
        return "density";
    }

    @Override
    public List<Figure> run(ChainWorld world, Consumer<String> progress) throws Exception {
        var firms = firms();
        var specialised = Specialisation.specialised(Specialisation.revealedAdvantage(firms));
        var ours = Stopwatch.medianMillis(3, 9, () -> {
            var yes = Specialisation.specialised(Specialisation.revealedAdvantage(firms));
            return Relatedness.of(yes).density();
        });
        var bare = Stopwatch.medianMillis(1, 3, () -> byHand(specialised));
        var complexity = Stopwatch.medianMillis(1, 5, () -> Complexity.of(specialised));
        return List.of(
                new Figure("density of %d counties × %,d classes, advantage included".formatted(COUNTIES, CLASSES), ours, "ms", 1_000, bare, "the definitions in plain loops over arrays"),
                new Figure("complexity of the same", complexity, "ms", 1_000, null, null));
    }

    /// A few large counties do much, most do little, as it is.
    private static double[][] firms() {
        var random = new Random(2007);
        var firms = new double[COUNTIES][CLASSES];
        for (var county = 0; county < COUNTIES; county++) {
            for (var trade = 0; trade < CLASSES; trade++) {
                firms[county][trade] = random.nextInt(COUNTIES) > county / 2 + 40 ? random.nextInt(1 + 2_000 / (10 + county)) : 0;
            }
        }
        return firms;
    }

    private static double[][] byHand(boolean[][] specialised) {
        var near = new double[CLASSES][CLASSES];
        for (var a = 0; a < CLASSES; a++) {
            for (var b = 0; b < CLASSES; b++) {
                near[a][b] = a == b ? 0 : proximity(specialised, a, b);
            }
        }
        var density = new double[COUNTIES][CLASSES];
        for (var county = 0; county < COUNTIES; county++) {
            for (var trade = 0; trade < CLASSES; trade++) {
                var has = 0.0;
                var all = 0.0;
                for (var other = 0; other < CLASSES; other++) {
                    all += near[trade][other];
                    has += specialised[county][other] ? near[trade][other] : 0;
                }
                density[county][trade] = all == 0 ? 0 : has / all;
            }
        }
        return density;
    }

    private static double proximity(boolean[][] specialised, int a, int b) {
        var both = 0;
        var one = 0;
        var two = 0;
        for (var county : specialised) {
            both += county[a] && county[b] ? 1 : 0;
            one += county[a] ? 1 : 0;
            two += county[b] ? 1 : 0;
        }
        return both == 0 ? 0 : (double) both / Math.max(one, two);
    }
}
