package org.yuanlian.perception;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.EvidenceKind;
import org.yuanlian.ledger.EvidenceKinds;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.NewProject;
import org.yuanlian.ledger.Recorded;
import org.yuanlian.ledger.Statement;
import org.yuanlian.perception.store.Facts.Decision;

/// Brings a fact into the ledger or the registry, where it opens to its sentence.
@Component
class Acceptance {
    private static final int TRIES = 3;

    private final Ledger ledger;
    private final EvidenceKinds kinds;
    private final Observing observing;
    private final Clock clock;

    Acceptance(Ledger ledger, EvidenceKinds kinds, Observing observing, Clock clock) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.observing = observing;
        this.clock = clock;
    }

    Decision accept(InboxFact fact, UUID evidence, Place readIn, Target into, LocalDate validOn) {
        if (validOn.isAfter(AsOf.now(clock).validOn())) {
            throw refusal("perception.day.future", "validOn", validOn.toString());
        }
        return switch (into) {
            case Target.Project project -> record(fact, evidence, project, validOn);
            case Target.NewProject project -> open(fact, evidence, project, validOn);
            case Target.Registered entry -> observing.accept(fact, evidence, readIn, entry, validOn);
        };
    }

    void takeBack(Decision decision, String reason) {
        var observation = decision.observation();
        if (observation != null) {
            observing.takeBack(observation, reason);
        }
        var entry = decision.entry();
        if ("project".equals(decision.intoKind()) && entry == null) {
            throw refusal(
                    "perception.project.opened",
                    "fact",
                    String.valueOf(decision.intoId()));
        }
        if (entry != null && decision.intoId() != null) {
            var project = UUID.fromString(decision.intoId());
            settled(project, version ->
                    ledger.withdraw(project, version, entry, reason, AsOf.now(clock).validOn(), by()));
        }
    }

    private Decision record(InboxFact fact, UUID evidence, Target.Project into, LocalDate validOn) {
        var statement = statement(fact, kinds.kind(into.kind()), evidence, validOn);
        settled(into.id(), version -> ledger.record(into.id(), version, List.of(statement), by()));
        var entries = ledger.entries(into.id(), clock.instant().plus(Duration.ofMinutes(1)));
        return Decision.stated(into.id(), entries.getLast().seq());
    }

    private Decision open(InboxFact fact, UUID evidence, Target.NewProject project, LocalDate validOn) {
        var name = attribute("name", project.name(), fact, evidence, validOn);
        var said = project.investor() == null
                ? List.of(name)
                : List.of(name, attribute("investor", project.investor(), fact, evidence, validOn));
        var code = "YL-%d-%s".formatted(AsOf.now(clock).validOn().getYear(), Long.toString(fact.id(), 36).toUpperCase(Locale.ROOT) + "F");
        var id = ledger.open(new NewProject(code, project.place(), false, said), by());
        return Decision.opened(id);
    }

    private interface Attempt {
        Recorded at(long version);
    }

    /// A fact does not depend on what else was said, so a colleague who wrote first is no obstacle.
    private void settled(UUID project, Attempt attempt) {
        for (int i = 0; i < TRIES; i++) {
            var row = ledger.find(project).orElseThrow(() -> refusal(
                    "ledger.project.unknown", "project", project.toString()));
            if (attempt.at(row.version()) instanceof Recorded.Accepted) {
                return;
            }
        }
        throw refusal("ledger.project.changed", "project", project.toString());
    }

    private static Statement statement(InboxFact found, EvidenceKind kind, UUID evidence, LocalDate validOn) {
        var fact = found.fact();
        var amount = kind.amount() == EvidenceKind.Carries.NOTHING ? null : money(fact);
        return new Statement(kind.id(), validOn, amount, text(found, kind), fact.sentence(), evidence, fact.locator(), Grade.C);
    }

    private static String text(InboxFact found, EvidenceKind kind) {
        var fact = found.fact();
        return switch (kind.family()) {
            case ATTRIBUTE, PLAN -> isName(fact.type()) || fact.type() == FactType.DATE ? fact.value() : fact.sentence();
            case STAGE, AMOUNT, PROGRESS, BLOCKER, SETBACK, EXIT -> fact.sentence();
        };
    }

    private static boolean isName(FactType type) {
        return switch (type) {
            case PROJECT, PARK, ENTERPRISE, REGION -> true;
            case AMOUNT, PERCENT, COUNT, AREA, RANK, RATIO, DURATION, DISTANCE, DATE, EVENT, ASPECT -> false;
        };
    }

    private static @Nullable Money money(Fact fact) {
        if (fact.type() != FactType.AMOUNT) {
            return null;
        }
        if ("range".equals(fact.op()) || "planned".equals(fact.op())) {
            throw refusal(
                    "perception.amount.unsettled", "fact", fact.value());
        }
        return Money.of(new BigDecimal(fact.value()), "元".equals(fact.unit()) ? "CNY" : String.valueOf(fact.unit()));
    }

    private static Statement attribute(String kind, String value, InboxFact found, UUID evidence, LocalDate validOn) {
        var fact = found.fact();
        return new Statement(kind, validOn, null, value.strip(), fact.sentence(), evidence, fact.locator(), Grade.C);
    }

    private static String by() {
        return Caller.current().displayName();
    }

    private static Refusal refusal(String code, String where, String value) {
        return new Refusal(Problem.of(code, where, value));
    }
}
