package org.yuanlian.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.InForce;
import org.yuanlian.department.DepartmentsDeclaration;
import org.yuanlian.department.DepartmentsKind;
import org.yuanlian.plan.declared.FactsDeclaration;
import org.yuanlian.plan.declared.FactsKind;
import org.yuanlian.plan.declared.ItemsDeclaration;
import org.yuanlian.plan.declared.ReadinessDeclaration;

/// The declared rules of plans, as they are in force on a day.
@Component
public final class Rules {
    private final Declarations declarations;
    private final Map<Class<?>, InForce<?>> read = new ConcurrentHashMap<>();

    public Rules(Declarations declarations) {
        this.declarations = declarations;
    }

    public Declared<ItemsDeclaration> items(LocalDate day) {
        return of("approvals/items", ItemsDeclaration.class, day);
    }

    public Declared<FactsDeclaration> facts(LocalDate day) {
        return of(FactsKind.NAME, FactsDeclaration.class, day);
    }

    public Declared<DepartmentsDeclaration> departments(LocalDate day) {
        return of(DepartmentsKind.NAME, DepartmentsDeclaration.class, day);
    }

    public Declared<ReadinessDeclaration> readiness(LocalDate day) {
        return of("approvals/readiness", ReadinessDeclaration.class, day);
    }

    @SuppressWarnings("unchecked") // each shape is put under itself
    private <T> Declared<T> of(String name, Class<T> shape, LocalDate day) {
        return ((InForce<T>) read.computeIfAbsent(shape, _ -> declarations.versions(name, shape))).on(day);
    }
}
