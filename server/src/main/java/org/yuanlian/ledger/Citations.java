package org.yuanlian.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.ledger.store.CitationRows;

/// Which entries rest on a piece of evidence, as far as the caller may see them.
@Component
public class Citations {
    private final CitationRows rows;

    Citations(CitationRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public List<Citation> of(UUID evidence) {
        return rows.of(evidence);
    }
}
