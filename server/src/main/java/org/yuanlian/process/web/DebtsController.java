package org.yuanlian.process.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.Cases;
import org.yuanlian.process.Debt;
import org.yuanlian.process.Debts;
import org.yuanlian.process.Exposure;
import org.yuanlian.process.NewDebt;
import org.yuanlian.process.WantedDebts;

/// The debt book: what was accepted incomplete or on a promise, by whom, and what it blocks.
@RestController
@RequestMapping("/api")
final class DebtsController {
    private static final int MOST = 200;
    private final Debts debts;
    private final Cases cases;
    private final PlaceNames places;
    private final Clock clock;

    DebtsController(Debts debts, Cases cases, PlaceNames places, Clock clock) {
        this.debts = debts;
        this.cases = cases;
        this.places = places;
        this.clock = clock;
    }

    record Line(
            UUID id, UUID caseId, String caseTitle, String place, String placeName, boolean demo, String step, String department,
            Debt.Kind kind, String document, String owner, LocalDate dueOn, List<String> blocks, Instant incurredAt, String incurredBy,
            @Nullable Instant settledAt, boolean overdue) {}

    record Page(long total, List<Line> items) {}

    @GetMapping("/debts")
    Page list(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var wanted = new WantedDebts(within(place), department, open, Math.max(0, offset), Math.clamp(limit, 1, MOST));
        var found = debts.list(wanted);
        return new Page(found.total(), found.items().stream().map(this::line).toList());
    }

    /// What each department has let through unproved.
    @GetMapping("/debts/exposure")
    List<Exposure> exposure(@RequestParam(required = false) @Nullable String place) {
        return debts.exposure(today(), within(place));
    }

    @GetMapping("/cases/{id}/debts")
    List<Line> of(@PathVariable UUID id) {
        known(cases.has(id));
        return debts.of(id).stream().map(this::line).toList();
    }

    /// @param blocks steps that cannot be finished before it is settled; none for those with which the case ends
    record Incurred(
            String step, Debt.Kind kind, String document, String owner, LocalDate dueOn, @Nullable List<String> blocks) {}

    @PostMapping("/cases/{id}/debts")
    @Requires(Permission.RECORD)
    @ResponseStatus(HttpStatus.CREATED)
    Line incur(@PathVariable UUID id, @RequestBody Incurred asked) {
        known(cases.has(id));
        return line(debts.incur(new NewDebt(
                id, asked.step(), asked.kind(), asked.document(), asked.owner(), asked.dueOn(),
                asked.blocks() == null ? List.of() : asked.blocks())));
    }

    /// @param evidence a piece of evidence that is kept already
    record Settlement(String text, @Nullable UUID evidence) {}

    @PostMapping("/debts/{id}/settlements")
    @Requires(Permission.RECORD)
    @ResponseStatus(HttpStatus.CREATED)
    Line settle(@PathVariable UUID id, @RequestBody Settlement settlement) {
        known(debts.find(id).isPresent());
        return line(debts.settle(id, settlement.text(), settlement.evidence()));
    }

    record Extension(LocalDate dueOn, String text) {}

    @PostMapping("/debts/{id}/extensions")
    @Requires(Permission.RECORD)
    @ResponseStatus(HttpStatus.CREATED)
    Line extend(@PathVariable UUID id, @RequestBody Extension extension) {
        known(debts.find(id).isPresent());
        return line(debts.extend(id, extension.dueOn(), extension.text()));
    }

    private static void known(boolean isThere) {
        if (!isThere) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Line line(Debt debt) {
        return new Line(
                debt.id(), debt.caseId(), debt.caseTitle(), debt.place().key(),
                places.nameOf(debt.place()).orElse(debt.place().key()), debt.demo(), debt.step(), debt.department(), debt.kind(),
                debt.document(), debt.owner(), debt.dueOn(), debt.blocks(), debt.incurredAt(), debt.incurredBy(), debt.settledAt(),
                debt.isOverdue(today()));
    }

    private LocalDate today() {
        return AsOf.now(clock).validOn();
    }

    private static Place within(@Nullable String place) {
        return place == null || place.isBlank() ? Caller.current().place() : new Place(place);
    }
}
