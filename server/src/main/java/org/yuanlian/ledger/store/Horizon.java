package org.yuanlian.ledger.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The instant below which nothing is recorded any more. Writers share its lock until they commit,
/// so that whoever raises it has seen all of them.
@Component
public class Horizon {
    private static final long LOCK = 0x73657474_6c6564L;
    private final JdbcClient jdbc;

    Horizon(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets a writer in until the end of its transaction.
    ///
    /// @return the instant after which it may record
    public Instant enter() {
        jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(LOCK).query().singleRow();
        return until();
    }

    /// Waits for all writers, and raises the instant.
    ///
    /// @throws Refusal where a writer does not end soon
    public Instant raise(Instant to) {
        jdbc.sql("set local lock_timeout = '5s'").update();
        try {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
        } catch (CannotAcquireLockException | QueryTimeoutException e) {
            throw new Refusal(Problem.of("ledger.writers.busy", "recordedAt", to.toString()));
        }
        jdbc.sql("update settled set until = greatest(until, ?)")
                .param(OffsetDateTime.ofInstant(to, ZoneOffset.UTC))
                .update();
        return to;
    }

    public Instant until() {
        return jdbc.sql("select until from settled")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
