package org.yuanlian.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.evidence.Evidence;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.inspection.declared.ChecklistDeclaration;
import org.yuanlian.inspection.store.PhotoRows;
import org.yuanlian.inspection.store.PlanRows;
import org.yuanlian.inspection.store.RecordRows;
import org.yuanlian.inspection.trust.Exif;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.Recorded;
import org.yuanlian.ledger.Statement;
import org.yuanlian.registry.Position;
import org.yuanlian.upload.Upload;
import org.yuanlian.upload.Uploads;

/// Takes photos from the field, and makes evidence of one where a person says so.
@Component
public class Photos {
    private static final List<String> PICTURES = List.of("image/jpeg", "image/png");
    private static final String SITE_PHOTO = "site-photo";
    private final PhotoRows rows;
    private final RecordRows records;
    private final PlanRows plans;
    private final Checklists checklists;
    private final Fieldwork fieldwork;
    private final Uploads uploads;
    private final EvidenceStore evidence;
    private final Ledger ledger;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Photos(
            PhotoRows rows,
            RecordRows records,
            PlanRows plans,
            Checklists checklists,
            Fieldwork fieldwork,
            Uploads uploads,
            EvidenceStore evidence,
            Ledger ledger,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.records = records;
        this.plans = plans;
        this.checklists = checklists;
        this.fieldwork = fieldwork;
        this.uploads = uploads;
        this.evidence = evidence;
        this.ledger = ledger;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// A photo as a device sends it.
    ///
    /// @param name with an ending that its content must bear out
    /// @param takenAt by the device's clock, as is its position
    public record Sent(String name, Instant takenAt, @Nullable Position at) {}

    /// Keeps a photo of a record that announced it.
    ///
    /// @param id given by the device
    /// @throws Refusal for what is no photo, or one that nobody announced
    public Receipt<Photo> attach(UUID record, UUID id, Sent sent, InputStream content) throws IOException {
        var announced = announced(record, id);
        var upload = uploads.keep(sent.name(), content);
        try {
            var checklist = checklist(announced.record());
            refuseUnlessPhoto(upload, checklist);
            // Everywhere, not only where the caller may look: that is where a copied photo would lie.
            var elsewhere = Caller.system("inspection").get(() -> Objects.requireNonNull(transaction.execute(
                    _ -> rows.isElsewhere(upload.sha256(), announced.record().project()))));
            return Objects.requireNonNull(transaction.execute(_ -> keep(announced, sent, upload, checklist, elsewhere)));
        } finally {
            uploads.drop(upload);
        }
    }

    private record Announced(FieldRecord record, Seen.Taken taken) {}

    private Announced announced(UUID record, UUID id) {
        var found = Objects.requireNonNull(transaction.execute(_ -> records.find(record)))
                .orElseThrow(() -> new Refusal(Problem.of("inspection.record.unknown", "record", record.toString())));
        return found.seen().photos().stream()
                .filter(taken -> taken.id().equals(id))
                .findFirst()
                .map(taken -> new Announced(found, taken))
                .orElseThrow(() -> new Refusal(Problem.of("inspection.photo.unannounced", "photo", id.toString())));
    }

    private ChecklistDeclaration checklist(FieldRecord record) {
        var visit = Objects.requireNonNull(transaction.execute(_ -> plans.visit(record.visit()))).orElseThrow();
        return checklists.of(visit.plan()).body();
    }

    private static void refuseUnlessPhoto(Upload upload, ChecklistDeclaration checklist) {
        var most = checklist.doubts().mostMebibytes();
        if (!PICTURES.contains(upload.mediaType())) {
            throw new Refusal(Problem.of("inspection.photo.kind", "file", upload.name()));
        }
        if (upload.size() > (long) most << 20) {
            throw new Refusal(Problem.of("inspection.photo.large", "file", upload.name(), most));
        }
    }

    private Receipt<Photo> keep(
            Announced announced, Sent sent, Upload upload, ChecklistDeclaration checklist, boolean elsewhere) {
        var record = announced.record();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var exif = exif(upload);
        var shot = new Shot(sent.takenAt(), sent.at(), exif.takenAt(), exif.at());
        var doubts = fieldwork.trust(checklist, record.place()).ofPhoto(shot, record.seen().startedAt(), now, elsewhere);
        var kept = kept(record, "inspection-photo", "现场照片 " + record.projectName(), upload);
        var anew = rows.add(new Photo(
                announced.taken().id(), record.id(), record.project(), record.place(), announced.taken().question(),
                kept.id(), upload.sha256(), shot, now, Caller.current().name(), doubts, null));
        if (anew) {
            audit.record("visit.photo", announced.taken().id().toString(), Map.of("record", record.id(), "doubts", doubts.size()));
        }
        return rows.find(announced.taken().id())
                .filter(photo -> photo.sha256().equals(upload.sha256()) && photo.record().equals(record.id()))
                .<Receipt<Photo>>map(photo -> new Receipt.Kept<>(photo, anew))
                .orElseGet(Receipt.Contradicted::new);
    }

    private Evidence kept(FieldRecord record, String kind, String title, Upload upload) {
        try (var content = uploads.open(upload)) {
            return evidence.keep(
                    new NewEvidence(
                            record.place(), kind, title, upload.mediaType(), null, Caller.current().displayName(), record.demo()),
                    content);
        } catch (IOException e) {
            throw new UncheckedIOException("The photo %s cannot be read".formatted(upload.name()), e);
        }
    }

    private Exif exif(Upload upload) {
        try (var content = uploads.open(upload)) {
            return Exif.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException("The photo %s cannot be read".formatted(upload.name()), e);
        }
    }

    /// Records a photo with its project as evidence of grade B that work has started.
    ///
    /// @param reason why, in spite of what speaks against it; may be blank where nothing does
    @Transactional
    public Photo takeOver(UUID id, String reason) {
        var photo = found(id);
        var day = day(photo);
        refuseUnlessTakeable(photo, reason.strip(), day);
        var by = Caller.current();
        var takenOver = new Photo.TakenOver(clock.instant().truncatedTo(ChronoUnit.MICROS), by.name(), reason.strip());
        if (!rows.takeOver(photo, takenOver)) {
            throw new Refusal(Problem.of("inspection.photo.taken-over", "photo", id.toString()));
        }
        var statement = new Statement(
                SITE_PHOTO, day, null, reason.isBlank() ? null : reason.strip(), null, evidenceOf(photo).id(), "file", Grade.B);
        var version = ledger.find(photo.project()).orElseThrow().version();
        if (ledger.record(photo.project(), version, List.of(statement), by.displayName()) instanceof Recorded.Changed) {
            throw new OptimisticLockingFailureException("Somebody else recorded with project " + photo.project());
        }
        audit.record("visit.photo.take-over", id.toString(), Map.of("project", photo.project(), "doubts", photo.doubts()));
        return found(id);
    }

    private void refuseUnlessTakeable(Photo photo, String reason, LocalDate day) {
        if (photo.takenOver() != null) {
            throw new Refusal(Problem.of("inspection.photo.taken-over", "photo", photo.id().toString()));
        }
        if (!photo.doubts().isEmpty() && reason.isEmpty()) {
            throw new Refusal(Problem.of("inspection.photo.doubted", "reason", ""));
        }
        if (day.isAfter(AsOf.now(clock).validOn())) {
            throw new Refusal(Problem.of("inspection.photo.future", "photo", day.toString()));
        }
    }

    private Evidence evidenceOf(Photo photo) {
        var seen = evidence.find(photo.evidence()).orElseThrow();
        try (var content = evidence.open(photo.sha256())) {
            return evidence.keep(
                    new NewEvidence(
                            photo.place(), SITE_PHOTO, seen.title(), seen.mediaType(), null,
                            Caller.current().displayName(), seen.demo()),
                    content);
        } catch (IOException e) {
            throw new UncheckedIOException("The photo %s cannot be read".formatted(photo.id()), e);
        }
    }

    /// By the file's own word, else by the device's.
    private static LocalDate day(Photo photo) {
        var exifAt = photo.shot().exifAt();
        return LocalDate.ofInstant(exifAt == null ? photo.shot().takenAt() : exifAt, AsOf.ZONE);
    }

    private Photo found(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal(Problem.of("inspection.photo.unknown", "photo", id.toString())));
    }

    @Transactional(readOnly = true)
    public Optional<Photo> find(UUID id) {
        return rows.find(id);
    }
}
