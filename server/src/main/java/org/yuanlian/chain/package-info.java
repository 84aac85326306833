/// Draws the industrial chains: their nodes and edges, the firms on them, what is strong, weak or lacking,
/// and what lies within a circle.
///
/// Stands on `kernel`; on `declaration` for the maps of the chains and the rule of strength; on `registry`
/// for chains, trades, regions and organisations; on `evidence` for what a link of a firm rests on; on
/// `access` for the caller; on `database` for the scope in which the shipped links are loaded; on `document`
/// for a chain on paper.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration", "registry", "evidence", "access", "database", "document"})
package org.yuanlian.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
