package org.yuanlian.access;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yuanlian.access.trail.Trail;

/// Tells the audit what was changed, in the transaction of the change: both stand, or neither.
@Component
public final class Audit {
    private final Trail trail;

    Audit(Trail trail) {
        this.trail = trail;
    }

    /// @param action what was done, as `project.entry.record`
    /// @param object the identifier of what it was done to
    /// @param detail what else a reader needs to understand it; no secrets
    public void record(String action, String object, Map<String, ?> detail) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "The change %s of %s is audited outside a transaction.\nMaybe the method that makes it lacks @Transactional."
                            .formatted(action, object));
        }
        trail.write(Caller.current(), action, object, detail);
    }
}
