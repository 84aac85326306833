package org.yuanlian.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.database.Scope;

/// Builds at the start the standings that are missing, and says when those that are there were built
/// under other rules than those that are loaded.
@Component
final class RulesNotice implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(RulesNotice.class);
    private final Rebuilding rebuilding;
    private final StandingRules rules;

    RulesNotice(Rebuilding rebuilding, StandingRules rules) {
        this.rebuilding = rebuilding;
        this.rules = rules;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Caller.system("start").run(() -> {
            if (rebuilding.isDue()) {
                LOG.info("deriving the standings of all projects anew, for this version of the program");
                rebuilding.rebuild(done -> LOG.info("  {} projects", done));
            }
        });
        Scope.EVERYWHERE.run(() -> rebuilding.otherRules().ifPresent(others -> LOG.warn(
                "The standings were built under {} and the rules loaded now are {} ({}). Maybe the rules were changed: bin/yuanlian rebuild derives all standings anew",
                others.isEmpty() ? "rules that nobody noted" : others,
                rules.versions(),
                rules.hash().hex().substring(0, 12))));
    }
}
