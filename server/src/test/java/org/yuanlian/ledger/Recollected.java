package org.yuanlian.ledger;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.yuanlian.ledger.store.StoryRows;
import org.yuanlian.ledger.store.TrackRows;

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

    /// Ways that are asked of this memory.
    public static Tracks tracks(Recollection memory, BeanFactory beans) {
        return new Tracks(memory, beans.getBean(TrackRows.class), beans.getBean(PlatformTransactionManager.class));
    }
}
