package org.yuanlian.chain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.chain.store.RevisionRows;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;

/// The chains of which a map is declared.
@Component
public class ChainMaps {
    private static final String FOLDER = "chains/";
    private final Declarations declarations;
    private final Chains chains;
    private final RevisionRows revisions;
    private final Clock clock;
    private volatile @Nullable List<Chain> drawn;

    ChainMaps(Declarations declarations, Chains chains, RevisionRows revisions, Clock clock) {
        this.declarations = declarations;
        this.chains = chains;
        this.revisions = revisions;
        this.clock = clock;
    }

    /// In the order in which the registry names them. The files are looked for once, as they are read once.
    public List<Chain> drawn() {
        var known = drawn;
        if (known == null) {
            var files = declarations.files();
            known = chains.all().stream()
                    .filter(chain -> files.stream().anyMatch(file -> file.startsWith(FOLDER + chain.code() + ".")))
                    .toList();
            drawn = known;
        }
        return known;
    }

    /// As it is known now.
    ///
    /// @throws Refusal where no map of this chain is declared, or none that is in force on the day
    @Transactional(readOnly = true)
    public DrawnChain on(String code, LocalDate day) {
        return on(code, new AsOf(day, AsOf.now(clock).recordedAt()));
    }

    /// The declared map, or what an office made of it since.
    ///
    /// @throws Refusal where no map of this chain is declared, or none that is in force on the day
    @Transactional(readOnly = true)
    public DrawnChain on(String code, AsOf asOf) {
        return on(code, asOf, null);
    }

    /// The map as it is now, which nobody changes before the transaction ends.
    ChainMap kept(String code) {
        revisions.keep(code);
        return on(code, AsOf.now(clock)).map();
    }

    /// What would hold if a revision were undone.
    DrawnChain without(ChainRevision gone, AsOf asOf) {
        return on(gone.chain(), asOf, gone.id());
    }

    private DrawnChain on(String code, AsOf asOf, @Nullable UUID without) {
        var declared = declared(code, asOf.validOn());
        return revisions.inForce(code, asOf, without)
                .filter(revision -> !revision.since().isBefore(declared.declared().header().effectiveFrom()))
                .map(revision -> new DrawnChain(declared.chain(), declared.declared(), revision))
                .orElse(declared);
    }

    /// The map as the files have it, whatever an office made of it.
    DrawnChain declared(String code, LocalDate day) {
        var drawn = drawn();
        var chain = drawn.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.of(
                        "chain.map.none",
                        "chain",
                        code,
                        Nearest.to(code, drawn.stream().map(Chain::code).toList()).orElse(""))));
        return new DrawnChain(chain, declarations.inForce(FOLDER + code, ChainMap.class, day), null);
    }
}
