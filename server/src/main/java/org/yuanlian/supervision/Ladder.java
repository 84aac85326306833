package org.yuanlian.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.InForce;
import org.yuanlian.supervision.declared.EscalationDeclaration;

/// The declared steps of escalation, by the day; read when first asked for.
@Component
class Ladder {
    private final Declarations declarations;
    private volatile @Nullable InForce<EscalationDeclaration> versions;

    Ladder(Declarations declarations) {
        this.declarations = declarations;
    }

    Declared<EscalationDeclaration> on(LocalDate day) {
        var read = versions;
        if (read == null) {
            read = declarations.versions("supervision/escalation", EscalationDeclaration.class);
            versions = read;
        }
        return read.on(day);
    }
}
