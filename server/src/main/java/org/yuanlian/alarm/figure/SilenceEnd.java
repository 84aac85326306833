package org.yuanlian.alarm.figure;

/// How a silence ended, or that it has not.
public enum SilenceEnd {
    /// Asked for, and no second person has confirmed it yet.
    WAITING,

    /// No second person confirmed it in time, so that it never began.
    UNCONFIRMED,
    LASTING,

    /// Its time was over.
    RAN_OUT,
    LIFTED,

    /// Another one was asked for.
    REPLACED,

    /// The alarm was closed.
    CLOSED
}
