package org.yuanlian.chain.gap;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// That a firm does a trade at a place, and on what that rests.
///
/// @param id of the placement or project
/// @param firm its name
/// @param identity by which firms are told apart: two may bear one name
/// @param place null where no source says
/// @param trades classes of GB/T 4754; empty where none is known
/// @param chain its code; null where none is known
/// @param node where a placement says so
/// @param verified whether somebody compared it with its source, or evidence of grade A or B stands behind it
public record Presence(
        Kind kind, UUID id, String firm, String identity, @Nullable Place place, List<String> trades, @Nullable String chain, @Nullable String node,
        String source, boolean verified, boolean demo) {

    public enum Kind {
        /// A firm that was put on a node of a chain.
        PLACEMENT,
        /// A project of the ledger that has come to production.
        PROJECT
    }
}
