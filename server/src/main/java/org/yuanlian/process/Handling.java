package org.yuanlian.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.InForce;
import org.yuanlian.process.declared.HandlingDeclaration;

/// The declared rules of handling, by the day; read when first asked for.
@Component
class Handling {
    private final Declarations declarations;
    private volatile @Nullable InForce<HandlingDeclaration> versions;

    Handling(Declarations declarations) {
        this.declarations = declarations;
    }

    Declared<HandlingDeclaration> on(LocalDate day) {
        var read = versions;
        if (read == null) {
            read = declarations.versions("process/handling", HandlingDeclaration.class);
            versions = read;
        }
        return read.on(day);
    }
}
