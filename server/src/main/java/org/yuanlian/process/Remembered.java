package org.yuanlian.process;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Cases as they last stood here. Nothing rests on them: whoever acts on one that is out of date moves no row, and reads.
@Component
final class Remembered {
    /// Some 20 MiB.
    private static final int MOST_STEPS = 20_000;
    private final LinkedHashMap<UUID, Case> cases = new LinkedHashMap<>(16, 0.75f, true);
    private int steps;

    synchronized Optional<Case> at(UUID id, long version) {
        return Optional.ofNullable(cases.get(id)).filter(one -> one.version() == version);
    }

    /// Where nothing can have been written in the transaction that saw it.
    void seen(Case one) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            keep(one);
        }
    }

    /// Once it is committed: what is taken back may come again otherwise, under the same number.
    void willStand(Case one) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            keep(one);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keep(one);
            }
        });
    }

    private synchronized void keep(Case one) {
        var before = cases.put(one.id(), one);
        steps += one.steps().size() - (before == null ? 0 : before.steps().size());
        var eldest = cases.values().iterator();
        while (steps > MOST_STEPS) {
            steps -= eldest.next().steps().size();
            eldest.remove();
        }
    }
}
