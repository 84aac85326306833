package org.yuanlian.chain.declared;

import java.util.ArrayList;
import java.util.List;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Industries;

/// The map of one chain; its id is the chain's code.
public final class ChainMapKind implements DeclarationKind<ChainMap> {

    @Override
    public String name() {
        return "chain-map";
    }

    @Override
    public Class<ChainMap> shape() {
        return ChainMap.class;
    }

    @Override
    public List<Problem> check(Declared<ChainMap> declared, Declarations others) {
        var problems = new ArrayList<Problem>();
        var chains = Chains.of(System.getenv()).all().stream().map(Chain::code).toList();
        var id = declared.header().id();
        if (!chains.contains(id)) {
            problems.add(Problem.of("chain.chain.unknown", declared.where("id"), id, Nearest.to(id, chains).orElse("")));
        }
        problems.addAll(new MapCheck(declared.body(), declared::where, Industries.of(System.getenv())).problems());
        return problems;
    }
}
