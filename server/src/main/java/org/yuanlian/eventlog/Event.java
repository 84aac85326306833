package org.yuanlian.eventlog;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One thing that happened in a case.
///
/// @param attributes without its name and its time, in the order of the file
public record Event(String activity, Instant at, Map<String, Value> attributes) {
    public static final String TRANSITION = "lifecycle:transition";
    public static final String RESOURCE = "org:resource";
    public static final String GROUP = "org:group";

    public Event {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
