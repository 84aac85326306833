package org.yuanlian.search;

import java.time.LocalDate;
import java.util.Map;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.DrawnChain;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Industries;

/// What the tests of search look in.
public final class SearchFixtures {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private SearchFixtures() {}

    /// The names of all trades, chains and nodes that ship.
    public static Vocabulary vocabulary() {
        var chains = Chains.of(Map.of());
        var declarations = Declarations.of(Map.of());
        var drawn = chains.all().stream()
                .filter(chain -> declarations.files().contains("chains/" + chain.code() + ".yaml"))
                .map(chain -> new DrawnChain(chain, declarations.inForce("chains/" + chain.code(), ChainMap.class, TODAY), null))
                .toList();
        return new Vocabulary(Industries.of(Map.of()), chains, () -> drawn);
    }
}
