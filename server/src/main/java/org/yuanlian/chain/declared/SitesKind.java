package org.yuanlian.chain.declared;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.yuanlian.chain.SiteRule;
import org.yuanlian.chain.SiteRule.Criterion;
import org.yuanlian.chain.SiteRule.Measure;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// By what parks are compared as sites.
public final class SitesKind implements DeclarationKind<SiteRule> {
    private static final int MOST_LOSS = 99;
    private static final int MOST_WEIGHT = 10;

    @Override
    public String name() {
        return "chain-sites";
    }

    @Override
    public Class<SiteRule> shape() {
        return SiteRule.class;
    }

    @Override
    public List<Problem> check(Declared<SiteRule> declared, Declarations others) {
        var problems = new Problems();
        var rule = declared.body();
        within(declared, "loss.percentPer100Km", rule.loss().percentPer100Km(), MOST_LOSS, problems);
        var seen = new HashSet<String>();
        for (var i = 0; i < rule.criteria().size(); i++) {
            var criterion = rule.criteria().get(i);
            var path = "criteria[%d]".formatted(i);
            within(declared, path + ".weight", criterion.weight(), MOST_WEIGHT, problems);
            if (!seen.add(criterion.id())) {
                problems.add(Problem.of("chain.siting.twice", declared.where(path + ".id"), criterion.id()));
            }
            if (!isWhole(criterion)) {
                problems.add(Problem.of("chain.siting.parts", declared.where(path), criterion.id()));
            }
        }
        return problems.asList();
    }

    private static boolean isWhole(Criterion criterion) {
        if (criterion.isStated()) {
            return !criterion.indicators().isEmpty()
                    && criterion.unit() != null
                    && BigDecimal.ONE.equals(criterion.units().get(criterion.unit()))
                    && criterion.units().values().stream().allMatch(factor -> factor.signum() > 0)
                    && criterion.need() != null
                    && criterion.need().signum() > 0;
        }
        return criterion.indicators().isEmpty() && criterion.units().isEmpty() && (criterion.measure() == Measure.RESEARCH) == !criterion.trades().isEmpty();
    }

    private static void within(Declared<?> declared, String path, int value, int most, Problems problems) {
        if (value < 0 || value > most) {
            problems.add(Problem.of("chain.siting.range", declared.where(path), Integer.toString(value), most));
        }
    }
}
