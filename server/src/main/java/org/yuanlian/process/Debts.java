package org.yuanlian.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.process.machine.Course;
import org.yuanlian.process.store.DebtRows;

/// The debt book of what was accepted incomplete or on a promise. What is owed blocks the steps that it was said to
/// block; nobody has to remember.
@Component
public class Debts {
    private final DebtRows rows;
    private final Cases cases;
    private final Handling handling;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    Debts(DebtRows rows, Cases cases, Handling handling, Audit audit, Clock clock, Ids ids) {
        this.rows = rows;
        this.cases = cases;
        this.handling = handling;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// @throws Refusal with all that speaks against it, as the kinds of project that are excluded
    @Transactional
    public Debt incur(NewDebt wanted) {
        var of = cases.hold(wanted.caseId());
        var problems = new Problems();
        excluded(of, problems);
        stated(wanted, problems);
        var step = of.step(wanted.step()).orElse(null);
        if (step == null) {
            problems.add(Problem.of("process.step.unknown", of.opened().title(), wanted.step()));
        } else if (!step.state().isOpen()) {
            problems.add(Problem.of("process.debt.step", step.id(), step.state().name()));
        }
        var blocks = wanted.blocks().isEmpty() ? Course.last(of) : wanted.blocks();
        for (var blocked : blocks) {
            checkBlocked(of, wanted.step(), blocked, problems);
        }
        problems.refuseIfAny("This cannot be accepted incomplete.");
        var id = ids.next();
        rows.insert(id, of.place(), wanted, blocks, now(), Caller.current().displayName());
        audit.record("debt.incur", id.toString(), Map.of("case", of.id().toString(), "step", wanted.step()));
        return found(id);
    }

    private void excluded(Case of, Problems problems) {
        for (var exclusion : handling.on(today()).body().exclusions()) {
            if (exclusion.is().equals(of.opened().facts().get(exclusion.fact()))) {
                problems.add(Problem.of(
                        "process.debt.excluded", of.opened().title(), exclusion.fact(), exclusion.title().zh(), exclusion.title().en()));
            }
        }
    }

    private void stated(NewDebt wanted, Problems problems) {
        if (wanted.document().isBlank()) {
            problems.add(Problem.of("process.debt.missing", "document", ""));
        }
        if (wanted.owner().isBlank()) {
            problems.add(Problem.of("process.debt.missing", "owner", ""));
        }
        if (!wanted.dueOn().isAfter(today())) {
            problems.add(Problem.of("process.debt.past", "dueOn", wanted.dueOn().toString()));
        }
    }

    /// A debt blocks its own step or one that rests on it, and none that is over.
    private static void checkBlocked(Case of, String step, String blocked, Problems problems) {
        var found = of.step(blocked).orElse(null);
        if (found == null) {
            problems.add(Problem.of("process.step.unknown", of.opened().title(), blocked));
        } else if (!blocked.equals(step) && !Course.dependents(of, step).contains(blocked)) {
            problems.add(Problem.of("process.debt.beside", step, blocked));
        } else if (found.state() == StepState.DONE) {
            problems.add(Problem.of("process.debt.late", step, blocked));
        }
    }

    @Transactional
    public Debt settle(UUID id, String text, @Nullable UUID evidence) {
        var debt = open(id, text);
        rows.settle(debt, now(), Caller.current().displayName(), text, evidence);
        audit.record("debt.settle", id.toString(), Map.of("case", debt.caseId().toString()));
        return found(id);
    }

    /// Agrees on a later day.
    @Transactional
    public Debt extend(UUID id, LocalDate dueOn, String text) {
        var debt = open(id, text);
        if (!dueOn.isAfter(debt.dueOn()) || !dueOn.isAfter(today())) {
            throw new Refusal(Problem.of("process.debt.past", "dueOn", dueOn.toString()));
        }
        rows.extend(debt, now(), Caller.current().displayName(), text, dueOn);
        audit.record("debt.extend", id.toString(), Map.of("case", debt.caseId().toString()));
        return found(id);
    }

    private Debt open(UUID id, String text) {
        if (text.isBlank()) {
            throw new Refusal(Problem.of("process.reason.missing", "text", ""));
        }
        var debt = rows.lock(id).orElseThrow(() -> new Refusal(Problem.of("process.debt.unknown", "debt", id.toString())));
        if (debt.settledAt() != null) {
            throw new Refusal(Problem.of("process.debt.settled", debt.document(), debt.settledAt().toString()));
        }
        return debt;
    }

    private Debt found(UUID id) {
        return find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Debt> find(UUID id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public List<Debt> of(UUID caseId) {
        return rows.of(caseId);
    }

    public record Page(long total, List<Debt> items) {}

    /// What is owed longest comes first.
    @Transactional(readOnly = true)
    public Page list(WantedDebts wanted) {
        return new Page(rows.count(wanted), rows.list(wanted));
    }

    @Transactional(readOnly = true)
    public List<Exposure> exposure(LocalDate on, Place within) {
        return rows.exposure(on, within);
    }

    private LocalDate today() {
        return AsOf.now(clock).validOn();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
