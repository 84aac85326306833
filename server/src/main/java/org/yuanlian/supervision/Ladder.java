package org.yuanlian.supervision;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.supervision.declared.EscalationDeclaration;

/// The declared steps of escalation, by the day.
@Component
class Ladder {
    private final Declarations declarations;

    Ladder(Declarations declarations) {
        this.declarations = declarations;
    }

    Declared<EscalationDeclaration> on(LocalDate day) {
        return declarations.inForce("supervision/escalation", EscalationDeclaration.class, day);
    }
}
