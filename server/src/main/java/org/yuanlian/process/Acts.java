package org.yuanlian.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.process.machine.Course;
import org.yuanlian.process.machine.Machine;
import org.yuanlian.process.machine.Outcome;
import org.yuanlian.process.store.CaseRows;
import org.yuanlian.process.store.DebtRows;

/// How acts come to be done: against what is remembered of a case or what is read of it, one by one or many at once.
@Component
class Acts {
    private final CaseRows rows;
    private final DebtRows debts;
    private final Machine machine;
    private final Remembered remembered;
    private final Clock clock;

    Acts(CaseRows rows, DebtRows debts, Machine machine, Remembered remembered, Clock clock) {
        this.rows = rows;
        this.debts = debts;
        this.machine = machine;
        this.remembered = remembered;
        this.clock = clock;
    }

    /// Reads nothing. What bars an act from outside the case, and whether the case still stands so, is left to the write, which
    /// then changes nothing: whoever wants to know why has to ask.
    public Optional<Decided> unasked(Case known, Command command, Acting acting) {
        return machine.decide(known, command, acting, now()) instanceof Outcome.Accepted(Case after, Event event)
                        && rows.writeUnlessBarred(new CaseRows.Written(known, after, List.of(event)))
                ? Optional.of(accepted(after, event))
                : Optional.empty();
    }

    @Transactional
    public Decided asked(UUID id, long seen, Command command, Acting acting) {
        var found = rows.find(id).orElseThrow(() -> new Refusal(unknown(id)));
        var since = since(new CaseRows.Written(found, found, List.of()), seen);
        if (isOvertaken(found, seen, since, command)) {
            return new Decided.Changed(found, since);
        }
        return unasked(found, command, acting)
                .orElseGet(() -> switch (decide(found, around(List.of(found), List.of(command)), command, acting)) {
                    case Outcome.Refused(Problem problem) -> new Decided.Refused(problem);
                    case Outcome.Accepted(Case after, Event event) ->
                        rows.write(new CaseRows.Written(found, after, List.of(event)))
                                ? accepted(after, event)
                                : asked(id, seen, command, acting);
                });
    }

    private Decided accepted(Case after, Event event) {
        remembered.willStand(after);
        return new Decided.Accepted(after, event);
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

    @Transactional
    public void all(List<Cases.Wanted> all) {
        var problems = new Problems();
        var under = new LinkedHashMap<UUID, CaseRows.Written>();
        for (var found : rows.load(all.stream().map(Cases.Wanted::id).distinct().toList())) {
            under.put(found.id(), new CaseRows.Written(found, found, List.of()));
        }
        var around = around(
                under.values().stream().map(CaseRows.Written::before).toList(), all.stream().map(Cases.Wanted::command).toList());
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
        if (!command.endsTheCase() && subject != null && around.exited().contains(subject)) {
            return new Outcome.Refused(Problem.of("process.project.exited", now.opened().title(), now.id().toString()));
        }
        var outcome = machine.decide(now, command, acting, now());
        var owed = command instanceof Command.Finish finish ? around.owed(now.id(), finish.step()) : "";
        return outcome instanceof Outcome.Accepted && !owed.isEmpty()
                ? new Outcome.Refused(Problem.of("process.debt.blocks", now.opened().title(), now.id().toString(), owed))
                : outcome;
    }

    static Problem unknown(UUID id) {
        return Problem.of("process.case.unknown", "case", id.toString());
    }

    private static Problem overtaken(UUID id) {
        return Problem.of("process.case.changed", "case", id.toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
