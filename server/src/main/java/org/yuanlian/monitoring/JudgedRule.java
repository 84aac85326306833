package org.yuanlian.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the journal of alarms calls a rule: by its id, and where it stands in a part of time with a limit of one thing alone, by
/// when that began. Two such parts are two rules to those who judge, and one to the desk.
///
/// @param from null for the rule from its beginning
record JudgedRule(String id, @Nullable Instant from) {
    private static final char MARK = '#';

    static JudgedRule named(String name) {
        int mark = name.indexOf(MARK);
        return mark < 0 ? new JudgedRule(name, null) : new JudgedRule(name.substring(0, mark), Instant.ofEpochMilli(Long.parseLong(name.substring(mark + 1))));
    }

    String name() {
        return from == null ? id : id + MARK + from.toEpochMilli();
    }
}
