package org.yuanlian.alarm;

import java.util.List;
import org.yuanlian.kernel.Problem;

/// What came of an attempt to do something with an alarm.
public sealed interface AlarmDecided {

    record Accepted(Alarm now) implements AlarmDecided {}

    record Refused(List<Problem> problems) implements AlarmDecided {}

    /// Something else happened first: nothing was done, and here is what it was.
    record Changed(Alarm now, List<AlarmEvent> since) implements AlarmDecided {}
}
