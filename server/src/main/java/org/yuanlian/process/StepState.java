package org.yuanlian.process;

/// Where a step stands.
public enum StepState {
    /// Some step before it is not done.
    WAITING,
    /// Everything before it is done; nobody has received it.
    READY,
    RUNNING,
    /// Its clock stands still.
    STOPPED,
    DONE,
    REFUSED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == READY || this == RUNNING || this == STOPPED;
    }

    public boolean isBegun() {
        return this != WAITING && this != READY;
    }
}
