package org.yuanlian.process;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Text;

/// A step of a case that is to be opened.
///
/// @param id unique in its case
/// @param department who leads it
/// @param dependsOn the steps that must be done before it
/// @param withinHours after the last step before it was done; null for no limit in hours. Beside a term, whichever ends
/// first counts
public record NewStep(
        String id,
        Text title,
        String department,
        @Nullable Term statutory,
        @Nullable Term promised,
        List<String> dependsOn,
        Signing signing,
        @Nullable Integer withinHours) {

    public NewStep {
        dependsOn = List.copyOf(dependsOn);
    }

    public NewStep(
            String id, Text title, String department, @Nullable Term statutory, @Nullable Term promised, List<String> dependsOn, Signing signing) {
        this(id, title, department, statutory, promised, dependsOn, signing, null);
    }

    /// The term that the queue runs by: the promised one, the statutory one where nothing is promised.
    public Optional<Term> term() {
        return Optional.ofNullable(promised == null ? statutory : promised);
    }
}
