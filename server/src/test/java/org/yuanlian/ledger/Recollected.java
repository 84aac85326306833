package org.yuanlian.ledger;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.yuanlian.ledger.store.StoryRows;

/// A memory of its own for a test, which nobody else's ledger is asked through.
public final class Recollected {
    private Recollected() {}

    /// Not yet read.
    public static Recollection from(BeanFactory beans) {
        return new Recollection(
                beans.getBean(StoryRows.class),
                beans.getBean(EvidenceKinds.class),
                beans.getBean(Rebuilding.class),
                beans.getBean(PlatformTransactionManager.class));
    }
}
