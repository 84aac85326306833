package org.yuanlian.process.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.clock.DayKind;
import org.yuanlian.declaration.Text;
import org.yuanlian.department.Departments;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.process.DueCount;
import org.yuanlian.process.EscalationRule;
import org.yuanlian.process.Escalations;
import org.yuanlian.process.QueueExtent;
import org.yuanlian.process.QueueItem;
import org.yuanlian.process.Queues;
import org.yuanlian.process.StepState;

/// What waits for whom, and until when.
@RestController
@RequestMapping("/api/queues")
final class QueuesController {
    private static final int MOST = 200;
    private static final int MOST_ROWS = 10_000;
    private final Queues queues;
    private final Escalations escalations;
    private final Departments departments;
    private final PlaceNames places;
    private final Clock clock;

    QueuesController(Queues queues, Escalations escalations, Departments departments, PlaceNames places, Clock clock) {
        this.queues = queues;
        this.escalations = escalations;
        this.departments = departments;
        this.places = places;
        this.clock = clock;
    }

    record Due(LocalDate on, List<DueCount> departments) {}

    record Page(
            String department, LocalDate on, long running, long overdue, long dueToday, long unclocked, List<Item> items,
            List<Problem> alerts) {}

    record Item(
            UUID caseId, String caseTitle, String caseKind, String place, String placeName, boolean demo, long version, String step,
            Text title, String department, StepState state, int round, int urged, @Nullable String assignee,
            @Nullable LocalDate receivedOn, @Nullable LocalDate dueOn, @Nullable Instant dueAt, @Nullable Integer leftDays, @Nullable DayKind dayKind,
            @Nullable Problem untold, EscalationRule.@Nullable Raised escalated) {}

    /// What each department has overdue and due on a day.
    @GetMapping
    Due due(@RequestParam(required = false) @Nullable LocalDate on, @RequestParam(required = false) @Nullable String place) {
        var day = day(on);
        return new Due(day, queues.due(day, within(place)));
    }

    @GetMapping("/{department}")
    Page one(
            @PathVariable String department,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var day = day(on);
        var extent = new QueueExtent(within(place), Math.clamp(offset, 0, MOST_ROWS), Math.clamp(limit, 1, MOST));
        var queue = queues.of(department, day, extent);
        return new Page(
                department, day, queue.running(), queue.overdue(), queue.dueToday(), queue.unclocked(),
                items(queue.items(), day), queue.alerts());
    }

    /// The steps of a department that end on the day itself.
    @GetMapping("/{department}/due")
    List<Item> dueOn(
            @PathVariable String department,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var extent = new QueueExtent(within(place), Math.clamp(offset, 0, MOST_ROWS), Math.clamp(limit, 1, MOST));
        return items(queues.dueOn(day(on), department, extent), day(on));
    }

    @GetMapping("/{department}/export")
    @Audited(value = "queue.export", object = "department")
    ResponseEntity<byte[]> export(
            @PathVariable String department,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String place) {
        var day = day(on);
        var queue = queues.of(department, day, new QueueExtent(within(place), 0, MOST_ROWS));
        var name = "待办队列-%s-%s.xlsx".formatted(departments.title(department).zh(), day);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(QueueWorkbook.of(day, departments.title(department).zh(), items(queue.items(), day)));
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? AsOf.now(clock).validOn() : on;
    }

    private static Place within(@Nullable String place) {
        return place == null || place.isBlank() ? Caller.current().place() : new Place(place);
    }

    /// By the end of a day, and of today by now.
    private List<Item> items(List<QueueItem> all, LocalDate day) {
        var rule = escalations.rule();
        var at = day.equals(day(null)) ? clock.instant() : EscalationRule.overdueSince(day).minusNanos(1);
        return all.stream().map(one -> item(one, rule, at)).toList();
    }

    private Item item(QueueItem one, EscalationRule rule, Instant at) {
        return new Item(
                one.caseId(), one.caseTitle(), one.caseKind(), one.place().key(),
                places.nameOf(one.place()).orElse(one.place().key()), one.demo(), one.version(), one.step(), one.title(),
                one.department(), one.state(), one.round(), one.urged(), one.assignee(), one.receivedOn(), one.dueOn(), one.dueAt(),
                one.leftDays(), one.due().kind(), one.due().untold(), rule.of(one.due(), at).orElse(null));
    }
}
