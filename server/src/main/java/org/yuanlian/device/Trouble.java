package org.yuanlian.device;

import java.time.Instant;

/// How often one thing was wrong with what a device said, and with what last.
public record Trouble(long times, Instant lastAt, String lastValue) {
    Trouble and(Trouble later) {
        return new Trouble(times + later.times, later.lastAt, later.lastValue);
    }
}
