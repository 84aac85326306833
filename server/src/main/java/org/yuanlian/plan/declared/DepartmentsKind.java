package org.yuanlian.plan.declared;

import java.util.List;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

public final class DepartmentsKind implements DeclarationKind<DepartmentsDeclaration> {
    public static final String NAME = "approvals/departments";

    @Override
    public String name() {
        return "departments";
    }

    @Override
    public Class<DepartmentsDeclaration> shape() {
        return DepartmentsDeclaration.class;
    }

    @Override
    public List<Problem> check(Declared<DepartmentsDeclaration> declared, Declarations others) {
        var problems = new Problems();
        new References(declared, problems).eachOnce("departments", declared.body().ids());
        return problems.asList();
    }
}
