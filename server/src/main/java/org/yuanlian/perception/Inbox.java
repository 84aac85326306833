package org.yuanlian.perception;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.perception.InboxFact.Status;
import org.yuanlian.perception.store.Facts;

/// The facts that wait for a person: accepted into the ledger or the registry, dismissed, or taken back up.
@Component
public class Inbox {
    private final Facts facts;
    private final Acceptance acceptance;
    private final Audit audit;
    private final Clock clock;

    Inbox(Facts facts, Acceptance acceptance, Audit audit, Clock clock) {
        this.facts = facts;
        this.acceptance = acceptance;
        this.audit = audit;
        this.clock = clock;
    }

    public record Page(List<InboxFact> items, long total) {}

    @Transactional(readOnly = true)
    public Page list(Facts.Wanted wanted, int offset, int limit) {
        return new Page(facts.list(wanted, offset, limit), facts.count(wanted));
    }

    /// Those that nobody has decided on.
    @Transactional(readOnly = true)
    public Page open(int limit) {
        return list(new Facts.Wanted(Status.OPEN, null, null, null), 0, limit);
    }

    @Transactional(readOnly = true)
    public Optional<InboxFact> find(long id) {
        return facts.find(id);
    }

    /// Takes the fact over: from now on the figure stands in the ledger or the registry and opens to its sentence.
    ///
    /// @throws Refusal where the fact is decided already, or does not fit what it is to be
    @Transactional
    public InboxFact accept(long id, Target into, LocalDate validOn) {
        var place = held(id, Status.OPEN);
        var done = acceptance.accept(facts.find(id).orElseThrow(), facts.evidence(id), place, into, validOn);
        return decided(id, place, done, null);
    }

    @Transactional
    public InboxFact dismiss(long id, String reason) {
        var place = held(id, Status.OPEN);
        return decided(id, place, Facts.Decision.DISMISSED, reason);
    }

    /// Puts the fact back; what it had brought into the ledger or the registry is withdrawn there.
    @Transactional
    public InboxFact undo(long id, @Nullable String reason) {
        var place = held(id, null);
        var last = facts.lastDecision(id).orElseThrow();
        acceptance.takeBack(last, reason == null ? "收件箱撤销" : reason);
        return decided(id, place, Facts.Decision.OPEN, reason);
    }

    private Place held(long id, @Nullable Status wanted) {
        Caller.current().require(Permission.ACCEPT);
        var place = facts.lock(id).orElseThrow(() -> new Refusal(Problem.of("perception.fact.unknown", "fact", Long.toString(id))));
        var status = facts.find(id).orElseThrow().status();
        boolean fits = wanted == null ? status != Status.OPEN : status == wanted;
        if (!fits) {
            throw new Refusal(Problem.of(
                    wanted == null ? "perception.fact.undecided" : "perception.fact.decided", "fact", Long.toString(id)));
        }
        return place;
    }

    private InboxFact decided(long id, Place place, Facts.Decision decision, @Nullable String reason) {
        facts.decide(id, place, decision, reason, clock.instant(), Caller.current().displayName());
        var into = decision.intoKind() == null ? "" : decision.intoKind() + ":" + decision.intoId();
        audit.record("fact." + decision.decision(), Long.toString(id), Map.of("into", into));
        return facts.find(id).orElseThrow();
    }
}
