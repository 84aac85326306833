package org.yuanlian.kernel;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong, told so that a person can mend it.
///
/// @param code stable name of the fault, `module.subject.fault`; its meaning never changes
/// @param where the place: a file and line, a sheet with row and column, a field
/// @param value what stood there, as it was written
/// @param what the cause, in one sentence
/// @param maybe the cure, or null where none is known
public record Problem(String code, String where, String value, String what, @Nullable String maybe) {

    @Override
    public String toString() {
        var text = where + "  " + code + "\n  " + what;
        if (!value.isEmpty()) {
            text += " (" + value + ")";
        }
        return maybe == null ? text : text + "\n  Maybe " + maybe;
    }
}
