package org.yuanlian.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.process.store.CaseRows;

/// The verbs of a case. Each act is one transaction with its event, against what its actor has seen.
@Component
public class Cases {
    private final CaseRows rows;
    private final Acts acts;
    private final Remembered remembered;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    Cases(CaseRows rows, Acts acts, Remembered remembered, Audit audit, Clock clock, Ids ids) {
        this.rows = rows;
        this.acts = acts;
        this.remembered = remembered;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// @throws Refusal with all that speaks against it
    @Transactional
    public UUID open(NewCase asked, String by) {
        return openAll(List.of(asked), by).getFirst();
    }

    /// All of them, or none.
    @Transactional
    public List<UUID> openAll(List<NewCase> all, String by) {
        var problems = new Problems();
        all.forEach(one -> NewCaseCheck.problems(one).forEach(problems::add));
        all.stream().filter(one -> !isWithinReach(one)).forEach(one ->
                problems.add(Problem.of("process.place.outside", one.title(), one.place().key())));
        problems.refuseIfAny("These cases cannot be opened.");
        var opened = all.stream().map(one -> Case.begin(ids.next(), one, now(), by)).toList();
        rows.insert(opened);
        opened.forEach(one -> audit.record("case.open", one.id().toString(), Map.of("kind", one.opened().kind())));
        return opened.stream().map(Case::id).toList();
    }

    private static boolean isWithinReach(NewCase asked) {
        return Caller.bound().map(caller -> caller.place().contains(asked.place())).orElse(true);
    }

    /// @throws Refusal where there is none, or it lies outside the caller's region
    @Transactional(readOnly = true)
    public Case find(UUID id) {
        var found = found(id);
        remembered.seen(found);
        return found;
    }

    /// The same, and nobody else moves it until the transaction ends.
    ///
    /// @throws Refusal where there is none, or it lies outside the caller's region
    @Transactional
    public Case hold(UUID id) {
        rows.hold(id);
        return found(id);
    }

    @Transactional(readOnly = true)
    public boolean has(UUID id) {
        return rows.find(id).isPresent();
    }

    /// Everything that was done with a case, in its order.
    @Transactional(readOnly = true)
    public List<Event> events(UUID id) {
        return rows.events(id, 0);
    }

    /// Several at once, by their ids; those out of reach are left out.
    /// When the hours of its steps end, by step, of those whose hours run.
    @Transactional(readOnly = true)
    public Map<String, Instant> hoursEnd(Case one) {
        var ends = new HashMap<String, Instant>();
        if (one.opened().steps().stream().anyMatch(step -> step.withinHours() != null)) {
            var events = events(one.id());
            one.steps().forEach(step -> one.hoursEnd(step, events).ifPresent(end -> ends.put(step.id(), end)));
        }
        return ends;
    }

    @Transactional(readOnly = true)
    public List<Case> find(Collection<UUID> ids) {
        return rows.load(List.copyOf(ids));
    }

    /// What was done with several, by case.
    @Transactional(readOnly = true)
    public Map<UUID, List<Event>> events(Collection<UUID> ids) {
        return rows.events(ids).stream().collect(Collectors.groupingBy(Event::caseId));
    }

    /// The cases of a project, the newest first.
    @Transactional(readOnly = true)
    public List<Case> about(UUID subject) {
        return rows.load(rows.about(subject)).stream()
                .sorted((a, b) -> b.openedAt().compareTo(a.openedAt()))
                .toList();
    }

    /// One act by one actor. It goes through unless somebody touched the same step since; who acts on the whole case
    /// must have seen all. Where the case moved while it was being decided, it is decided anew.
    ///
    /// @param seen the version of the case that the actor has seen
    public Decided act(UUID id, long seen, Command command, Acting acting) {
        return remembered.at(id, seen)
                .<Decided>flatMap(known -> acts.unasked(known, command, acting))
                .orElseGet(() -> acts.asked(id, seen, command, acting));
    }

    /// What somebody wants done with a case among others.
    public record Wanted(UUID id, long seen, Command command, Acting acting) {}

    /// Many acts in one transaction: all of them, or none. Several with one case are done one after the other.
    ///
    /// @throws Refusal with what speaks against each
    public void actAll(List<Wanted> all) {
        acts.all(all);
    }

    private Case found(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal(Acts.unknown(id)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
