package org.yuanlian.chain.standstill;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.ledger.Link;
import org.yuanlian.ledger.TradeProject;
import org.yuanlian.registry.Organisation;
import org.yuanlian.registry.Park;
import org.yuanlian.supervision.LeadingFirm;

/// All that a firm's standstill touches, as far as it is known.
///
/// @param chains one for each chain that the firm is on
/// @param own the firm's projects in the ledger
/// @param supporting projects that are recorded to support one of them, each with the evidence's grade
/// @param onNodes projects of the same chain whose trade is that of a touched node: an inference by code, not a record
/// @param parks in which the firm, its projects or the supporting projects stand
/// @param leverage how much the firm brings along 带动系数; null where nobody is recorded to support it
public record Effects(
        Organisation firm, List<Standstill> chains, List<TradeProject> own, List<Link> supporting, List<OnNodes> onNodes, List<Park> parks,
        @Nullable LeadingFirm leverage) {

    /// The sum agreed of the projects on the nodes, in yuan; a project that stands on nodes of two chains counts once.
    public BigDecimal agreed() {
        return onNodes.stream()
                .map(OnNodes::project)
                .distinct()
                .flatMap(project -> Stream.ofNullable(project.agreedYuan()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// @param nodes of its trade among those touched
    public record OnNodes(TradeProject project, String chain, List<String> nodes) {}
}
