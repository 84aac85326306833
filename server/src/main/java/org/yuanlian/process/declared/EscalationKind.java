package org.yuanlian.process.declared;

import java.util.HashSet;
import java.util.List;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.department.DepartmentsDeclaration;
import org.yuanlian.department.DepartmentsKind;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

public final class EscalationKind implements DeclarationKind<EscalationDeclaration> {

    @Override
    public String name() {
        return "case-escalation";
    }

    @Override
    public Class<EscalationDeclaration> shape() {
        return EscalationDeclaration.class;
    }

    @Override
    public List<Problem> check(Declared<EscalationDeclaration> declared, Declarations others) {
        var problems = new Problems();
        var departments = others.read(DepartmentsKind.NAME, DepartmentsDeclaration.class).body();
        var levels = declared.body().levels();
        var seen = new HashSet<String>();
        var before = -1;
        for (var i = 0; i < levels.size(); i++) {
            var level = levels.get(i);
            if (!seen.add(level.id())) {
                problems.add("process.id.twice", declared.where("levels[%d].id".formatted(i)), level.id(), "This id stands there already.", null);
            }
            DepartmentsKind.knownPost(declared, "levels[%d].post".formatted(i), level.post(), departments, problems);
            if (level.afterHours() <= before) {
                problems.add(
                        "process.escalation.order", declared.where("levels[%d].afterHours".formatted(i)),
                        Integer.toString(level.afterHours()), "Each level comes later than the one before it.",
                        "the levels are in the wrong order");
            }
            before = level.afterHours();
        }
        return problems.asList();
    }
}
