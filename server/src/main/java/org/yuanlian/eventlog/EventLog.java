package org.yuanlian.eventlog;

import java.util.List;

/// Cases with their events.
public record EventLog(List<Trace> traces) {
    public EventLog {
        traces = List.copyOf(traces);
    }
}
