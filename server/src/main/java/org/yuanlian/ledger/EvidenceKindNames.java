package org.yuanlian.ledger;

import java.util.List;
import org.yuanlian.declaration.Declarations;

/// The ids of the declared kinds of evidence, for declarations that name them.
public final class EvidenceKindNames {
    private EvidenceKindNames() {}

    /// Of the newest version.
    public static List<String> of(Declarations declarations) {
        return declarations
                .read("ledger/evidence-kinds", org.yuanlian.ledger.declared.EvidenceKinds.class)
                .body()
                .ids();
    }
}
