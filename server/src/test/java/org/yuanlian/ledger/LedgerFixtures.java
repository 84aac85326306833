package org.yuanlian.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.EvidenceKind.Carries;
import org.yuanlian.ledger.EvidenceKind.Contract;
import org.yuanlian.ledger.EvidenceKind.Family;
import org.yuanlian.ledger.EvidenceKind.Says;

/// A small ledger to test with: its kinds, and entries told day by day.
public final class LedgerFixtures {
    private final List<Entry> entries = new ArrayList<>();
    private Instant recordedAt = Instant.parse("2024-01-01T00:00:00Z");

    public static final EvidenceKinds KINDS = new EvidenceKinds(
            List.of(
                    kind("name", Grade.C, Family.ATTRIBUTE, null, false, Carries.NOTHING),
                    kind("chain", Grade.C, Family.ATTRIBUTE, null, false, Carries.NOTHING),
                    kind("negotiation-record", Grade.C, Family.STAGE, Stage.NEGOTIATION, false, Carries.NOTHING),
                    kind("framework-contract", Grade.B, Family.STAGE, Stage.SIGNED, false, Carries.AGREED),
                    kind("formal-contract", Grade.B, Family.STAGE, Stage.SIGNED, true, Carries.AGREED),
                    kind("reported-signing", Grade.C, Family.STAGE, Stage.SIGNED, true, Carries.AGREED),
                    kind("press-signing", Grade.C, Family.STAGE, Stage.SIGNED, false, Carries.AGREED),
                    kind("business-licence", Grade.A, Family.STAGE, Stage.PERFORMED, false, Carries.NOTHING),
                    kind("reported-performance", Grade.C, Family.STAGE, Stage.PERFORMED, false, Carries.NOTHING),
                    kind("construction-permit", Grade.A, Family.STAGE, Stage.STARTED, false, Carries.NOTHING),
                    kind("reported-start", Grade.C, Family.STAGE, Stage.STARTED, false, Carries.NOTHING),
                    kind("production-invoice", Grade.B, Family.STAGE, Stage.PRODUCING, false, Carries.NOTHING),
                    kind("reported-production", Grade.C, Family.STAGE, Stage.PRODUCING, false, Carries.NOTHING),
                    kind("capital-arrival", Grade.B, Family.AMOUNT, null, false, Carries.ARRIVED),
                    kind("reported-arrival", Grade.C, Family.AMOUNT, null, false, Carries.ARRIVED),
                    kind("planned-start", Grade.C, Family.PLAN, Stage.STARTED, false, Carries.NOTHING),
                    kind("work-stopped", Grade.C, Family.SETBACK, Stage.SITE_SECURED, false, Carries.NOTHING),
                    kind("termination", Grade.B, Family.EXIT, Stage.EXITED, false, Carries.NOTHING)),
            Map.of(Stage.SIGNED, 90, Stage.STARTED, 365));

    private static EvidenceKind kind(
            String id, Grade grade, Family family, @Nullable Stage stage, boolean formal, Carries amount) {
        return new EvidenceKind(id, new Text(id, id), grade, family, stage, contract(id, formal), amount, true, Says.ANYTHING, "fixture", true);
    }

    private static Contract contract(String id, boolean formal) {
        if (formal) {
            return Contract.FORMAL;
        }
        return id.equals("framework-contract") ? Contract.FRAMEWORK : Contract.UNSTATED;
    }

    public static LedgerFixtures aProject() {
        return new LedgerFixtures().says("name", "2024-01-01", "年产5万吨正极材料");
    }

    /// What follows is recorded at this instant.
    public LedgerFixtures recordedOn(String day) {
        recordedAt = Instant.parse(day + "T00:00:00Z");
        return this;
    }

    public LedgerFixtures proves(String kind, String validOn) {
        return add(kind, validOn, null, null, null);
    }

    public LedgerFixtures says(String kind, String validOn, String text) {
        return add(kind, validOn, null, text, null);
    }

    public LedgerFixtures states(String kind, String validOn, String yuan) {
        return add(kind, validOn, Money.cny(new BigDecimal(yuan)), null, null);
    }

    /// Withdraws the latest entry of a kind.
    public LedgerFixtures withdraws(String kind) {
        var target = entries.reversed().stream()
                .filter(entry -> entry.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return add(Entry.WITHDRAWAL, target.validOn().toString(), null, "not so", target.seq());
    }

    private LedgerFixtures add(
            String kind, String validOn, @Nullable Money amount, @Nullable String text, @Nullable Long cancels) {
        var grade = cancels == null ? KINDS.kind(kind).grade() : Grade.C;
        entries.add(new Entry(
                entries.size() + 1,
                kind,
                LocalDate.parse(validOn),
                recordedAt,
                "tester",
                grade,
                amount,
                text,
                null,
                null,
                "line=" + entries.size(),
                cancels));
        return this;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
