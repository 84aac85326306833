package org.yuanlian.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Term;
import org.yuanlian.kernel.Sha256;

/// The items that are due for a project, in an order that keeps each after those it waits for.
///
/// @param on the day whose rules were asked
/// @param version of the declared items
/// @param startOfConstruction the step that is the building itself; null where nothing is built
/// @param open items of which nobody can say whether they are due, as facts are missing
/// @param left items that are not due, with the rule that said so
public record Plan(
        LocalDate on,
        int version,
        Sha256 hash,
        List<Step> steps,
        @Nullable String startOfConstruction,
        List<Open> open,
        List<Left> left) {

    /// @param after the steps that it waits for; an item that is not due hands on what it waits for itself
    /// @param work how long the work takes, for what is no approval; null where nobody said
    public record Step(Item item, Reason reason, List<String> after, @Nullable Term work) {
        public String id() {
            return item.id();
        }
    }

    /// @param lacking the facts that would decide
    public record Open(Item item, List<String> lacking) {}

    public record Left(Item item, Reason reason) {}

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
