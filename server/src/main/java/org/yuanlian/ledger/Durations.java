package org.yuanlian.ledger;

import java.util.Collection;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.store.DurationRows;

/// Tells how long projects took from one stage to a later one, from the ledger's own history as of a
/// pair of days. Every project of the province is counted, whoever asks, so that everyone compares
/// with the same; no project can be told from what comes out. Begins a transaction of its own, since
/// the scope is not the caller's.
@Component
public class Durations {
    private final DurationRows rows;
    private final TransactionTemplate apart;

    Durations(DurationRows rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setReadOnly(true);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// @param industryDigits by how many digits of their industry projects are alike
    public Experience experience(AsOf asOf, Collection<Stretch> stretches, int industryDigits) {
        return Caller.system("durations")
                .get(() -> Objects.requireNonNull(apart.execute(_ -> rows.read(asOf, stretches, industryDigits))));
    }
}
