package org.yuanlian.inspection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.inspection.Checklists;
import org.yuanlian.inspection.Fieldwork;
import org.yuanlian.inspection.FollowUps;
import org.yuanlian.inspection.Inspections;
import org.yuanlian.inspection.store.PlanRows;
import org.yuanlian.inspection.web.Wire.ChecklistSheet;
import org.yuanlian.inspection.web.Wire.PlanLine;
import org.yuanlian.inspection.web.Wire.RecordSheet;
import org.yuanlian.inspection.web.Wire.TaskSheet;
import org.yuanlian.inspection.web.Wire.VisitLine;
import org.yuanlian.kernel.Place;

/// Inspections from the desk: plans with their progress, what came of them, the doubts.
@RestController
@RequestMapping("/api/inspections")
final class InspectionsController {
    private static final int MOST = 200;
    private final Inspections inspections;
    private final Fieldwork fieldwork;
    private final FollowUps followUps;
    private final Checklists checklists;
    private final Wire wire;

    InspectionsController(
            Inspections inspections, Fieldwork fieldwork, FollowUps followUps, Checklists checklists, Wire wire) {
        this.inspections = inspections;
        this.fieldwork = fieldwork;
        this.followUps = followUps;
        this.checklists = checklists;
        this.wire = wire;
    }

    @GetMapping("/checklists")
    List<ChecklistSheet> checklists() {
        return checklists.inForce().stream().map(wire::checklist).toList();
    }

    @GetMapping("/plans")
    List<PlanLine> plans() {
        return inspections.plans().stream().map(wire::plan).toList();
    }

    /// @param place null for all that the caller may see
    record NewPlan(
            String title, LocalDate fromOn, LocalDate toOn, String checklist, @Nullable String place,
            @Nullable List<String> units, boolean overdueOnly, @Nullable List<UUID> projects,
            @Nullable List<String> inspectors) {}

    @PostMapping("/plans")
    @Requires(Permission.SUPERVISE)
    @ResponseStatus(HttpStatus.CREATED)
    PlanLine make(@RequestBody NewPlan plan) {
        var made = inspections.make(new Inspections.Wanted(
                plan.title(), plan.fromOn(), plan.toOn(), plan.checklist(),
                plan.place() == null || plan.place().isBlank() ? Caller.current().place() : new Place(plan.place()),
                orNone(plan.units()), plan.overdueOnly(), orNone(plan.projects()), orNone(plan.inspectors())));
        return inspections.plans().stream()
                .filter(progress -> progress.plan().id().equals(made.id()))
                .map(wire::plan)
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    record Visits(long total, List<VisitLine> items) {}

    @GetMapping("/visits")
    Visits visits(
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(required = false) @Nullable UUID project,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        var all = inspections.visits(new PlanRows.Wanted(plan, project, mine ? Caller.current().name() : null, waiting));
        return new Visits(
                all.size(),
                all.stream().skip(Math.max(0, offset)).limit(Math.clamp(limit, 1, MOST)).map(wire::visit).toList());
    }

    record Records(long total, List<RecordSheet> items) {}

    @GetMapping("/records")
    Records records(
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(defaultValue = "false") boolean doubted,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        var all = fieldwork.records(plan, doubted);
        return new Records(
                all.size(),
                all.stream().skip(Math.max(0, offset)).limit(Math.clamp(limit, 1, MOST)).map(wire::record).toList());
    }

    record Whole(RecordSheet record, VisitLine visit, ChecklistSheet checklist, List<TaskSheet> followUps) {}

    @GetMapping("/records/{id}")
    @Audited("visit.record.read")
    Whole record(@PathVariable UUID id) {
        var record = fieldwork.record(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var visit = inspections.visit(record.visit()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Whole(
                wire.record(record),
                wire.visit(visit),
                wire.checklist(checklists.of(visit.plan())),
                followUps.of(id).stream().map(wire::task).toList());
    }
}
