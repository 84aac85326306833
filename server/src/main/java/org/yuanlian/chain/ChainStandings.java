package org.yuanlian.chain;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.chain.analysis.Standings;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.AsOf;

/// How the chains stand, as of a pair of days, in the caller's region.
@Component
public class ChainStandings {
    private final ChainMaps maps;
    private final Placements placements;
    private final Declarations declarations;

    ChainStandings(ChainMaps maps, Placements placements, Declarations declarations) {
        this.maps = maps;
        this.placements = placements;
        this.declarations = declarations;
    }

    /// @throws org.yuanlian.kernel.Refusal where there is no map of this chain on the day
    @Transactional(readOnly = true)
    public ChainStanding of(String chain, AsOf asOf) {
        return of(chain, asOf, true);
    }

    /// @param demo whether placements count that are made up or rest on no evidence
    /// @throws org.yuanlian.kernel.Refusal where there is no map of this chain on the day
    @Transactional(readOnly = true)
    public ChainStanding of(String chain, AsOf asOf, boolean demo) {
        var placed = placements.on(chain, asOf).stream()
                .filter(each -> demo || !each.placement().what().proof().demo())
                .toList();
        return Standings.of(maps.on(chain, asOf), placed, rule(asOf).body());
    }

    public Declared<StrengthRule> rule(AsOf asOf) {
        return declarations.inForce("chains/strength", StrengthRule.class, asOf.validOn());
    }
}
