package org.yuanlian.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.inspection.FieldFixtures.ANYUE;
import static org.yuanlian.inspection.FieldFixtures.YANJIANG;
import static org.yuanlian.inspection.FieldFixtures.ZIYANG;
import static org.yuanlian.inspection.FieldFixtures.refusal;
import static org.yuanlian.inspection.FieldFixtures.wanted;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.inspection.Seen.Taken;
import org.yuanlian.inspection.store.PlanRows;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Ledger;

@WithDatabase
class InspectionsIT {
    @Autowired
    Inspections inspections;

    @Autowired
    Fieldwork fieldwork;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private FieldFixtures field;

    @BeforeEach
    void theField() {
        field = new FieldFixtures(inspections, fieldwork, ledger, clock);
    }

    @Test
    void plansOneVisitAProjectAndDividesThemAmongInspectors() {
        var projects = List.of(field.aProjectOf(YANJIANG), field.aProjectOf(YANJIANG), field.aProjectOf(YANJIANG), field.aProjectOf(YANJIANG));
        var plan = ZIYANG.get(() -> inspections.make(wanted("年末核查", projects, List.of("wang", "li"))));
        var visits = ZIYANG.get(() -> inspections.visits(new PlanRows.Wanted(plan.id(), null, null, false)));
        assertThat(visits).extracting(Visit::project).containsExactlyInAnyOrderElementsOf(projects);
        assertThat(visits).as("their projects are made up, though the plan is not").allMatch(Visit::demo);
        assertThat(visits).extracting(Visit::inspector).containsExactlyInAnyOrder("wang", "wang", "li", "li");
        assertThat(ZIYANG.get(() -> inspections.plans()).stream().filter(progress -> progress.plan().id().equals(plan.id())))
                .singleElement()
                .satisfies(progress -> assertThat(progress.visits()).isEqualTo(4));
    }

    @Test
    void showsACountyTheVisitsOfACitysPlanAndAnotherCountyNothing() {
        var visit = field.visitTo(field.aProjectOf(YANJIANG));
        assertThat(YANJIANG.get(() -> inspections.visit(visit.id()))).isPresent();
        assertThat(YANJIANG.get(() -> inspections.plans())).extracting(progress -> progress.plan().id()).contains(visit.plan().id());
        assertThat(ANYUE.get(() -> inspections.visit(visit.id()))).isEmpty();
        assertThat(ANYUE.get(() -> inspections.plans())).extracting(progress -> progress.plan().id()).doesNotContain(visit.plan().id());
        assertThat(refusal(ANYUE, () -> fieldwork.receive(UUID.randomUUID(), field.seen(visit, List.of())))).containsExactly("inspection.visit.unknown");
    }

    @Test
    void tellsAllThatSpeaksAgainstAPlan() {
        var backwards = new Inspections.Wanted(
                " ", LocalDate.parse("2026-03-31"), LocalDate.parse("2026-03-01"), "site-visit", new Place("510100"), List.of(),
                false, List.of(), List.of());
        assertThatThrownBy(() -> ZIYANG.get(() -> inspections.make(backwards))).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.problems()).extracting(problem -> problem.code())
                        .containsExactly("inspection.text.missing", "inspection.plan.period", "inspection.plan.outside"));
        assertThat(refusal(ZIYANG, () -> inspections.make(wanted("空", List.of(UUID.randomUUID()), List.of())))).containsExactly("inspection.plan.empty");
    }

    @Test
    void keepsARecordOnceHoweverOftenItIsSent() {
        var visit = field.visitTo(field.aProjectOf(YANJIANG));
        var id = UUID.randomUUID();
        var photo = new Taken(UUID.randomUUID(), "working");
        var seen = field.seen(visit, List.of(photo));
        assertThat(YANJIANG.get(() -> fieldwork.receive(id, seen))).isInstanceOfSatisfying(Receipt.Kept.class, kept -> assertThat(kept.anew()).isTrue());
        assertThat(YANJIANG.get(() -> fieldwork.receive(id, seen))).isInstanceOfSatisfying(Receipt.Kept.class, kept -> assertThat(kept.anew()).isFalse());
        var other = new Seen(visit.id(), seen.startedAt(), seen.finishedAt(), null, null, null, seen.answers(), seen.photos(), "另一份");
        assertThat(YANJIANG.get(() -> fieldwork.receive(id, other))).isInstanceOf(Receipt.Contradicted.class);
        assertThat(YANJIANG.get(() -> fieldwork.ofVisit(visit.id()))).singleElement().satisfies(record -> {
            assertThat(record.seen()).isEqualTo(seen);
            assertThat(record.photosAwaited()).isEqualTo(1);
            assertThat(record.doubts()).isEmpty();
        });
        assertThat(YANJIANG.get(() -> inspections.waiting())).extracting(Visit::id).doesNotContain(visit.id());
    }

    @Test
    void refusesARecordThatDoesNotAnswerItsChecklistAndKeepsNothing() {
        var visit = field.visitTo(field.aProjectOf(YANJIANG));
        var id = UUID.randomUUID();
        assertThat(refusal(YANJIANG, () -> fieldwork.receive(id, field.seen(visit, List.of())))).containsExactly("inspection.photo.missing");
        assertThat(YANJIANG.get(() -> fieldwork.record(id))).isEmpty();
    }

    @Test
    void neverChangesWhatWasRecorded() {
        for (var table : List.of("inspection_plan", "inspection_visit", "field_record", "field_photo", "field_photo_taken_over", "follow_up", "follow_up_event")) {
            assertThatThrownBy(() -> ZIYANG.run(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> jdbc.sql("delete from " + table).update())))
                    .as(table)
                    .hasMessageContaining("never changed");
        }
    }
}
