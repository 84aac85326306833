package org.yuanlian.access.trail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;

/// The two ways into the audit: at once, in the running transaction, or soon, in a batch.
@Component
public final class Trail {
    private final AuditLines lines;
    private final AuditQueue queue;
    private final Clock clock;

    Trail(AuditLines lines, AuditQueue queue, Clock clock) {
        this.lines = lines;
        this.queue = queue;
        this.clock = clock;
    }

    public void write(Caller caller, String action, String object, Map<String, ?> detail) {
        lines.insert(List.of(AuditLine.of(clock.instant(), caller, action, object, detail)));
    }

    public void writeSoon(Caller caller, String action, String object, Map<String, ?> detail) {
        queue.add(AuditLine.of(clock.instant(), caller, action, object, detail));
    }
}
