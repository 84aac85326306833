package org.yuanlian.alarm.figure;

/// What is counted of the handling of alarms.
public enum FigureKind {
    /// Alarms received by one person, and the most of them within an hour.
    LOAD,
    /// More alarms in one place within a short time than anybody can look at.
    FLOOD,
    /// How long alarms of one level waited to be received.
    RECEIVING,
    /// How long alarms of one level were open.
    CLOSING,
    /// What raised alarms most often.
    NUISANCE,
    /// Verified as false, by reason.
    FALSE_SHARE,
    /// What raised the same alarm again and again within a short time.
    CHATTERING,
    /// Open for too long.
    STALE
}
