package org.yuanlian.process.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.access.Requires;
import org.yuanlian.access.Seats;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.department.Departments;
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.Words;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Act;
import org.yuanlian.process.Acting;
import org.yuanlian.process.Case;
import org.yuanlian.process.CaseState;
import org.yuanlian.process.Cases;
import org.yuanlian.process.CommandForm;
import org.yuanlian.process.Decided;
import org.yuanlian.process.Escalations;
import org.yuanlian.registry.HolidayNotices;

/// Cases: how each stands, what was done with it, and what somebody wants done.
@RestController
@RequestMapping("/api/cases")
final class CasesController {
    private final Cases cases;
    private final Departments departments;
    private final Escalations escalations;
    private final Seats seats;
    private final PlaceNames places;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CasesController(
            Cases cases, Departments departments, Escalations escalations, Seats seats, PlaceNames places,
            HolidayNotices notices, Clock clock) {
        this.cases = cases;
        this.departments = departments;
        this.escalations = escalations;
        this.seats = seats;
        this.places = places;
        this.calendar = notices.calendar();
        this.clock = clock;
    }

    record Whole(
            UUID id, String kind, String place, String placeName, String title, @Nullable UUID subject, String definition,
            int definitionVersion, String definitionHash, Map<String, String> facts, boolean demo, Instant openedAt,
            String openedBy, CaseState state, long version, List<StepPage> steps) {}

    record Event(
            long number, Instant at, Instant recordedAt, LocalDate on, String by, @Nullable String department,
            @Nullable String step, int round, Act act, Map<String, String> said) {}

    /// The cases of a project, the newest first.
    @GetMapping
    List<Whole> about(@RequestParam UUID subject) {
        return cases.about(subject).stream().map(this::whole).toList();
    }

    @GetMapping("/{id}")
    @Audited("case.read")
    Whole one(@PathVariable UUID id) {
        return whole(known(id));
    }

    @GetMapping("/{id}/events")
    List<Event> events(@PathVariable UUID id) {
        known(id);
        return cases.events(id).stream().map(CasesController::event).toList();
    }

    /// What somebody wants done; an act needs those of the fields that it speaks of.
    ///
    /// @param version of the case that was seen
    /// @param actingFor the department for which a person acts who has none; who has one acts for it
    /// @param on the day on which an application was handed in
    /// @param department that countersigns
    /// @param document the number of the permit or opinion, `documentOn` the day that it bears
    /// @param to the person to whom a step is delegated or handed over
    record Wanted(
            long version,
            Act act,
            @Nullable String step,
            @Nullable String actingFor,
            @Nullable LocalDate on,
            @Nullable SuspensionKind suspension,
            @Nullable String department,
            @Nullable Boolean approves,
            @Nullable String document,
            @Nullable LocalDate documentOn,
            @Nullable String to,
            @Nullable String text) {

        CommandForm form() {
            var said = new LinkedHashMap<String, String>();
            put(said, "on", on);
            put(said, "suspension", suspension);
            put(said, "department", department);
            put(said, "approves", approves);
            put(said, "document", document);
            put(said, "documentOn", documentOn);
            put(said, "to", to);
            put(said, "text", text);
            return new CommandForm(act, step, said);
        }

        private static void put(Map<String, String> said, String field, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                said.put(field, value.toString());
            }
        }
    }

    @PostMapping("/{id}/commands")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Whole.class)))
    @ApiResponse(responseCode = "409", content = @Content(schema = @Schema(implementation = Overtaken.class)))
    @Requires(Permission.RECORD)
    @Audited("case.act")
    ResponseEntity<?> act(@PathVariable UUID id, @RequestBody Wanted wanted) {
        known(id);
        var acting = Acting.of(Caller.current(), wanted.actingFor());
        return switch (cases.act(id, wanted.version(), wanted.form().command(), acting)) {
            case Decided.Accepted accepted -> ResponseEntity.status(HttpStatus.CREATED).body(whole(accepted.now()));
            case Decided.Refused refused -> throw new Refusal(refused.problem());
            case Decided.Changed changed -> ResponseEntity.status(HttpStatus.CONFLICT).body(overtaken(changed));
        };
    }

    /// Somebody else acted first.
    ///
    /// @param since what they did
    record Overtaken(int status, String code, String detail, Whole now, List<Event> since) {}

    private Overtaken overtaken(Decided.Changed changed) {
        var told = Language.of(LocaleContextHolder.getLocale().toLanguageTag()).what(Words.of("process.case.changed"));
        return new Overtaken(
                HttpStatus.CONFLICT.value(), "process.case.changed", told, whole(changed.now()),
                changed.since().stream().map(CasesController::event).toList());
    }

    private Case known(UUID id) {
        if (!cases.has(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return cases.find(id);
    }

    private Whole whole(Case one) {
        var opened = one.opened();
        var now = clock.instant();
        var hours = cases.hoursEnd(one);
        var around = new StepPage.Around(
                departments.now(), escalations.rule(),
                (level, department) -> seats.holding(level.post(), level.ofDepartment() ? department : null, one.place()),
                calendar);
        return new Whole(
                one.id(), opened.kind(), one.place().key(), places.nameOf(one.place()).orElse(one.place().key()), opened.title(),
                opened.subject(), opened.definition(), opened.version(), opened.hash().hex(), opened.facts(), opened.demo(),
                one.openedAt(), one.openedBy(), one.state(), one.version(),
                one.steps().stream().map(step -> StepPage.of(step, hours.get(step.id()), now, around)).toList());
    }

    private static Event event(org.yuanlian.process.Event event) {
        var form = CommandForm.of(event.what());
        return new Event(
                event.number(), event.at(), event.recordedAt(), event.on(), event.by(), event.department(), form.step(),
                event.round(), form.act(), form.said());
    }
}
