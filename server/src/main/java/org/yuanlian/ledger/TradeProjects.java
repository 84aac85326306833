package org.yuanlian.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.store.TradeRows;

/// Tells of what trade the signed projects are, as of a pair of days, in the caller's region.
@Component
public class TradeProjects {
    private final TradeRows rows;

    TradeProjects(TradeRows rows) {
        this.rows = rows;
    }

    /// Those that were signed and have not ended, by code.
    @Transactional(readOnly = true)
    public List<TradeProject> standing(AsOf asOf) {
        return rows.from(Stage.SIGNED, asOf);
    }

    /// Those of them that are reported to produce.
    @Transactional(readOnly = true)
    public List<TradeProject> producing(AsOf asOf) {
        return rows.from(Stage.PRODUCING, asOf);
    }
}
