package org.yuanlian.opportunity.declared;

import java.util.HashSet;
import java.util.List;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.opportunity.OpportunityRules;

/// The kinds of opportunities and the limits of the list.
public final class OpportunityRulesKind implements DeclarationKind<OpportunityRules> {

    @Override
    public String name() {
        return "opportunities";
    }

    @Override
    public Class<OpportunityRules> shape() {
        return OpportunityRules.class;
    }

    @Override
    public List<Problem> check(Declared<OpportunityRules> declared, Declarations others) {
        var problems = new Problems();
        var rules = declared.body();
        within(declared, "unverifiedAfterDays", rules.unverifiedAfterDays(), 1, 3_660, problems);
        within(declared, "longestDays", rules.longestDays(), 1, 3_660, problems);
        within(declared, "longestAnswerWorkingDays", rules.longestAnswerWorkingDays(), 1, 250, problems);
        within(declared, "answerWorkingDays", rules.answerWorkingDays(), 1, rules.longestAnswerWorkingDays(), problems);
        if (rules.kinds().isEmpty()) {
            problems.add("opportunity.kinds.none", declared.where("kinds"), "", "A list without kinds takes nothing.", null);
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < rules.kinds().size(); i++) {
            var id = rules.kinds().get(i).id();
            if (!seen.add(id)) {
                problems.add("opportunity.kind.twice", declared.where("kinds[%d].id".formatted(i)), id, "This kind stands there already.", null);
            }
        }
        return problems.asList();
    }

    private static void within(
            Declared<OpportunityRules> declared, String path, int value, int least, int most, Problems problems) {
        if (value < least || value > most) {
            problems.add(
                    "opportunity.limit.range", declared.where(path), Integer.toString(value),
                    "This must lie between %d and %d.".formatted(least, most), null);
        }
    }
}
