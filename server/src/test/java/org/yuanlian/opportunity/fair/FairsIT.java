package org.yuanlian.opportunity.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.opportunity.OpportunityFixtures.LONGQUANYI;
import static org.yuanlian.opportunity.OpportunityFixtures.in;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.NewProject;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Statement;
import org.yuanlian.opportunity.fair.FairEntry.Act;
import org.yuanlian.opportunity.fair.Fairs.NewEntry;
import org.yuanlian.opportunity.fair.Fairs.NewFair;

@WithDatabase
class FairsIT {
    private static final LocalDate HELD = LocalDate.of(2024, 5, 9);
    private static final Instant LATE = Instant.parse("2099-01-01T00:00:00Z");

    @Autowired
    Fairs fairs;

    @Autowired
    Ledger ledger;

    @Autowired
    EvidenceStore evidence;

    @Test
    void tellsAYearLaterWhatBecameOfItAsReportedAndAsVerified() throws Exception {
        var fair = in("510112", () -> fairs.open(new NewFair(LONGQUANYI, "对接会", HELD, HELD, "会展中心", "经信局", null, false)));
        var project = in("510112", this::project);
        record(fair, new NewEntry(Act.REGISTERED, null, "甲公司", 3, null, null));
        record(fair, new NewEntry(Act.MET, null, "甲公司", null, null, "洽谈"));
        record(fair, new NewEntry(Act.SIGNED, null, "甲公司", null, project, null));

        var outcome = outcome(fair, LocalDate.of(2026, 6, 1));
        assertThat(outcome.onDay()).as("not later than a year").isEqualTo("2025-05-09");
        assertThat(outcome.isWhole()).isTrue();
        assertThat(outcome.people()).isEqualTo(3);
        var signed = outcome.signed().getFirst();
        assertThat(Objects.requireNonNull(signed.then()).stage()).isEqualTo(Stage.SIGNED);
        assertThat(Objects.requireNonNull(signed.later()).stage()).as("as reported").isEqualTo(Stage.STARTED);
        assertThat(signed.later().verifiedStage()).as("of that start nothing is proved").isEqualTo(Stage.SIGNED);
        assertThat(outcome.agreed()).isEqualByComparingTo("80000000");

        assertThat(outcome(fair, LocalDate.of(2024, 6, 1))).satisfies(early -> {
            assertThat(early.isWhole()).isFalse();
            assertThat(Objects.requireNonNull(early.signed().getFirst().later()).stage()).isEqualTo(Stage.SIGNED);
        });
    }

    @Test
    void countsNoMoreWhatWasUndone() throws Exception {
        var fair = in("510112", () -> fairs.open(new NewFair(LONGQUANYI, "误记", HELD, HELD, "会展中心", "经信局", null, false)));
        record(fair, new NewEntry(Act.REGISTERED, null, "乙公司", 2, null, null));
        var entry = in("510112", () -> fairs.entries(fair.id(), new AsOf(HELD, LATE))).getFirst();
        in("510112", () -> {
            fairs.undo(fair.id(), entry.id(), "重复");
            return true;
        });
        assertThat(outcome(fair, HELD).people()).isZero();
        assertThatThrownBy(() -> record(fair, new NewEntry(Act.SIGNED, null, null, null, UUID.randomUUID(), null)))
                .hasMessageContaining("opportunity.project.unknown");
        assertThatThrownBy(() -> in("510311", () -> fairs.find(fair.id()))).hasMessageContaining("opportunity.fair.unknown");
    }

    private FairOutcome outcome(Fair fair, LocalDate day) throws Exception {
        return in("510112", () -> fairs.outcome(fair, new AsOf(day, LATE)));
    }

    private void record(Fair fair, NewEntry entry) throws Exception {
        in("510112", () -> {
            fairs.record(fair.id(), entry);
            return true;
        });
    }

    private UUID project() {
        var proof = evidence.keep(
                        new NewEvidence(LONGQUANYI, "document", "合同", "text/plain", null, "tester", false),
                        new ByteArrayInputStream("合同".getBytes(StandardCharsets.UTF_8)))
                .id();
        return ledger.open(
                new NewProject(
                        "FAIR-" + UUID.randomUUID(), LONGQUANYI, false,
                        List.of(
                                said("name", "2024-05-09", Grade.C, null, "对接会项目", proof),
                                said("formal-contract", "2024-05-09", Grade.B, "80000000", null, proof),
                                said("reported-start", "2024-11-01", Grade.C, null, null, proof))),
                "tester");
    }

    private static Statement said(String kind, String day, Grade grade, @Nullable String yuan, @Nullable String text, UUID proof) {
        return new Statement(
                kind, LocalDate.parse(day), yuan == null ? null : Money.cny(new BigDecimal(yuan)), text, null, proof, "line=1", grade);
    }
}
