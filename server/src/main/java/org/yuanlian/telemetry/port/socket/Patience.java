package org.yuanlian.telemetry.port.socket;

import java.time.Duration;

/// How long a port waits for the other side.
///
/// @param introduction for who it is, from when it connects, however slowly it speaks
/// @param quiet for anything at all from one who said who it is; it counts too while we do not read, since our answers are not read
public record Patience(Duration introduction, Duration quiet) {
    /// Who connects says at once who it is. Monitors and vehicles report or say that they are there every few minutes at the
    /// latest.
    public static final Patience USUAL = new Patience(Duration.ofSeconds(30), Duration.ofMinutes(15));
}
