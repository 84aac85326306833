package org.yuanlian.process.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.Cases;
import org.yuanlian.process.Mark;
import org.yuanlian.process.MarkCount;
import org.yuanlian.process.PaperFirst;
import org.yuanlian.process.Scrutiny;
import org.yuanlian.process.declared.HandlingDeclaration;

/// Signs of paper first by department, each open to its events. What to look at, not who did wrong.
@RestController
@RequestMapping("/api/paper-first")
final class PaperFirstController {
    private static final int MOST = 200;
    private static final int USUAL_MONTHS = 3;
    private final PaperFirst paperFirst;
    private final Cases cases;
    private final Clock clock;

    PaperFirstController(PaperFirst paperFirst, Cases cases, Clock clock) {
        this.paperFirst = paperFirst;
        this.cases = cases;
        this.clock = clock;
    }

    /// @param until the last day that is looked at
    record Overview(LocalDate from, LocalDate until, HandlingDeclaration.PaperFirst rules, List<MarkCount> departments) {}

    record Evidence(LocalDate from, LocalDate until, String department, List<Mark> items) {}

    @GetMapping
    Overview overview(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String place) {
        var window = window(from, until, place);
        return new Overview(
                window.from(), window.until().minusDays(1), paperFirst.rules().body().paperFirst(), paperFirst.counts(window));
    }

    @GetMapping("/cases/{id}")
    @Audited("paper-first.read")
    List<Mark> ofCase(@PathVariable UUID id) {
        if (!cases.has(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return paperFirst.of(cases.find(id));
    }

    @GetMapping("/{department}")
    @Audited(value = "paper-first.read", object = "department")
    Evidence evidence(
            @PathVariable String department,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) Mark.@Nullable Sign sign,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var window = window(from, until, place);
        return new Evidence(
                window.from(), window.until().minusDays(1), department,
                paperFirst.of(department, window, sign, Math.max(0, offset), Math.clamp(limit, 1, MOST)));
    }

    private Scrutiny window(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String place) {
        var last = until == null ? AsOf.now(clock).validOn() : until;
        var first = from == null ? last.minusMonths(USUAL_MONTHS) : from;
        var within = place == null || place.isBlank() ? Caller.current().place() : new Place(place);
        return new Scrutiny(first, last.plusDays(1), within);
    }
}
