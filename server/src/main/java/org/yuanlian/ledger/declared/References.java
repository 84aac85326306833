package org.yuanlian.ledger.declared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;

/// Checks the ids inside one declaration, and those of others that it names.
final class References {
    private final Declared<?> declared;
    private final List<Problem> problems = new ArrayList<>();

    References(Declared<?> declared) {
        this.declared = declared;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void add(String code, String path, String value, String what) {
        problems.add(new Problem(code, declared.where(path), value, what, null));
    }

    void eachOnce(String code, String list, List<String> ids) {
        var seen = new HashSet<String>();
        for (var i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                add(code, "%s[%d].id".formatted(list, i), ids.get(i), "This id stands there already.");
            }
        }
    }

    void oneOf(String code, String path, @Nullable String written, Collection<String> known) {
        if (written != null && !known.contains(written)) {
            problems.add(new Problem(
                    code,
                    declared.where(path),
                    written,
                    "This must be one of " + String.join(", ", known) + ".",
                    Nearest.to(written, known).map(name -> "\"" + name + "\" is meant").orElse(null)));
        }
    }
}
