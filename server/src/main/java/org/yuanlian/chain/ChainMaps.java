package org.yuanlian.chain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
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
    private volatile @Nullable List<Chain> drawn;

    ChainMaps(Declarations declarations, Chains chains) {
        this.declarations = declarations;
        this.chains = chains;
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

    /// @throws Refusal where no map of this chain is declared, or none that is in force on the day
    public DrawnChain on(String code, LocalDate day) {
        var drawn = drawn();
        var chain = drawn.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.of(
                        "chain.map.none",
                        "chain",
                        code,
                        Nearest.to(code, drawn.stream().map(Chain::code).toList()).orElse(""))));
        return new DrawnChain(chain, declarations.inForce(FOLDER + code, ChainMap.class, day));
    }
}
