package org.yuanlian.monitoring;

import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.alarm.HeldAlarms;
import org.yuanlian.monitoring.store.ToldAlarms;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.Outlet;

/// The alarm desk, as the rules see it: what it was told and how far it was told are one transaction.
final class DeskOutlet implements Outlet {
    private static final Caller SYSTEM = Caller.system("monitoring");
    private final HeldAlarms held;
    private final ToldAlarms told;
    private final Telling telling;
    private final String journal;
    private final TransactionTemplate transaction;

    /// @param journal in which the changes stand
    DeskOutlet(HeldAlarms held, ToldAlarms told, Telling telling, String journal, TransactionTemplate transaction) {
        this.held = held;
        this.told = told;
        this.telling = telling;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public long last() {
        return SYSTEM.get(() -> transaction.execute(_ -> told.last(SYSTEM.place(), journal)));
    }

    @Override
    public void tell(List<AlarmChange> changes) {
        SYSTEM.run(() -> transaction.executeWithoutResult(_ -> {
            held.told(telling.of(changes));
            told.keep(SYSTEM.place(), journal, changes.getLast().sequence());
        }));
    }
}
