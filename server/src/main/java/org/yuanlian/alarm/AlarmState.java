package org.yuanlian.alarm;

/// What an alarm waits for, until it waits for nothing.
public enum AlarmState {
    /// Nobody has received it.
    RAISED,
    /// Received, and to be verified.
    RECEIVED,
    /// Verified as true, and to be handled.
    CONFIRMED,
    /// Verified as false, and to be closed.
    FALSE,
    /// Handled, and to be closed when the condition has ended.
    HANDLED,
    CLOSED;

    public boolean isOpen() {
        return this != CLOSED;
    }
}
