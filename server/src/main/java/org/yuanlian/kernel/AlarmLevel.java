package org.yuanlian.kernel;

/// How grave an alarm is, the gravest last.
public enum AlarmLevel {
    /// 提醒: of the quality of data, or of a plan.
    REMINDER,
    /// 预警: a trend, or the first threshold.
    WARNING,
    /// 报警: the second threshold, or safety.
    ALARM
}
