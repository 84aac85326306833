package org.yuanlian.plan.declared;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;

/// What must hold when land is handed over, so that some items are issued that same day.
public record ReadinessDeclaration(List<Checklist> checklists) {

    /// @param handover the item whose end is the handover
    /// @param sameDay the items that are then issued on the day of handover
    /// @param excludedBy facts under which this is not allowed
    public record Checklist(
            String id,
            Text title,
            String handover,
            List<String> sameDay,
            List<Excluding> excludedBy,
            List<Precondition> preconditions,
            String source,
            boolean verified) {}

    public record Excluding(String fact, String is) {}

    /// @param is the value that the fact must have
    /// @param atLeast another fact that it must reach
    /// @param byHandover the fact is a day, and must not be later than the handover
    public record Precondition(
            String id, Text title, String fact, @Nullable String is, @Nullable String atLeast, @Nullable Boolean byHandover) {

        public boolean isByHandover() {
            return Boolean.TRUE.equals(byHandover);
        }

        int comparisons() {
            return (is == null ? 0 : 1) + (atLeast == null ? 0 : 1) + (isByHandover() ? 1 : 0);
        }
    }

    public Optional<Checklist> checklist(String id) {
        return checklists.stream().filter(checklist -> checklist.id().equals(id)).findFirst();
    }
}
