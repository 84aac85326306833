package org.yuanlian.inspection;

import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// What came over the wire without something that must be there.
final class Missing {
    private Missing() {}

    static void tell(String where, @Nullable Object value, Problems problems) {
        if (value == null || value instanceof String words && words.isBlank()) {
            problems.add(Problem.of("inspection.text.missing", where, ""));
        }
    }
}
