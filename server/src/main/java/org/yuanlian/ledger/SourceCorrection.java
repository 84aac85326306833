package org.yuanlian.ledger;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.declared.SourceProjects;
import org.yuanlian.ledger.standing.History;

/// Takes back what a sentence of the press was wrongly taken for, and records what it says. Both stay
/// in the ledger: asked as of before, it answers as it did.
@Component
class SourceCorrection {
    private static final String REASON = "原句归类有误，按原句更正";
    private final Ledger ledger;
    private final EvidenceKinds kinds;
    private final Clock clock;

    SourceCorrection(Ledger ledger, EvidenceKinds kinds, Clock clock) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.clock = clock;
    }

    void correct(UUID project, List<SourceProjects.Statement> declared) {
        var live = History.live(ledger.entries(project, clock.instant())).stream()
                .filter(entry -> entry.recordedBy().equals(SourceLedger.BY) && isStage(entry.kind()))
                .toList();
        for (var statement : declared) {
            if (isStage(statement.kind())) {
                var right = kindsOf(statement, declared);
                live.stream()
                        .filter(entry -> statement.quote().equals(entry.quote()) && statement.validOn().equals(entry.validOn()))
                        .filter(entry -> !right.contains(entry.kind()))
                        .forEach(wrong -> replace(project, wrong, statement.kind()));
            }
        }
    }

    private static List<String> kindsOf(SourceProjects.Statement statement, List<SourceProjects.Statement> declared) {
        return declared.stream()
                .filter(other -> other.quote().equals(statement.quote()))
                .map(SourceProjects.Statement::kind)
                .toList();
    }

    private boolean isStage(String kind) {
        return kinds.kind(kind).family() == EvidenceKind.Family.STAGE;
    }

    private void replace(UUID project, Entry wrong, String kind) {
        var today = AsOf.now(clock).validOn();
        write(project, version -> ledger.withdraw(project, version, wrong.seq(), REASON, today, SourceLedger.BY));
        var right = new Statement(
                kind,
                wrong.validOn(),
                wrong.amount(),
                wrong.text(),
                wrong.quote(),
                wrong.evidence(),
                wrong.locator(),
                wrong.grade());
        write(project, version -> ledger.record(project, version, List.of(right), SourceLedger.BY));
    }

    private void write(UUID project, LongFunction<Recorded> verb) {
        if (!(verb.apply(ledger.find(project).orElseThrow().version()) instanceof Recorded.Accepted)) {
            throw new IllegalStateException("The project %s changed while the server started.\nMaybe another server uses this data folder."
                    .formatted(project));
        }
    }
}
