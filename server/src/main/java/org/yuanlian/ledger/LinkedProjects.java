package org.yuanlian.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.store.LinkRows;

/// Tells which project supports which, as of a pair of days, in the caller's region.
@Component
public class LinkedProjects {
    private final LinkRows rows;

    LinkedProjects(LinkRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public List<Link> links(AsOf asOf) {
        return rows.links(asOf);
    }
}
