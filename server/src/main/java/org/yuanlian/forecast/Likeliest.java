package org.yuanlian.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.yuanlian.forecast.hazard.Question;
import org.yuanlian.process.InHand;

/// Of any number of steps the few that are likeliest to end late; of all of them how many, and how many misses to expect.
final class Likeliest {
    private static final Comparator<Chance> FIRST = Comparator.comparingDouble(Chance::missing).reversed()
            .thenComparing(each -> each.held.caseId())
            .thenComparing(each -> each.held.step().id());
    private final PriorityQueue<Chance> kept = new PriorityQueue<>(FIRST.reversed());
    private final int most;
    private long total;
    private long likely;
    private double expected;

    /// @param most how many are kept
    Likeliest(int most) {
        this.most = most;
    }

    record Chance(InHand held, Question question, double missing) {}

    void hear(Chance one) {
        total++;
        likely += one.missing >= 0.5 ? 1 : 0;
        expected += one.missing;
        kept.add(one);
        if (kept.size() > most) {
            kept.poll();
        }
    }

    /// The likeliest first.
    List<Chance> inOrder() {
        return kept.stream().sorted(FIRST).toList();
    }

    long total() {
        return total;
    }

    /// Of how many a miss is likelier than not.
    long likely() {
        return likely;
    }

    double expected() {
        return expected;
    }
}
