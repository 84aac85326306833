package org.yuanlian.supervision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.access.Requires;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Problem;
import org.yuanlian.supervision.Due;
import org.yuanlian.supervision.Enclosure;
import org.yuanlian.supervision.Light;
import org.yuanlian.supervision.LightRule;
import org.yuanlian.supervision.Order;
import org.yuanlian.supervision.OrderState;
import org.yuanlian.supervision.Orders;
import org.yuanlian.supervision.order.OrderEvent;

/// Orders to those responsible: what the system proposes, what a person issues, and what comes of it.
@RestController
@RequestMapping("/api/orders")
final class OrdersController {
    private static final int MOST = 200;
    private final Orders orders;
    private final PlaceNames places;

    OrdersController(Orders orders, PlaceNames places) {
        this.orders = orders;
        this.places = places;
    }

    record Page(long total, List<Line> items) {}

    enum State {
        OPEN,
        OVERDUE,
        CONTESTED,
        REPLIED,
        CLOSED
    }

    enum What {
        ISSUED,
        REPLIED,
        CONTESTED,
        UPHELD,
        DISMISSED,
        EXTENDED,
        NAMED,
        CLOSED
    }

    record Line(
            UUID id,
            String number,
            UUID project,
            String projectName,
            boolean demo,
            String place,
            String placeName,
            LightRule rule,
            String step,
            String addressee,
            String addresseePlace,
            Instant openedAt,
            LocalDate dueOn,
            LocalDate contestUntil,
            State state,
            Light light,
            long overdueDays,
            List<String> namedIn) {}

    record Event(What kind, Instant at, String by, LocalDate on, @Nullable String step, @Nullable LocalDate dueOn,
            @Nullable String text, @Nullable UUID evidence) {}

    record Whole(Line order, List<Event> events) {}

    @GetMapping
    Page list(
            @ModelAttribute Question question,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable UUID project,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var all = project == null ? orders.list(question.within(), state != State.CLOSED) : orders.of(project);
        var found = all.stream()
                .filter(order -> state == null || order.state().word().equals(state.name()))
                .filter(order -> !mine || order.isFor(Caller.current().place()))
                .filter(order -> step == null || order.unfolded().issued().step().equals(step))
                .toList();
        return new Page(
                found.size(),
                found.stream().skip(Math.max(0, offset)).limit(Math.clamp(limit, 1, MOST)).map(this::line).toList());
    }

    @GetMapping("/{id}")
    Whole one(@PathVariable UUID id) {
        return orders.one(id).map(this::whole).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    record Proposed(long total, List<Call> items, List<Next> overdue, List<Problem> alerts) {}

    record Call(
            UUID project, String code, String name, String place, String placeName, @Nullable String unit, LightRule rule,
            Light light, @Nullable LocalDate since, String step, Text title, @Nullable LocalDate dueOn) {}

    record Next(Line order, String step, Text title, @Nullable LocalDate dueOn) {}

    @GetMapping("/proposals")
    Proposed proposals(
            @ModelAttribute Question question,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var found = orders.proposals(question.within(), Math.max(0, offset), Math.clamp(limit, 1, MOST));
        return new Proposed(
                found.total(),
                found.calls().stream()
                        .map(call -> new Call(
                                call.project().project(),
                                call.project().code(),
                                call.project().name(),
                                call.project().place().key(),
                                Question.name(places, call.project().place().key()),
                                call.project().unit(),
                                call.project().rule(),
                                call.project().light(),
                                call.project().since(),
                                call.step(),
                                call.title(),
                                day(call.due())))
                        .toList(),
                found.overdue().stream()
                        .map(next -> new Next(line(next.order()), next.step(), next.title(), day(next.due())))
                        .toList(),
                found.alerts());
    }

    record Issue(List<Orders.Wanted> items) {}

    @PostMapping
    @Requires(Permission.SUPERVISE)
    @ResponseStatus(HttpStatus.CREATED)
    List<Line> issue(@RequestBody Issue issue) {
        return orders.issue(issue.items()).stream().map(this::line).toList();
    }

    /// @param evidence a piece of evidence that is kept already
    /// @param uploadId a file that was handed in, to be kept as evidence with this
    record Words(String text, @Nullable UUID evidence, @Nullable UUID uploadId) {
        Enclosure enclosure() {
            return new Enclosure(evidence, uploadId);
        }
    }

    @PostMapping("/{id}/replies")
    @Requires(Permission.RECORD)
    ResponseEntity<Whole> reply(@PathVariable UUID id, @RequestBody Words words) {
        return created(orders.reply(id, words.text(), words.enclosure()));
    }

    @PostMapping("/{id}/contests")
    @Requires(Permission.RECORD)
    ResponseEntity<Whole> contest(@PathVariable UUID id, @RequestBody Words words) {
        return created(orders.contest(id, words.text(), words.enclosure()));
    }

    record Decision(boolean uphold, String text) {}

    @PostMapping("/{id}/decisions")
    @Requires(Permission.SUPERVISE)
    ResponseEntity<Whole> decide(@PathVariable UUID id, @RequestBody Decision decision) {
        return created(orders.decide(id, decision.uphold(), decision.text()));
    }

    record Extension(int workingDays, String text) {}

    @PostMapping("/{id}/extensions")
    @Requires(Permission.SUPERVISE)
    ResponseEntity<Whole> extend(@PathVariable UUID id, @RequestBody Extension extension) {
        return created(orders.extend(id, extension.workingDays(), extension.text()));
    }

    @PostMapping("/{id}/escalations")
    @Requires(Permission.SUPERVISE)
    ResponseEntity<Whole> escalate(@PathVariable UUID id) {
        return created(orders.escalate(id));
    }

    record Closing(String text) {}

    @PostMapping("/{id}/closures")
    @Requires(Permission.SUPERVISE)
    ResponseEntity<Whole> close(@PathVariable UUID id, @RequestBody Closing closing) {
        return created(orders.close(id, closing.text()));
    }

    private ResponseEntity<Whole> created(Order order) {
        return ResponseEntity.status(HttpStatus.CREATED).body(whole(order));
    }

    private Whole whole(Order order) {
        return new Whole(line(order), order.events().stream().map(OrdersController::event).toList());
    }

    private Line line(Order order) {
        var issued = order.unfolded().issued();
        return new Line(
                order.id(),
                order.number(),
                order.project(),
                order.projectName(),
                order.demo(),
                order.place().key(),
                Question.name(places, order.place().key()),
                order.rule(),
                issued.step(),
                issued.addressee(),
                issued.addresseePlace().key(),
                order.openedAt(),
                order.unfolded().dueOn(),
                issued.contestUntil(),
                State.valueOf(order.state().word()),
                order.light(),
                order.state() instanceof OrderState.Overdue overdue ? overdue.days() : 0,
                order.unfolded().namedIn());
    }

    private static Event event(OrderEvent event) {
        var made = event.made();
        var kind = What.valueOf(event.getClass().getSimpleName().toUpperCase(Locale.ROOT));
        return switch (event) {
            case OrderEvent.Issued it -> new Event(kind, made.at(), made.by(), made.on(), it.step(), it.dueOn(), it.addressee(), null);
            case OrderEvent.Replied it -> new Event(kind, made.at(), made.by(), made.on(), null, null, it.text(), it.evidence());
            case OrderEvent.Contested it -> new Event(kind, made.at(), made.by(), made.on(), null, null, it.text(), it.evidence());
            case OrderEvent.Upheld it -> new Event(kind, made.at(), made.by(), made.on(), null, null, it.text(), null);
            case OrderEvent.Dismissed it -> new Event(kind, made.at(), made.by(), made.on(), null, it.dueOn(), it.text(), null);
            case OrderEvent.Extended it -> new Event(kind, made.at(), made.by(), made.on(), null, it.dueOn(), it.text(), null);
            case OrderEvent.Named it -> new Event(kind, made.at(), made.by(), made.on(), null, null, it.bulletin(), null);
            case OrderEvent.Closed it -> new Event(kind, made.at(), made.by(), made.on(), null, null, it.text(), it.evidence());
        };
    }

    private static @Nullable LocalDate day(Due due) {
        return switch (due) {
            case Due.On on -> on.day();
            case Due.NoCalendar _ -> null;
        };
    }
}
