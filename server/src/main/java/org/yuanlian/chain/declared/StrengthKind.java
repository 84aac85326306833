package org.yuanlian.chain.declared;

import java.util.List;
import org.yuanlian.chain.StrengthRule;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// The rule by which nodes are strong, complete, weak or lacking.
public final class StrengthKind implements DeclarationKind<StrengthRule> {
    private static final int FARTHEST = 2_000;

    @Override
    public String name() {
        return "chain-strength";
    }

    @Override
    public Class<StrengthRule> shape() {
        return StrengthRule.class;
    }

    @Override
    public List<Problem> check(Declared<StrengthRule> declared, Declarations others) {
        var problems = new Problems();
        var rule = declared.body();
        within(declared, "weakUpTo", rule.weakUpTo(), 1, 1_000, problems);
        within(declared, "strongFrom", rule.strongFrom(), rule.weakUpTo() + 1, 10_000, problems);
        within(declared, "radiusKilometres", rule.radiusKilometres(), 1, FARTHEST, problems);
        if (rule.strongNeeds().isEmpty()) {
            problems.add(Problem.of("chain.strength.roles", declared.where("strongNeeds"), ""));
        }
        return problems.asList();
    }

    private static void within(Declared<?> declared, String path, int value, int least, int most, Problems problems) {
        if (value < least || value > most) {
            problems.add(Problem.of("chain.strength.range", declared.where(path), Integer.toString(value), least, most));
        }
    }
}
