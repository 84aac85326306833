package org.yuanlian.telemetry.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down now and then where the machines of a judge are. No alarm waits for it: the judge goes through some of its watches
/// between two pieces of work, and naming, encoding and syncing are done beside it.
final class Keeping {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
    private static final long EVERY_MILLIS = 30_000;
    private static final int AT_ONCE = 500;
    private final Path file;
    private final Judging judging;
    private @Nullable Round round;
    private Thread writing = new Thread();
    private long begunAt;
    private volatile long keepsLogsFrom;

    Keeping(Path file, Judging judging, long now) {
        this.file = file;
        this.judging = judging;
        this.begunAt = now;
    }

    /// One time through all watches.
    private static final class Round {
        /// That was being judged when it began. Watches that were gone through later have judged more, and are given that again when
        /// they come back.
        private final long log;
        private final List<Snapshot.Settled> settled = new ArrayList<>();
        private int next;

        Round(long log) {
            this.log = log;
        }

        /// @return whether it is through
        boolean goOn(Judging judging) {
            settled.addAll(judging.settled(next, AT_ONCE));
            judging.forget(next, AT_ONCE);
            next += AT_ONCE;
            return next >= judging.watches();
        }
    }

    /// From which log on all is needed to come back.
    long keepsLogsFrom() {
        return keepsLogsFrom;
    }

    /// @param log that is being judged
    void goOn(long log, long now) {
        if (round == null && now - begunAt >= EVERY_MILLIS && !writing.isAlive()) {
            begunAt = now;
            round = new Round(log);
        }
        if (round != null && round.goOn(judging)) {
            var whole = round;
            round = null;
            writing = Thread.ofPlatform().name("telemetry-snapshot").daemon(true).start(() -> write(whole.log, whole.settled));
        }
    }

    /// What was gone through counts for nothing: not all of it was judged, or not all that was told is written.
    void giveUp() {
        round = null;
    }

    /// Nothing is written after it by a thread of an earlier round.
    void awaitWritten() throws InterruptedException {
        writing.join();
    }

    /// @param log up to which all is judged
    void end(long log) {
        write(log, judging.settled(0, judging.watches()));
    }

    private void write(long log, List<Snapshot.Settled> settled) {
        try {
            Snapshot.of(log, settled).write(file);
            keepsLogsFrom = log;
        } catch (IOException e) {
            LOG.warn("telemetry.alarm.snapshot: a restart will take longer", e);
        }
    }
}
