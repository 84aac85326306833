package org.yuanlian.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.process.declared.HandlingDeclaration;

/// The declared rules of handling, by the day.
@Component
class Handling {
    private final Declarations declarations;

    Handling(Declarations declarations) {
        this.declarations = declarations;
    }

    Declared<HandlingDeclaration> on(LocalDate day) {
        return declarations.inForce("process/handling", HandlingDeclaration.class, day);
    }
}
