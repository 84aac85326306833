package org.yuanlian.chain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;

/// By what parks are compared as sites for a node. Weights, needs and the loss by distance are where a user begins;
/// none of them is a statement of fact.
public record SiteRule(Loss loss, List<Criterion> criteria) {

    /// @param percentPer100Km of what is left
    /// @param source who says so; it is not verified
    public record Loss(int percentPer100Km, String source) {}

    /// @param weight from 0, which leaves it out, to 10
    /// @param indicators by which names observations tell it; only for what is stated
    /// @param unit in which it is compared
    /// @param units the units in which sources may tell it, each with its factor
    /// @param need how much is needed, or how much at most may be paid
    /// @param trades divisions, groups or classes of GB/T 4754 that do research; only for that measure
    public record Criterion(
            String id,
            Text title,
            Measure measure,
            int weight,
            List<String> indicators,
            @Nullable String unit,
            Map<String, BigDecimal> units,
            @Nullable BigDecimal need,
            List<String> trades) {

        public boolean isStated() {
            return measure == Measure.AT_LEAST || measure == Measure.AT_MOST;
        }
    }

    public enum Measure {
        /// As much as is needed, by what sources say of the park.
        AT_LEAST,
        /// No more than may be paid.
        AT_MOST,
        /// Near to the firms of the nodes that supply the asked one.
        SUPPLIERS,
        /// Near to those of the nodes that it supplies.
        CUSTOMERS,
        /// Near to those of the chain that do research.
        RESEARCH
    }
}
