package org.yuanlian.chain;

import java.util.List;

/// How a chain stands as of a pair of days.
///
/// @param nodes in the order of the map
/// @param matching of all nodes that supply a node with a firm in the province, those that have one too
/// @param astray who stands on a node that this map does not have: it came with a revision, or went with one
public record ChainStanding(
        DrawnChain drawn, StrengthRule rule, List<NodeStanding> nodes, NodeStanding.Matching matching, List<Placed> astray) {}
