package org.yuanlian.inspection.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.Text;
import org.yuanlian.inspection.Doubt;
import org.yuanlian.inspection.FieldRecord;
import org.yuanlian.inspection.FollowUp;
import org.yuanlian.inspection.Photo;
import org.yuanlian.inspection.Plan;
import org.yuanlian.inspection.Seen;
import org.yuanlian.inspection.Visit;
import org.yuanlian.inspection.declared.ChecklistDeclaration;
import org.yuanlian.inspection.store.PlanRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Position;

/// Puts inspections into words for the wire, with the names of places.
@Component("inspectionWire")
final class Wire {
    private final PlaceNames places;
    private final Clock clock;

    Wire(PlaceNames places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    record PlanLine(
            UUID id, String title, String place, String placeName, LocalDate fromOn, LocalDate toOn, String checklist,
            int checklistVersion, List<String> units, Instant createdAt, String createdBy, boolean demo, int visits,
            int visited, int doubted, int openFollowUps) {}

    PlanLine plan(PlanRows.Progress progress) {
        var plan = progress.plan();
        return new PlanLine(
                plan.id(), plan.title(), plan.place().key(), name(plan.place()), plan.fromOn(), plan.toOn(), plan.checklist(),
                plan.checklistVersion(), plan.units(), plan.createdAt(), plan.createdBy(), plan.demo(), progress.visits(),
                progress.visited(), progress.doubted(), progress.open());
    }

    record VisitLine(
            UUID id, UUID plan, String planTitle, UUID project, String projectName, String place, String placeName,
            @Nullable String inspector, LocalDate fromOn, LocalDate dueOn, @Nullable Instant visitedAt, boolean overdue,
            boolean demo) {}

    VisitLine visit(Visit visit) {
        Plan plan = visit.plan();
        return new VisitLine(
                visit.id(), plan.id(), plan.title(), visit.project(), visit.projectName(), visit.place().key(),
                name(visit.place()), visit.inspector(), plan.fromOn(), plan.toOn(), visit.visitedAt(),
                visit.visitedAt() == null && today().isAfter(plan.toOn()), visit.demo());
    }

    record ChecklistSheet(
            String id, int version, Text title, LocalDate effectiveFrom, String source, boolean verified,
            ChecklistDeclaration.Doubts doubts, List<ChecklistDeclaration.Item> questions) {}

    ChecklistSheet checklist(Declared<ChecklistDeclaration> declared) {
        var header = declared.header();
        return new ChecklistSheet(
                header.id(), header.version(), header.title(), header.effectiveFrom(), header.source(), header.verified(),
                declared.body().doubts(), declared.body().questions());
    }

    record Spot(BigDecimal lon, BigDecimal lat) {
        static @Nullable Spot of(@Nullable Position at) {
            return at == null ? null : new Spot(at.lon(), at.lat());
        }
    }

    record TakenOver(Instant at, String by, String reason) {}

    record PhotoSheet(
            UUID id, String question, UUID evidence, String sha256, Instant takenAt, @Nullable Spot at,
            @Nullable Instant exifAt, @Nullable Spot exifPosition, Instant receivedAt, String by, List<Doubt> doubts,
            @Nullable TakenOver takenOver) {}

    private static PhotoSheet photo(Photo photo) {
        var shot = photo.shot();
        var over = photo.takenOver();
        return new PhotoSheet(
                photo.id(), photo.question(), photo.evidence(), photo.sha256().hex(), shot.takenAt(), Spot.of(shot.at()),
                shot.exifAt(), Spot.of(shot.exifPosition()), photo.receivedAt(), photo.by(), photo.doubts(),
                over == null ? null : new TakenOver(over.at(), over.by(), over.reason()));
    }

    record RecordSheet(
            UUID id, UUID visit, UUID project, String projectName, String place, String placeName, Instant startedAt,
            Instant finishedAt, Instant receivedAt, String by, @Nullable Spot at, @Nullable Integer accuracyMetres,
            List<Seen.Answer> answers, String finding, List<Doubt> doubts, List<PhotoSheet> photos, long photosAwaited,
            boolean demo) {}

    RecordSheet record(FieldRecord record) {
        var seen = record.seen();
        return new RecordSheet(
                record.id(), record.visit(), record.project(), record.projectName(), record.place().key(), name(record.place()),
                seen.startedAt(), seen.finishedAt(), record.receivedAt(), record.by(), Spot.of(seen.position()),
                seen.accuracyMetres(), seen.answers(), seen.finding(), record.doubts(),
                record.photos().stream().map(Wire::photo).toList(), record.photosAwaited(), record.demo());
    }

    record TaskEvent(FollowUp.Kind kind, Instant at, String by, String text, @Nullable UUID evidence) {}

    record TaskSheet(
            UUID id, UUID record, UUID project, String projectName, String place, String placeName, String title,
            String addressee, LocalDate dueOn, FollowUp.State state, long overdueDays, Instant openedAt, String openedBy,
            List<TaskEvent> events, boolean demo) {}

    TaskSheet task(FollowUp task) {
        var state = task.state(today());
        return new TaskSheet(
                task.id(), task.record(), task.project(), task.projectName(), task.place().key(), name(task.place()), task.title(),
                task.addressee(), task.dueOn(), state,
                state == FollowUp.State.OVERDUE ? today().toEpochDay() - task.dueOn().toEpochDay() : 0,
                task.openedAt(), task.openedBy(),
                task.events().stream()
                        .map(event -> new TaskEvent(event.kind(), event.at(), event.by(), event.text(), event.evidence()))
                        .toList(),
                task.demo());
    }

    private String name(Place place) {
        return places.nameOf(place).orElse(place.key());
    }

    private LocalDate today() {
        return AsOf.now(clock).validOn();
    }
}
