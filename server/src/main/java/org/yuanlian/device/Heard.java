package org.yuanlian.device;

import java.time.Instant;

/// How often a device was heard, and when last.
public record Heard(Instant lastAt, long messages, long points) {
    Heard and(Heard later) {
        return new Heard(later.lastAt, messages + later.messages, points + later.points);
    }
}
