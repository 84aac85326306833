package org.yuanlian.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Who acts.
///
/// @param department for which the person acts; null where nobody said
/// @param at when it was done, where that was before it came here; null for now
public record Acting(String by, @Nullable String department, @Nullable Instant at) {

    /// Somebody with a department acts for it; somebody without, for whichever they say.
    ///
    /// @throws Refusal for another department than the own one
    public static Acting of(Caller caller, @Nullable String actingFor) {
        var own = caller.seat().department();
        if (own != null && actingFor != null && !actingFor.equals(own)) {
            throw new Refusal(Problem.of("process.department.not-own", "actingFor", actingFor, own));
        }
        return now(caller.displayName(), own == null ? actingFor : own);
    }

    public static Acting now(String by, @Nullable String department) {
        return new Acting(by, department, null);
    }
}
