package org.yuanlian.inspection.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.inspection.Checklists;
import org.yuanlian.inspection.FieldRecord;
import org.yuanlian.inspection.Fieldwork;
import org.yuanlian.inspection.Inspections;
import org.yuanlian.inspection.KnownFacts;
import org.yuanlian.inspection.Photo;
import org.yuanlian.inspection.Photos;
import org.yuanlian.inspection.Receipt;
import org.yuanlian.inspection.Seen;
import org.yuanlian.inspection.Visit;
import org.yuanlian.inspection.web.Wire.ChecklistSheet;
import org.yuanlian.inspection.web.Wire.VisitLine;
import org.yuanlian.kernel.Problem;
import org.yuanlian.registry.Position;

/// Inspections from the field: all that is needed out of reach of a network, and what comes back from
/// there. What is sent twice is kept once.
@RestController
@RequestMapping("/api/inspections")
final class FieldController {
    private static final int MOST = 200;
    private final Inspections inspections;
    private final Fieldwork fieldwork;
    private final Photos photos;
    private final Checklists checklists;
    private final KnownFacts facts;
    private final Wire wire;

    FieldController(
            Inspections inspections, Fieldwork fieldwork, Photos photos, Checklists checklists, KnownFacts facts, Wire wire) {
        this.inspections = inspections;
        this.fieldwork = fieldwork;
        this.photos = photos;
        this.checklists = checklists;
        this.facts = facts;
        this.wire = wire;
    }

    /// A visit with what is known of its project and what is to be asked.
    record Assignment(VisitLine visit, List<KnownFacts.Fact> facts, ChecklistSheet checklist) {}

    record Assignments(long total, List<Assignment> items) {}

    /// The caller's visits that wait, the most pressing first.
    @GetMapping("/field")
    Assignments waiting() {
        var all = inspections.waiting();
        return new Assignments(all.size(), all.stream().limit(MOST).map(this::assignment).toList());
    }

    @GetMapping("/visits/{id}")
    Assignment visit(@PathVariable UUID id) {
        return inspections.visit(id).map(this::assignment).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Assignment assignment(Visit visit) {
        return new Assignment(wire.visit(visit), facts.of(visit.project()), wire.checklist(checklists.of(visit.plan())));
    }

    /// @param photosAwaited those that were announced and have not arrived
    record Kept(UUID id, Instant receivedAt, long photosAwaited) {}

    /// Keeps a record: 201 where it is new, 200 where it was here, 409 where something else was.
    @PutMapping("/records/{id}")
    @Requires(Permission.RECORD)
    ResponseEntity<Kept> keep(@PathVariable UUID id, @RequestBody Seen seen) {
        return switch (fieldwork.receive(id, seen)) {
            case Receipt.Kept<FieldRecord>(var record, var anew) ->
                status(anew).body(new Kept(id, record.receivedAt(), record.photosAwaited()));
            case Receipt.Contradicted<FieldRecord> _ ->
                throw new Contradicted(Problem.of("inspection.record.other", "id", id.toString()));
        };
    }

    record PhotoKept(UUID id, Instant receivedAt) {}

    /// Keeps a photo of a record that announced it.
    @PutMapping(path = "/records/{record}/photos/{id}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.RECORD)
    ResponseEntity<PhotoKept> attach(
            @PathVariable UUID record,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam Instant takenAt,
            @RequestParam(required = false) @Nullable BigDecimal lon,
            @RequestParam(required = false) @Nullable BigDecimal lat)
            throws IOException {
        var sent = new Photos.Sent(
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                takenAt,
                lon == null || lat == null ? null : new Position(lon, lat));
        try (var content = file.getInputStream()) {
            return switch (photos.attach(record, id, sent, content)) {
                case Receipt.Kept<Photo>(var photo, var anew) -> status(anew).body(new PhotoKept(id, photo.receivedAt()));
                case Receipt.Contradicted<Photo> _ ->
                    throw new Contradicted(Problem.of("inspection.photo.other", "id", id.toString()));
            };
        }
    }

    private static ResponseEntity.BodyBuilder status(boolean anew) {
        return ResponseEntity.status(anew ? HttpStatus.CREATED : HttpStatus.OK);
    }

    /// @param reason needed where something speaks against the photo
    record TakingOver(@Nullable String reason) {}

    record TakenOver(UUID id, UUID project) {}

    /// Makes evidence of the ledger of a photo.
    @PostMapping("/photos/{id}/evidence")
    @Requires(Permission.RECORD)
    ResponseEntity<TakenOver> takeOver(@PathVariable UUID id, @RequestBody TakingOver over) {
        var photo = photos.takeOver(id, Objects.requireNonNullElse(over.reason(), ""));
        return ResponseEntity.status(HttpStatus.CREATED).body(new TakenOver(photo.id(), photo.project()));
    }
}
