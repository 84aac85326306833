package org.yuanlian.chain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.SiteRule.Criterion;
import org.yuanlian.chain.site.Neighbours.Neighbour;
import org.yuanlian.chain.site.Ranking.Ranks;
import org.yuanlian.chain.site.Span;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.registry.Observation;
import org.yuanlian.registry.Park;

/// The parks of the province compared as sites for a node.
///
/// @param lossPercent by 100 km, as the user supposes
/// @param candidates the middle of whose spans is highest first; none stands above one that surely beats it
public record SiteRanking(
        DrawnChain drawn, AsOf asOf, Node node, Declared<SiteRule> rule, int lossPercent, List<Asked> asked, List<Candidate> candidates) {

    /// A criterion as it was asked.
    ///
    /// @param counts false where the weight is 0, nothing is needed, or no firm is known on any such neighbour
    /// @param neighbours the neighbouring nodes on which a firm is known
    /// @param nobody those on which none is known: they speak for no park and against none
    public record Asked(
            Criterion criterion, int weight, @Nullable BigDecimal need, boolean counts, List<Node> neighbours, List<Node> nobody) {}

    /// @param rough whether only the park's city is known, and distances reach from its nearest to its farthest county
    public record Candidate(Park park, boolean rough, Span total, Ranks ranks, List<Mark> marks) {}

    /// How a park does by a criterion, with what that rests on.
    ///
    /// @param stated the newest observation, if there is one
    /// @param demo whether the document that it rests on is made up
    /// @param amount what it says, in the criterion's unit; null where its unit is not known there
    /// @param swing by how much the total moves at most once it is known
    /// @param ifLow the ranks that are left if it turns out as ill as may be; null where it is known or does not count
    public record Mark(
            Span span,
            @Nullable Observation stated,
            boolean demo,
            @Nullable BigDecimal amount,
            List<Neighbour> neighbours,
            double swing,
            @Nullable Ranks ifLow,
            @Nullable Ranks ifHigh) {}
}
