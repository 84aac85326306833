package org.yuanlian.ledger.declared;

import java.util.List;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.kernel.Problem;

public final class RatesKind implements DeclarationKind<Rates> {

    @Override
    public String name() {
        return "rates";
    }

    @Override
    public Class<Rates> shape() {
        return Rates.class;
    }

    @Override
    public List<Problem> check(Declared<Rates> declared, Declarations others) {
        var references = new References(declared);
        var rates = declared.body().rates();
        references.eachOnce("ledger.rate.twice", "rates", rates.stream().map(Rates.Rate::id).toList());
        var stages = others.read("ledger/stages", Stages.class).body().ids();
        for (var i = 0; i < rates.size(); i++) {
            var rate = rates.get(i);
            var path = "rates[%d]".formatted(i);
            references.oneOf("ledger.stage.unknown", path + ".numerator.reached", rate.numerator().reached(), stages);
            references.oneOf("ledger.stage.unknown", path + ".denominator.reached", rate.denominator().reached(), stages);
            if (isCount(rate.numerator()) != isCount(rate.denominator())) {
                references.add(
                        "ledger.rate.mixed",
                        path + ".denominator.quantity",
                        rate.denominator().quantity().name(),
                        "A rate divides projects by projects or money by money.");
            }
        }
        return references.problems();
    }

    private static boolean isCount(Rates.Measure measure) {
        return measure.quantity() == Rates.Quantity.PROJECTS;
    }
}
