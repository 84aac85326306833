package org.yuanlian.telemetry.port.hj212;

import java.util.Optional;

/// For which stretch of time a data packet speaks, as its command says.
enum Interval {
    NOW("2011", ""),
    MINUTE("2051", "@minute"),
    HOUR("2061", "@hour"),
    DAY("2031", "@day");

    private final String command;
    private final String suffix;

    Interval(String command, String suffix) {
        this.command = command;
        this.suffix = suffix;
    }

    static Optional<Interval> of(String command) {
        for (var interval : values()) {
            if (interval.command.equals(command)) {
                return Optional.of(interval);
            }
        }
        return Optional.empty();
    }

    /// What the measure of a factor is called: the same factor has another one for each stretch.
    String measure(String key) {
        return key + suffix;
    }
}
