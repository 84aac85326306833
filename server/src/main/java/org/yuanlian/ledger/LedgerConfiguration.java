package org.yuanlian.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.EvidenceKind.Carries;
import org.yuanlian.ledger.EvidenceKind.Family;
import org.yuanlian.ledger.EvidenceKind.Says;
import org.yuanlian.ledger.declared.EvidenceKinds.Amount;
import org.yuanlian.ledger.declared.EvidenceKinds.Contract;
import org.yuanlian.ledger.declared.EvidenceKinds.Kind;
import org.yuanlian.ledger.declared.Stages;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    EvidenceKinds evidenceKinds(Declarations declarations, Clock clock) {
        return read(declarations, AsOf.now(clock).validOn());
    }

    @Bean
    StandingRules standingRules(Declarations declarations, EvidenceKinds kinds, Clock clock) {
        var on = AsOf.now(clock).validOn();
        return new StandingRules(
                kinds.hash(),
                "evidence-kinds %d, stages %d"
                        .formatted(
                                declarations
                                        .versions("ledger/evidence-kinds", org.yuanlian.ledger.declared.EvidenceKinds.class)
                                        .on(on)
                                        .header()
                                        .version(),
                                declarations.versions("ledger/stages", Stages.class).on(on).header().version()));
    }

    static EvidenceKinds read(Declarations declarations, LocalDate on) {
        var declared = declarations
                .versions("ledger/evidence-kinds", org.yuanlian.ledger.declared.EvidenceKinds.class)
                .on(on)
                .body();
        var stages = declarations.versions("ledger/stages", Stages.class).on(on).body();
        return new EvidenceKinds(declared.kinds().stream().map(LedgerConfiguration::kind).toList(), limits(stages));
    }

    private static EvidenceKind kind(Kind kind) {
        var stage = kind.family() == org.yuanlian.ledger.declared.EvidenceKinds.Family.SETBACK
                ? kind.backTo()
                : kind.stage();
        return new EvidenceKind(
                kind.id(),
                kind.title(),
                kind.grade(),
                Family.valueOf(kind.family().name()),
                stage == null ? null : Stage.valueOf(stage),
                contract(kind.contract()),
                carries(kind.amount()),
                kind.repeatable(),
                says(kind.says()),
                kind.source(),
                kind.verified());
    }

    private static EvidenceKind.Contract contract(@Nullable Contract contract) {
        return contract == null ? EvidenceKind.Contract.UNSTATED : EvidenceKind.Contract.valueOf(contract.name());
    }

    private static Carries carries(@Nullable Amount amount) {
        return switch (amount) {
            case null -> Carries.NOTHING;
            case PROMISED -> Carries.AGREED;
            case ARRIVED -> Carries.ARRIVED;
            case COMPLETED -> Carries.INVESTED;
            case PLANNED -> Carries.PLANNED;
        };
    }

    private static Says says(org.yuanlian.ledger.declared.EvidenceKinds.@Nullable Says says) {
        return says == null ? Says.ANYTHING : Says.valueOf(says.name());
    }

    /// How long a project may stay in a stage is the declared limit of the stage that counts from it.
    private static Map<Stage, Integer> limits(Stages stages) {
        var days = new EnumMap<Stage, Integer>(Stage.class);
        for (var stage : stages.stages()) {
            var limit = stage.limit();
            if (limit != null && limit.from() != null) {
                days.putIfAbsent(Stage.valueOf(Objects.requireNonNull(limit.from())), limit.days());
            }
        }
        return days;
    }
}
