package org.yuanlian.eventlog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A case with all that happened in it.
///
/// @param id its name; where the file gives none, its place in the file, such as `#12`
/// @param attributes without its name, in the order of the file
/// @param events in the order of the file, which need not be that of their times
/// @param line where it begins in the file; 0 where it comes from none
public record Trace(String id, Map<String, Value> attributes, List<Event> events, int line) {

    public Trace {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        events = List.copyOf(events);
    }

    public Trace(String id, Map<String, Value> attributes, List<Event> events) {
        this(id, attributes, events, 0);
    }
}
