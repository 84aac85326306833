package org.yuanlian.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.process.machine.Course;
import org.yuanlian.process.machine.Machine;
import org.yuanlian.process.machine.Outcome;
import org.yuanlian.process.store.CaseRows;
import org.yuanlian.process.store.DebtRows;

/// The verbs of a case. Each act is one transaction with its event, against what its actor has seen.
@Component
public class Cases {
    private final CaseRows rows;
    private final DebtRows debts;
    private final Machine machine;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    Cases(CaseRows rows, DebtRows debts, Machine machine, Audit audit, Clock clock, Ids ids) {
        this.rows = rows;
        this.debts = debts;
        this.machine = machine;
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
        return found(id);
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
    @Transactional
    public Decided act(UUID id, long seen, Command command, Acting acting) {
        var found = found(id);
        var since = since(new CaseRows.Written(found, found, List.of()), seen);
        if (isOvertaken(found, seen, since, command)) {
            return new Decided.Changed(found, since);
        }
        return switch (decide(found, around(List.of(found), List.of(command)), command, acting)) {
            case Outcome.Refused(Problem problem) -> new Decided.Refused(problem);
            case Outcome.Accepted(Case after, Event event) ->
                rows.write(new CaseRows.Written(found, after, List.of(event)))
                        ? new Decided.Accepted(after, event)
                        : act(id, seen, command, acting);
        };
    }

    private static boolean isOvertaken(Case now, long seen, List<Event> since, Command command) {
        return seen > now.version() || Course.concerns(now, since, command);
    }

    /// What was done with a case after somebody saw it, the last of it perhaps not written yet.
    private List<Event> since(CaseRows.Written course, long seen) {
        return seen >= course.after().version()
                ? List.of()
                : Stream.concat(
                                rows.events(course.before().id(), seen).stream(),
                                course.events().stream().filter(event -> event.number() > seen))
                        .toList();
    }

    /// What somebody wants done with a case among others.
    public record Wanted(UUID id, long seen, Command command, Acting acting) {}

    /// Many acts in one transaction: all of them, or none. Several with one case are done one after the other.
    ///
    /// @throws Refusal with what speaks against each
    @Transactional
    public void actAll(List<Wanted> all) {
        var problems = new Problems();
        var under = new LinkedHashMap<UUID, CaseRows.Written>();
        for (var found : rows.load(all.stream().map(Wanted::id).distinct().toList())) {
            under.put(found.id(), new CaseRows.Written(found, found, List.of()));
        }
        var around = around(
                under.values().stream().map(CaseRows.Written::before).toList(), all.stream().map(Wanted::command).toList());
        for (var wanted : all) {
            var course = under.get(wanted.id());
            if (course == null) {
                problems.add(unknown(wanted.id()));
            } else if (isOvertaken(course.after(), wanted.seen(), since(course, wanted.seen()), wanted.command())) {
                problems.add(overtaken(wanted.id()));
            } else {
                switch (decide(course.after(), around, wanted.command(), wanted.acting())) {
                    case Outcome.Refused(Problem problem) -> problems.add(problem);
                    case Outcome.Accepted(Case after, Event event) -> under.put(wanted.id(), course.and(after, event));
                }
            }
        }
        problems.refuseIfAny("These acts cannot be done.");
        var written = new ArrayList<>(under.values());
        if (!rows.writeAll(written)) {
            throw new Refusal(overtaken(written.getFirst().before().id()));
        }
    }

    /// What lies outside the cases and speaks against acts: projects that have left, and what is still owed.
    private record Around(Set<UUID> exited, List<DebtRows.Owed> owed) {
        String owed(UUID id, String step) {
            return owed.stream()
                    .filter(one -> one.caseId().equals(id) && one.step().equals(step))
                    .map(DebtRows.Owed::document)
                    .collect(Collectors.joining("、"));
        }
    }

    private Around around(List<Case> all, List<Command> commands) {
        var subjects = all.stream().map(one -> one.opened().subject()).flatMap(Stream::ofNullable).collect(Collectors.toSet());
        var finishes = commands.stream().anyMatch(Command.Finish.class::isInstance);
        return new Around(rows.exited(subjects), finishes ? debts.owed(all.stream().map(Case::id).toList()) : List.of());
    }

    private Outcome decide(Case now, Around around, Command command, Acting acting) {
        var subject = now.opened().subject();
        var ends = command instanceof Command.Withdraw || command instanceof Command.ProjectExited;
        if (!ends && subject != null && around.exited().contains(subject)) {
            return new Outcome.Refused(Problem.of("process.project.exited", now.opened().title(), now.id().toString()));
        }
        var outcome = machine.decide(now, command, acting, now());
        var owed = command instanceof Command.Finish finish ? around.owed(now.id(), finish.step()) : "";
        return outcome instanceof Outcome.Accepted && !owed.isEmpty()
                ? new Outcome.Refused(Problem.of("process.debt.blocks", now.opened().title(), now.id().toString(), owed))
                : outcome;
    }

    private Case found(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal(unknown(id)));
    }

    private static Problem unknown(UUID id) {
        return Problem.of("process.case.unknown", "case", id.toString());
    }

    private static Problem overtaken(UUID id) {
        return Problem.of("process.case.changed", "case", id.toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
