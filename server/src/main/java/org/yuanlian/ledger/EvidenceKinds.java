package org.yuanlian.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The declared kinds of evidence, by their ids.
public final class EvidenceKinds {
    private final SequencedMap<String, EvidenceKind> byId = new LinkedHashMap<>();
    private final Map<Stage, Integer> limitDays;

    /// @param limitDays how long a project may stay in a stage, in calendar days; absent means no limit
    public EvidenceKinds(List<EvidenceKind> kinds, Map<Stage, Integer> limitDays) {
        kinds.forEach(kind -> byId.put(kind.id(), kind));
        this.limitDays = Map.copyOf(limitDays);
    }

    /// @throws Refusal for a kind that is not declared
    public EvidenceKind kind(String id) {
        var kind = byId.get(id);
        if (kind == null) {
            throw new Refusal(Problem.of("ledger.kind.unknown", "kind", id));
        }
        return kind;
    }

    public Collection<EvidenceKind> all() {
        return byId.values();
    }

    /// Calendar days a project may stay in the stage, or -1 for no limit.
    public int limitDays(Stage stage) {
        return limitDays.getOrDefault(stage, -1);
    }
}
