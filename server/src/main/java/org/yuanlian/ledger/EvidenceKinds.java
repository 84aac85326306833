package org.yuanlian.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.Sha256;

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

    /// Of all that standings depend on: two sets of kinds of one hash derive the same from any entries.
    Sha256 hash() {
        var rules = new StringBuilder();
        byId.values().stream().sorted(Comparator.comparing(EvidenceKind::id)).forEach(kind -> rules.append(
                "%s %s %s %s %s\n".formatted(kind.id(), kind.family(), kind.stage(), kind.contract(), kind.amount())));
        for (var stage : Stage.values()) {
            rules.append("%s %d\n".formatted(stage, limitDays(stage)));
        }
        return Sha256.of(rules.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Collection<EvidenceKind> all() {
        return byId.values();
    }

    /// Calendar days a project may stay in the stage, or -1 for no limit.
    public int limitDays(Stage stage) {
        return limitDays.getOrDefault(stage, -1);
    }
}
