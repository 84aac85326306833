package org.yuanlian.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.inspection.FieldFixtures.ANYUE;
import static org.yuanlian.inspection.FieldFixtures.YANJIANG;
import static org.yuanlian.inspection.FieldFixtures.ZIYANG;
import static org.yuanlian.inspection.FieldFixtures.call;
import static org.yuanlian.inspection.FieldFixtures.refusal;
import static org.yuanlian.inspection.PhotoFixtures.aPhoto;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.ledger.Entry;
import org.yuanlian.ledger.Ledger;

@WithDatabase
class PhotosIT {
    @Autowired
    Inspections inspections;

    @Autowired
    Fieldwork fieldwork;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    Photos photos;

    private FieldFixtures field;

    @BeforeEach
    void theField() {
        field = new FieldFixtures(inspections, fieldwork, ledger, clock);
    }

    @Test
    void keepsAPhotoOnceAndAnotherUnderItsIdNever() {
        var record = field.recordBy(YANJIANG);
        var photo = record.seen().photos().getFirst().id();
        var shot = aPhoto(0xA1).takenAt(cameraTime()).at(104.65, 30.12).jpeg();
        assertThat(attach(YANJIANG, record, photo, "a.jpg", shot)).isInstanceOfSatisfying(Receipt.Kept.class, kept -> assertThat(kept.anew()).isTrue());
        assertThat(attach(YANJIANG, record, photo, "a.jpg", shot)).isInstanceOfSatisfying(Receipt.Kept.class, kept -> assertThat(kept.anew()).isFalse());
        assertThat(attach(YANJIANG, record, photo, "a.jpg", aPhoto(0xD0A210).jpeg())).isInstanceOf(Receipt.Contradicted.class);
        var kept = YANJIANG.get(() -> fieldwork.record(record.id()).orElseThrow());
        assertThat(kept.photosAwaited()).isZero();
        assertThat(kept.photos()).singleElement().satisfies(one -> {
            assertThat(one.doubts()).isEmpty();
            assertThat(one.shot().exifPosition()).isNotNull();
        });
    }

    @Test
    void takesNothingForAPhotoThatIsNone() {
        var record = field.recordBy(YANJIANG);
        var photo = record.seen().photos().getFirst().id();
        assertThat(refusal(YANJIANG, () -> photos.attach(record.id(), photo, sent("a.pdf"), new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))))).containsExactly("inspection.photo.kind");
        assertThatThrownBy(() -> attach(YANJIANG, record, photo, "a.jpg", aPhoto(0xB1).png())).hasMessageContaining("415");
        assertThat(refusal(YANJIANG, () -> photos.attach(record.id(), UUID.randomUUID(), sent("a.jpg"), new ByteArrayInputStream(aPhoto(1).jpeg())))).containsExactly("inspection.photo.unannounced");
        assertThat(YANJIANG.get(() -> fieldwork.record(record.id()).orElseThrow()).photos()).isEmpty();
    }

    @Test
    void findsTheSamePhotoInAPlaceThatTheCallerDoesNotSee() {
        var shot = aPhoto(0xC1).takenAt(cameraTime()).jpeg();
        var first = field.recordBy(YANJIANG);
        attach(YANJIANG, first, first.seen().photos().getFirst().id(), "a.jpg", shot);
        var second = field.recordBy(ANYUE);
        attach(ANYUE, second, second.seen().photos().getFirst().id(), "b.jpg", shot);
        assertThat(ANYUE.get(() -> fieldwork.record(second.id()).orElseThrow()).photos().getFirst().doubts()).contains(Doubt.DUPLICATE);
        assertThat(YANJIANG.get(() -> fieldwork.record(first.id()).orElseThrow()).photos().getFirst().doubts()).isEmpty();
        assertThat(ZIYANG.get(() -> fieldwork.records(ZIYANG.get(() -> inspections.visit(second.visit()).orElseThrow()).plan().id(), true))).extracting(FieldRecord::id).contains(second.id());
    }

    @Test
    void makesEvidenceOfAPhotoOnlyWhenAPersonSaysSoAndSaysWhyInSpiteOfDoubts() {
        var record = field.recordBy(YANJIANG);
        var id = record.seen().photos().getFirst().id();
        attach(YANJIANG, record, id, "a.png", aPhoto(0xD1).png());
        assertThat(entries(record.project())).noneMatch(entry -> entry.kind().equals("site-photo"));
        assertThat(refusal(YANJIANG, () -> photos.takeOver(id, " "))).containsExactly("inspection.photo.doubted");
        var over = YANJIANG.get(() -> photos.takeOver(id, "本人在场，相机不记时间"));
        assertThat(over.takenOver()).isNotNull();
        assertThat(entries(record.project())).filteredOn(entry -> entry.kind().equals("site-photo")).singleElement().satisfies(entry -> {
            assertThat(entry.grade()).isEqualTo(Grade.B);
            assertThat(entry.evidence()).isNotNull();
            assertThat(entry.text()).isEqualTo("本人在场，相机不记时间");
        });
        assertThat(refusal(YANJIANG, () -> photos.takeOver(id, "再来一次"))).containsExactly("inspection.photo.taken-over");
    }

    private Receipt<Photo> attach(Caller by, FieldRecord record, UUID id, String name, byte[] content) {
        return call(by, () -> photos.attach(record.id(), id, sent(name), new ByteArrayInputStream(content)));
    }

    private Photos.Sent sent(String name) {
        return new Photos.Sent(name, clock.instant().minusSeconds(120), FieldFixtures.IN_YANJIANG);
    }

    private String cameraTime() {
        return DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss").format(clock.instant().minusSeconds(120).atZone(AsOf.ZONE));
    }

    private List<Entry> entries(UUID project) {
        return ZIYANG.get(() -> ledger.entries(project, clock.instant().plusSeconds(60)));
    }
}
