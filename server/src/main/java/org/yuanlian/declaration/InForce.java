package org.yuanlian.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// All versions of one declaration, from the oldest on; no two of them cover the same day.
public record InForce<T>(String name, List<Declared<T>> versions) {

    /// @throws Refusal where no version covers the day
    public Declared<T> on(LocalDate day) {
        return versions.stream()
                .filter(version -> version.header().covers(day))
                .findFirst()
                .orElseThrow(() -> new Refusal(new Problem(
                        "declaration.version.none",
                        name,
                        day.toString(),
                        "No version is in force on that day; there are " + spans() + ".",
                        null)));
    }

    public Declared<T> latest() {
        return versions.getLast();
    }

    private String spans() {
        return versions.stream()
                .map(Declared::header)
                .map(h -> "version %d from %s%s"
                        .formatted(h.version(), h.effectiveFrom(), h.effectiveTo() == null ? "" : " to " + h.effectiveTo()))
                .collect(Collectors.joining(", "));
    }
}
