package org.yuanlian.access.login;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.yuanlian.access.Throttle;

/// Counts failed log-ins by user name and by address.
final class Attempts {
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final int BY_NAME = 5;
    private static final int BY_ADDRESS = 30;
    private final Throttle names;
    private final Throttle addresses;

    Attempts(TimeMeter time) {
        this.names = new Throttle(BY_NAME, PERIOD, time);
        this.addresses = new Throttle(BY_ADDRESS, PERIOD, time);
    }

    /// Counts a try as failed before it is made, so that many at once are not all let through.
    ///
    /// @throws TooManyAttempts with the time after which the next one is let through
    void begin(String name, String address) {
        take(addresses, Throttle.network(address));
        take(names, name);
    }

    /// The try was right after all.
    void succeeded(String name, String address) {
        addresses.giveBack(Throttle.network(address));
        names.giveBack(name);
    }

    private static void take(Throttle throttle, String key) {
        throttle.take(key).ifPresent(wait -> {
            throw new TooManyAttempts(wait);
        });
    }
}
