package org.yuanlian.ledger.web;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.ledger.EvidenceKind.Carries;
import org.yuanlian.ledger.EvidenceKinds;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.declared.Stages;

/// The declared stages and kinds of evidence, as the screen explains them.
@RestController
final class StageRules {
    private final Map<Stage, Rule> rules = new EnumMap<>(Stage.class);
    private final EvidenceKinds kinds;

    StageRules(Declarations declarations, EvidenceKinds kinds, Clock clock) {
        this.kinds = kinds;
        for (var stage : declarations
                .versions("ledger/stages", Stages.class)
                .on(AsOf.now(clock).validOn())
                .body()
                .stages()) {
            var code = Stage.valueOf(stage.id());
            rules.put(code, rule(code, stage));
        }
    }

    record Rule(
            Stage code,
            int order,
            Text title,
            Text entry,
            @Nullable Integer limitDays,
            @Nullable String limitSource,
            boolean limitVerified) {}

    Rule rule(Stage stage) {
        var rule = rules.get(stage);
        if (rule == null) {
            throw new IllegalStateException("The stage %s is not declared".formatted(stage));
        }
        return rule;
    }

    @GetMapping("/api/stages")
    List<Rule> stages() {
        return List.copyOf(rules.values());
    }

    record Kind(
            String kind,
            Text title,
            Grade grade,
            String family,
            @Nullable Stage stage,
            boolean carriesAmount,
            boolean repeatable,
            String source,
            boolean verified) {}

    @GetMapping("/api/evidence-kinds")
    List<Kind> kinds() {
        return kinds.all().stream()
                .map(kind -> new Kind(
                        kind.id(),
                        kind.title(),
                        kind.grade(),
                        kind.family().name(),
                        kind.stage(),
                        kind.amount() != Carries.NOTHING,
                        kind.repeatable(),
                        kind.source(),
                        kind.verified()))
                .toList();
    }

    private static Rule rule(Stage code, Stages.Stage stage) {
        var limit = stage.limit();
        return new Rule(
                code,
                code.ordinal(),
                stage.title(),
                stage.entry(),
                limit == null ? null : limit.days(),
                limit == null ? null : limit.source(),
                limit != null && limit.verified());
    }
}
