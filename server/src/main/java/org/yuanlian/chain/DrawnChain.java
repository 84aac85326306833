package org.yuanlian.chain;

import org.yuanlian.declaration.Declared;
import org.yuanlian.registry.Chain;

/// A chain with the map that is in force for it.
public record DrawnChain(Chain chain, Declared<ChainMap> declared) {
    public ChainMap map() {
        return declared.body();
    }
}
