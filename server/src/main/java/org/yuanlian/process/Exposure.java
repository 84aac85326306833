package org.yuanlian.process;

/// What a department has let through unproved.
///
/// @param overdue debts whose day has passed
/// @param blockedSteps steps that cannot be finished because of them
/// @param blockedNow those of them that are being worked on
public record Exposure(
        String department, long deferred, long commitments, long overdue, long blockedSteps, long blockedNow) {}
