package org.yuanlian.plan.declared;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// Whether names name something, and each thing once.
record References(Declared<?> declared, Problems problems) {

    void known(String code, String path, @Nullable String written, Collection<String> known) {
        if (written != null && !known.contains(written)) {
            problems.add(new Problem(
                    code,
                    declared.where(path),
                    written,
                    "This must be one of " + String.join(", ", known) + ".",
                    Nearest.to(written, known).map(name -> "\"" + name + "\" is meant").orElse(null)));
        }
    }

    void allKnown(String code, String path, List<String> written, Collection<String> known) {
        for (var i = 0; i < written.size(); i++) {
            known(code, "%s[%d]".formatted(path, i), written.get(i), known);
        }
    }

    void eachOnce(String list, List<String> ids) {
        var seen = new HashSet<String>();
        for (var i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                problems.add(
                        "plan.id.twice",
                        declared.where("%s[%d].id".formatted(list, i)),
                        ids.get(i),
                        "This id stands there already.",
                        null);
            }
        }
    }
}
