package org.yuanlian.ledger.declared;

import java.util.List;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.kernel.Problem;

public final class StagesKind implements DeclarationKind<Stages> {

    @Override
    public String name() {
        return "stages";
    }

    @Override
    public Class<Stages> shape() {
        return Stages.class;
    }

    @Override
    public List<Problem> check(Declared<Stages> declared, Declarations others) {
        var references = new References(declared);
        var ids = declared.body().ids();
        references.eachOnce("ledger.stage.twice", "stages", ids);
        var stages = declared.body().stages();
        for (var i = 0; i < stages.size(); i++) {
            var limit = stages.get(i).limit();
            if (limit == null) {
                continue;
            }
            references.oneOf("ledger.stage.unknown", "stages[%d].limit.from".formatted(i), limit.from(), ids.subList(0, i));
            if (limit.days() < 1) {
                references.add(
                        "ledger.limit.days",
                        "stages[%d].limit.days".formatted(i),
                        Integer.toString(limit.days()),
                        "A limit has one day at least.");
            }
        }
        return references.problems();
    }
}
