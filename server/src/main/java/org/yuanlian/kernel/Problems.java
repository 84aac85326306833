package org.yuanlian.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects every problem of one piece of input, so that nobody mends it one error at a time.
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(String code, String where, String value, String what, @Nullable String maybe) {
        found.add(new Problem(code, where, value, what, maybe));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> asList() {
        return List.copyOf(found);
    }

    /// @throws Refusal naming all that was found, if anything was
    public void refuseIfAny(String what) {
        if (!found.isEmpty()) {
            throw new Refusal(what, found);
        }
    }
}
