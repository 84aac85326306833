package org.yuanlian.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.decision.Tuple;
import org.yuanlian.decision.Verdict;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Entry;
import org.yuanlian.ledger.EvidenceKinds;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.registry.HolidayNotices;
import org.yuanlian.supervision.declared.EscalationDeclaration;
import org.yuanlian.supervision.declared.EscalationDeclaration.Step;
import org.yuanlian.supervision.order.OrderEvent;
import org.yuanlian.supervision.order.OrderEvent.Made;
import org.yuanlian.supervision.order.Permitted;
import org.yuanlian.supervision.order.Term;
import org.yuanlian.supervision.order.Unfolding;
import org.yuanlian.supervision.store.OrderRows;

/// The verbs of supervision. The system proposes and never issues; what a person does is an event, and
/// how an order stands follows from its events and the day.
@Component
public class Orders {
    private final OrderRows rows;
    private final Lights lights;
    private final Ladder ladder;
    private final Addressees addressees;
    private final Ledger ledger;
    private final EvidenceKinds kinds;
    private final Enclosures enclosures;
    private final Term term;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    @Autowired
    Orders(
            OrderRows rows,
            Lights lights,
            Ladder ladder,
            Addressees addressees,
            Ledger ledger,
            EvidenceKinds kinds,
            Enclosures enclosures,
            HolidayNotices notices,
            Audit audit,
            Clock clock,
            Ids ids) {
        this(rows, lights, ladder, addressees, ledger, kinds, enclosures, new Term(notices.calendar()), audit, clock, ids);
    }

    private Orders(
            OrderRows rows,
            Lights lights,
            Ladder ladder,
            Addressees addressees,
            Ledger ledger,
            EvidenceKinds kinds,
            Enclosures enclosures,
            Term term,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.rows = rows;
        this.lights = lights;
        this.ladder = ladder;
        this.addressees = addressees;
        this.ledger = ledger;
        this.kinds = kinds;
        this.enclosures = enclosures;
        this.term = term;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// The same verbs at another time, for what is made up of the past. The caller brings the transaction.
    public Orders at(Clock then) {
        return new Orders(rows, lights, ladder, addressees, ledger, kinds, enclosures, term, audit, then, ids);
    }

    /// A first step against one project under one rule.
    public record Wanted(UUID project, LightRule rule, String step) {}

    /// Issues the first steps that lights call for: all of them, or none.
    ///
    /// @throws Refusal with what speaks against each
    @Transactional
    public List<Order> issue(List<Wanted> all) {
        var problems = new Problems();
        var ready = new ArrayList<Map.Entry<OrderRows.Opened, OrderEvent.Issued>>();
        var seen = new HashSet<String>();
        for (var wanted : all) {
            if (seen.add(wanted.project() + " " + wanted.rule())) {
                prepare(wanted, problems).ifPresent(ready::add);
            }
        }
        problems.refuseIfAny("These orders cannot be issued.");
        for (var one : ready) {
            rows.open(one.getKey());
            rows.add(one.getKey().id(), one.getKey().place(), one.getValue());
            audit.record("order.issue", one.getKey().id().toString(), Map.of("step", one.getValue().step()));
        }
        return ready.stream().map(one -> one(one.getKey().id()).orElseThrow()).toList();
    }

    private Optional<Map.Entry<OrderRows.Opened, OrderEvent.Issued>> prepare(Wanted wanted, Problems problems) {
        var where = wanted.project().toString();
        var head = ledger.find(wanted.project()).orElse(null);
        if (head == null) {
            problems.add(Problem.of("supervision.project.unknown", where, ""));
            return Optional.empty();
        }
        var lit = lights.of(wanted.project(), head.place(), AsOf.now(clock)).stream()
                .filter(one -> one.rule() == wanted.rule())
                .findFirst()
                .orElse(null);
        var called = lit == null ? null : escalation().calledBy(lit.rule(), lit.light()).orElse(null);
        if (lit == null || called == null || !called.id().equals(wanted.step())) {
            problems.add(Problem.of(
                    "supervision.order.uncalled", where, wanted.step(), wanted.rule(), called == null ? "" : called.id()));
            return Optional.empty();
        }
        if (rows.isOpen(wanted.project(), wanted.rule())) {
            problems.add(Problem.of("supervision.order.open", where, wanted.rule().name()));
            return Optional.empty();
        }
        try {
            var made = made();
            var issued = issued(made, called, lit);
            return Optional.of(Map.entry(
                    new OrderRows.Opened(
                            ids.next(), wanted.project(), head.place(), wanted.rule(), made.at(), made.by(), made.on().getYear()),
                    issued));
        } catch (Refusal refusal) {
            refusal.problems().forEach(problems::add);
            return Optional.empty();
        }
    }

    private OrderEvent.Issued issued(Made made, Step step, LitProject project) {
        return issued(made, step, addressees.of(step.addressee(), project.place(), project.unit()));
    }

    private OrderEvent.Issued issued(Made made, Step step, Addressees.Addressee to) {
        var due = Term.day(term.due(made.on(), step.termWorkingDays()));
        var contestUntil = Term.day(term.due(made.on(), escalation().contest().withinWorkingDays()));
        return new OrderEvent.Issued(made, step.id(), to.place(), to.name(), due, contestUntil);
    }

    @Transactional
    public Order reply(UUID order, String text, Enclosure with) {
        return happen(order, "reply", text, Permitted::reply, (made, found) ->
                new OrderEvent.Replied(made, text, enclosures.keep(with, found)));
    }

    @Transactional
    public Order contest(UUID order, String text, Enclosure with) {
        return happen(order, "contest", text, Permitted::contest, (made, found) ->
                new OrderEvent.Contested(made, text, enclosures.keep(with, found)));
    }

    /// Decides a contest: upholds it, which lifts the order, or dismisses it, upon which the term goes on.
    @Transactional
    public Order decide(UUID order, boolean uphold, String text) {
        return happen(order, "decide", text, may -> may.decide(Caller.current().name()), (made, found) ->
                uphold
                        ? new OrderEvent.Upheld(made, text)
                        : new OrderEvent.Dismissed(made, text, resumed(found.unfolded(), made.on())));
    }

    private LocalDate resumed(Unfolding order, LocalDate today) {
        var contest = order.contested();
        return contest == null || !escalation().contest().pausesTerm()
                ? order.dueOn()
                : Term.day(term.resumed(order.dueOn(), contest.made().on(), today));
    }

    @Transactional
    public Order extend(UUID order, int workingDays, String text) {
        return happen(order, "extend", text, Permitted::extend, (made, found) -> new OrderEvent.Extended(
                made, text, Term.day(term.due(found.unfolded().dueOn(), Math.max(1, workingDays)))));
    }

    /// Takes an order whose term has passed to the next step.
    @Transactional
    public Order escalate(UUID order) {
        var found = found(order);
        var next = escalation().step(found.unfolded().issued().step()).map(Step::then).flatMap(escalation()::step).orElse(null);
        if (next == null) {
            throw new Refusal(Problem.of("supervision.order.last", found.number(), found.unfolded().issued().step()));
        }
        var unit = lights.of(found.project(), found.place(), AsOf.now(clock)).stream().map(LitProject::unit).findFirst().orElse(null);
        return happen(order, "escalate", next.id(), Permitted::escalate, (made, _) ->
                issued(made, next, addressees.of(next.addressee(), found.place(), unit)));
    }

    /// Closes an order by what the ledger holds; where its step names no evidence, by the decision itself.
    @Transactional
    public Order close(UUID order, String text) {
        var found = found(order);
        var kinds = escalation().step(found.unfolded().issued().step()).map(Step::closing).orElse(List.of());
        var proof = kinds.isEmpty() ? null : proof(found, kinds);
        if (!kinds.isEmpty() && proof == null) {
            throw new Refusal(Problem.of(
                    "supervision.order.unproved", found.number(), found.unfolded().issued().step(), names(kinds)));
        }
        return happen(order, "close", text, Permitted::close, (made, _) -> new OrderEvent.Closed(
                made, text, proof == null ? null : proof.evidence()));
    }

    private String names(Collection<String> kinds) {
        return kinds.stream()
                .map(kind -> this.kinds.kind(kind).title())
                .map(title -> title.zh() + " (" + title.en() + ")")
                .collect(Collectors.joining("、"));
    }

    private @Nullable Entry proof(Order order, Collection<String> kinds) {
        var entries = ledger.entries(order.project(), clock.instant());
        var withdrawn = entries.stream().map(Entry::cancels).toList();
        return entries.stream()
                .filter(entry -> kinds.contains(entry.kind()) && !entry.isWithdrawal() && !withdrawn.contains(entry.seq()))
                .filter(entry -> entry.recordedAt().isAfter(order.openedAt()))
                .reduce((_, last) -> last)
                .orElse(null);
    }

    @Transactional(readOnly = true)
    public Optional<Order> one(UUID order) {
        return rows.find(order).map(found -> order(found, today()));
    }

    @Transactional(readOnly = true)
    public List<Order> list(Place place, boolean openOnly) {
        return rows.within(place, openOnly).stream().map(found -> order(found, today())).toList();
    }

    @Transactional(readOnly = true)
    public List<Order> of(UUID project) {
        return rows.of(project).stream().map(found -> order(found, today())).toList();
    }

    /// What a person might issue now.
    @Transactional(readOnly = true)
    public Proposals proposals(Place place, int offset, int limit) {
        var lit = lights.uncalled(AsOf.now(clock), place, escalation(), offset, limit);
        var calls = new ArrayList<Proposals.Call>();
        for (var project : lit.items()) {
            escalation().calledBy(project.rule(), project.light()).ifPresent(step -> calls.add(new Proposals.Call(
                    project, step.id(), step.title(), term.due(today(), step.termWorkingDays()))));
        }
        var overdue = new ArrayList<Proposals.Next>();
        for (var order : list(place, true)) {
            if (order.unfolded().isPastDue(today())) {
                escalation().step(order.unfolded().issued().step()).map(Step::then).flatMap(escalation()::step)
                        .ifPresent(step -> overdue.add(new Proposals.Next(
                                order, step.id(), step.title(), term.due(today(), step.termWorkingDays()))));
            }
        }
        return new Proposals(lit.total(), calls, overdue, alerts());
    }

    private List<Problem> alerts() {
        return escalation().steps().stream()
                .map(step -> term.due(today(), step.termWorkingDays()))
                .flatMap(due -> due instanceof Due.NoCalendar none ? java.util.stream.Stream.of(none.problem()) : java.util.stream.Stream.of())
                .distinct()
                .toList();
    }

    private interface Making {
        OrderEvent make(Made made, Order order);
    }

    private Order happen(
            UUID id, String verb, String text, Function<Permitted, Optional<Problem>> may, Making making) {
        if (text.isBlank()) {
            throw new Refusal(Problem.of("supervision.text.missing", "text", ""));
        }
        var found = rows.lock(id).map(each -> order(each, today())).orElseThrow(() -> new Refusal(unknown(id)));
        may.apply(new Permitted(found.number(), found.unfolded(), today())).ifPresent(problem -> {
            throw new Refusal(problem);
        });
        rows.add(id, found.place(), making.make(made(), found));
        audit.record("order." + verb, id.toString(), Map.of("number", found.number()));
        return found(id);
    }

    private Order found(UUID id) {
        return one(id).orElseThrow(() -> new Refusal(unknown(id)));
    }

    private Order order(OrderRows.Found found, LocalDate today) {
        var head = found.head();
        var unfolded = Unfolding.of(found.events());
        var state = unfolded.state(today);
        return new Order(
                head.id(), head.number(), head.project(), head.projectName(), head.demo(), head.place(), head.rule(),
                head.openedAt(), head.openedBy(), unfolded, state, light(unfolded, state, today), found.events());
    }

    private Light light(Unfolding order, OrderState state, LocalDate today) {
        if (state instanceof OrderState.Closed) {
            return Light.NONE;
        }
        var asked = new Tuple("order", Map.of("step", order.issued().step(), "overdue", order.isPastDue(today)));
        return lights.rules(today).decide(asked) instanceof Verdict.Decided decided
                ? Light.valueOf(decided.outputs().getOrDefault("light", "NONE"))
                : Light.NONE;
    }

    private EscalationDeclaration escalation() {
        return ladder.on(today()).body();
    }

    private Made made() {
        return new Made(clock.instant().truncatedTo(ChronoUnit.MICROS), Caller.current().name(), today());
    }

    private LocalDate today() {
        return AsOf.now(clock).validOn();
    }

    private static Problem unknown(UUID order) {
        return Problem.of("supervision.order.unknown", "order", order.toString());
    }
}
