package org.yuanlian.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.decision.declared.DecisionTablesDeclaration;

/// What declared decisions are asked, for declarations that name them.
public final class DeclaredDecisions {
    private DeclaredDecisions() {}

    /// The inputs of each decision of the newest version, by its id.
    ///
    /// @param name of the declaration, such as `supervision/lights`
    public static SequencedMap<String, Map<String, InputKind>> of(Declarations declarations, String name) {
        var decisions = new LinkedHashMap<String, Map<String, InputKind>>();
        declarations
                .read(name, DecisionTablesDeclaration.class)
                .body()
                .decisions()
                .forEach(decision -> decisions.put(decision.id(), decision.inputs()));
        return decisions;
    }
}
