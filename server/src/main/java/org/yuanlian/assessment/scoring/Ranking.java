package org.yuanlian.assessment.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Ranks by points, and says how alike two rankings are.
public final class Ranking {
    private Ranking() {}

    /// Those of equal points share a rank. A partial total is not ranked: what is missing is no zero.
    public static <K> Map<K, Integer> of(Map<K, Score> scores) {
        var whole = scores.values().stream().filter(score -> !score.isPartial()).map(Score::points).toList();
        var ranks = new LinkedHashMap<K, Integer>();
        scores.forEach((key, score) -> {
            if (!score.isPartial()) {
                ranks.put(key, better(whole, score.points()) + 1);
            }
        });
        return ranks;
    }

    private static int better(Collection<BigDecimal> all, BigDecimal points) {
        return (int) all.stream().filter(other -> other.compareTo(points) > 0).count();
    }

    /// Kendall's tau-b of those ranked in both: 1 for the same order, -1 for the reverse.
    ///
    /// @return nothing where fewer than two are ranked in both, or all share one rank
    public static <K> Optional<Double> tau(Map<K, Integer> before, Map<K, Integer> after) {
        record Ranked(int before, int after) {}
        var both = new ArrayList<Ranked>();
        before.forEach((key, rank) -> {
            var later = after.get(key);
            if (later != null) {
                both.add(new Ranked(rank, later));
            }
        });
        long agree = 0;
        long untiedBefore = 0;
        long untiedAfter = 0;
        for (var i = 0; i < both.size(); i++) {
            for (var j = i + 1; j < both.size(); j++) {
                var one = Integer.signum(both.get(i).before - both.get(j).before);
                var other = Integer.signum(both.get(i).after - both.get(j).after);
                agree += (long) one * other;
                untiedBefore += Math.abs(one);
                untiedAfter += Math.abs(other);
            }
        }
        return untiedBefore == 0 || untiedAfter == 0
                ? Optional.empty()
                : Optional.of(agree / Math.sqrt((double) untiedBefore * untiedAfter));
    }
}
