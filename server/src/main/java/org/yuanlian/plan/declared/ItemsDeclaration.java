package org.yuanlian.plan.declared;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.DayKind;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Text;
import org.yuanlian.plan.Phase;

/// Which approvals there are, who gives them, within what time and after what.
///
/// @param startOfConstruction the item that is the building itself
public record ItemsDeclaration(List<PhaseTitle> phases, String startOfConstruction, List<Item> items) {

    /// @param lead the department that leads the phase
    public record PhaseTitle(Phase id, Text title, String lead) {}

    /// @param kind in which days; a limit without it is refused
    public record Limit(int days, @Nullable DayKind kind) {
        Term asTerm() {
            if (kind == null) {
                throw new IllegalStateException("A limit of %d days without their kind.\nMaybe it was not checked.".formatted(days));
            }
            return new Term(days, kind);
        }
    }

    public record Item(
            String id,
            Text title,
            Phase phase,
            String department,
            @Nullable String trigger,
            @Nullable String takes,
            @Nullable Limit statutory,
            @Nullable Limit promised,
            List<String> dependsOn,
            List<SuspensionKind> stops,
            List<String> provenBy,
            @Nullable Text issues,
            @Nullable String note,
            String source,
            boolean verified) {

        public org.yuanlian.plan.Item asItem() {
            return new org.yuanlian.plan.Item(
                    id,
                    title,
                    phase,
                    department,
                    trigger,
                    takes,
                    statutory == null ? null : statutory.asTerm(),
                    promised == null ? null : promised.asTerm(),
                    dependsOn,
                    stops,
                    provenBy,
                    issues,
                    note,
                    source,
                    verified);
        }
    }

    public List<String> ids() {
        return items.stream().map(Item::id).toList();
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
