package org.yuanlian.chain.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Ranks of what is marked by spans: from which rank to which each may come once everything is known. Spans are
/// taken to be independent of each other, so that the ranks are rather too wide than too narrow.
public final class Ranking {
    private final List<List<Span>> marks;
    private final List<Integer> weights;
    private final List<Span> totals;

    /// @param marks of each candidate, as many as there are weights
    /// @param weights of which at least one is more than 0
    public Ranking(List<List<Span>> marks, List<Integer> weights) {
        this.marks = marks;
        this.weights = weights;
        this.totals = marks.stream().map(each -> Span.weighed(each, weights)).toList();
    }

    /// @param best the rank if everything turns out well for it, and ill for those with whom it overlaps
    public record Ranks(int best, int worst) {}

    public Span total(int candidate) {
        return totals.get(candidate);
    }

    public Ranks ranks(int candidate) {
        return ranks(candidate, totals.get(candidate));
    }

    /// Which ranks were left if one mark of the candidate were known to be this.
    public Ranks ranksIf(int candidate, int mark, double value) {
        var known = new ArrayList<>(marks.get(candidate));
        known.set(mark, Span.exactly(value));
        return ranks(candidate, Span.weighed(known, weights));
    }

    /// By how much the total would move at most if the mark were known.
    public double swing(int candidate, int mark) {
        return weights.get(mark) * marks.get(candidate).get(mark).width() / weights.stream().mapToInt(Integer::intValue).sum();
    }

    private Ranks ranks(int candidate, Span total) {
        var others = IntStream.range(0, totals.size()).filter(other -> other != candidate).mapToObj(totals::get).toList();
        return new Ranks(
                1 + (int) others.stream().filter(other -> other.isAbove(total)).count(),
                1 + (int) others.stream().filter(other -> other.mayBeAbove(total)).count());
    }
}
