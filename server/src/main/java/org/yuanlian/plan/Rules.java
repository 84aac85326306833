package org.yuanlian.plan;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.plan.declared.DepartmentsDeclaration;
import org.yuanlian.plan.declared.DepartmentsKind;
import org.yuanlian.plan.declared.FactsDeclaration;
import org.yuanlian.plan.declared.FactsKind;
import org.yuanlian.plan.declared.ItemsDeclaration;
import org.yuanlian.plan.declared.ReadinessDeclaration;

/// The declared rules of plans, as they are in force on a day.
@Component
public final class Rules {
    private final Declarations declarations;

    public Rules(Declarations declarations) {
        this.declarations = declarations;
    }

    public Declared<ItemsDeclaration> items(LocalDate day) {
        return declarations.inForce("approvals/items", ItemsDeclaration.class, day);
    }

    public Declared<FactsDeclaration> facts(LocalDate day) {
        return declarations.inForce(FactsKind.NAME, FactsDeclaration.class, day);
    }

    public Declared<DepartmentsDeclaration> departments(LocalDate day) {
        return declarations.inForce(DepartmentsKind.NAME, DepartmentsDeclaration.class, day);
    }

    public Declared<ReadinessDeclaration> readiness(LocalDate day) {
        return declarations.inForce("approvals/readiness", ReadinessDeclaration.class, day);
    }
}
