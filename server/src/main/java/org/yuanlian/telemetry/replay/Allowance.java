package org.yuanlian.telemetry.replay;

import java.time.Duration;
import org.yuanlian.telemetry.Readings;

/// How far the clocks of devices and the order of arrival may be off.
///
/// @param lateMillis points are kept in memory for so long, so that disorder within it costs little; what is later counts as late
/// @param aheadMillis points dated farther ahead of us wait until their time comes
/// @param patienceMillis how long we wait before we say that something did not come
/// @param mostHeld beyond so many points in memory a shorter span of each series stays there; what is older is read from disk
public record Allowance(long lateMillis, long aheadMillis, long patienceMillis, long mostHeld) {
    public static final Allowance USUAL = new Allowance(
            Duration.ofMinutes(10).toMillis(), Duration.ofMinutes(1).toMillis(), Duration.ofSeconds(5).toMillis(),
            Runtime.getRuntime().maxMemory() / 16 / Readings.BYTES_EACH);
}
