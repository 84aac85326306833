package org.yuanlian.chain;

import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Declared;
import org.yuanlian.registry.Chain;

/// A chain with the map that is in force for it.
///
/// @param revision what an office changed of the declared map; null where nobody did
public record DrawnChain(Chain chain, Declared<ChainMap> declared, @Nullable ChainRevision revision) {
    public ChainMap map() {
        return revision == null ? declared.body() : revision.map();
    }
}
