package org.yuanlian.telemetry;

/// How much an alarm weighs.
public enum AlarmLevel {
    /// 提醒: something about the data or a plan.
    NOTICE,
    /// 预警: it is moving towards a limit.
    WARNING,
    /// 报警: a limit of safety is passed. Nothing holds it back.
    ALARM
}
