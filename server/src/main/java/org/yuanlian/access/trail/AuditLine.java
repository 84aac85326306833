package org.yuanlian.access.trail;

import java.time.Instant;
import java.util.Map;
import org.yuanlian.access.Caller;

/// Who did what to what, when and from where.
record AuditLine(
        Instant at,
        String who,
        String role,
        String action,
        String object,
        String place,
        Map<String, ?> detail,
        String address) {

    static AuditLine of(Instant at, Caller caller, String action, String object, Map<String, ?> detail) {
        return new AuditLine(
                at, caller.name(), caller.role().name(), action, object, caller.place().key(), detail, caller.address());
    }
}
