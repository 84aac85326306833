package org.yuanlian.ledger.store;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.database.OwnerAccess;

/// The ledger in the hands of the owner of its tables, who alone may derive closed standings anew.
@Component
public class OwnersLedger {
    private final Projects projects;
    private final Entries entries;
    private final Standings standings;
    private final TransactionTemplate transaction;

    OwnersLedger(OwnerAccess owner) {
        var connections = owner.connections();
        this.projects = Projects.over(connections);
        this.entries = Entries.over(connections);
        this.standings = Standings.over(connections);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
    }

    public Projects projects() {
        return projects;
    }

    public Entries entries() {
        return entries;
    }

    public Standings standings() {
        return standings;
    }

    /// Every use of the others stands in one of its transactions.
    public TransactionTemplate transaction() {
        return transaction;
    }
}
