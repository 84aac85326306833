package org.yuanlian.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.ledger.store.Horizon;

/// Settles the ledger up to an instant: what is asked as of it, or of an earlier one, has the same
/// answer for ever, whatever the clocks of later writers say.
@Component
public class Settled {
    private final Horizon horizon;
    private final Clock clock;

    Settled(Horizon horizon, Clock clock) {
        this.horizon = horizon;
        this.clock = clock;
    }

    /// Lets a writer of another module in until the end of its transaction: what is settled waits for it.
    ///
    /// @return the instant at which it records
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant enter() {
        var after = horizon.enter().plus(1, ChronoUnit.MICROS);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(after) ? after : now;
    }

    /// @param wanted null for now; never later than now
    /// @return the instant up to which it is settled
    /// @throws org.yuanlian.kernel.Refusal where a writer does not end soon
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Instant settle(@Nullable Instant wanted) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).minus(1, ChronoUnit.MICROS);
        return horizon.raise(wanted == null || wanted.isAfter(now) ? now : wanted.truncatedTo(ChronoUnit.MICROS));
    }
}
