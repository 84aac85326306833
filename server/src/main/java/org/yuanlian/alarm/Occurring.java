package org.yuanlian.alarm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AlarmLevel;

/// An alarm whose condition held at an instant.
///
/// @param alarm under which the desk has it; null where a flood keeps it from the desk
/// @param source where the rule or the limit is published that raised it
/// @param verifiedFalse whether a person had verified the alarm as false, this occurrence with it
public record Occurring(
        @Nullable UUID alarm, String rule, int version, String source, AlarmLevel level, String object, Instant raisedAt, boolean verifiedFalse) {}
