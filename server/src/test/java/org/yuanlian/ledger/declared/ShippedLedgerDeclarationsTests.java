package org.yuanlian.ledger.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.Grade;
import org.yuanlian.ledger.declared.EvidenceKinds.Family;
import org.yuanlian.ledger.declared.EvidenceKinds.Kind;

class ShippedLedgerDeclarationsTests {
    private final Declarations declarations = Declarations.of(Map.of());
    private final Stages stages = declarations.read("ledger/stages", Stages.class).body();
    private final List<Kind> kinds =
            declarations.read("ledger/evidence-kinds", EvidenceKinds.class).body().kinds();

    @Test
    void holdsTheTwelveStagesInTheirOrder() {
        assertThat(stages.ids()).containsExactly(
                "LEAD", "SCREENING", "NEGOTIATION", "SIGNED", "PERFORMED", "SITE_SECURED", "STARTED",
                "UNDER_CONSTRUCTION", "COMPLETED", "PRODUCING", "AT_CAPACITY", "EXITED");
        assertThat(stages.stages()).extracting(Stages.Stage::code).containsExactly(
                "L0", "L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "X");
    }

    @Test
    void givesEveryStageAKindOfEvidence() {
        var proven = kinds.stream().map(Kind::stage).filter(Objects::nonNull).collect(Collectors.toSet());
        assertThat(proven).containsAll(stages.ids());
    }

    @Test
    void letsGradeAOrBVerifyEveryStageAfterTheTalksButConstruction() {
        var verified = kinds.stream()
                .filter(kind -> kind.family() != Family.PLAN && kind.grade() != Grade.C)
                .map(Kind::stage)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(verified).containsExactlyInAnyOrder(
                "SIGNED", "PERFORMED", "SITE_SECURED", "STARTED", "COMPLETED", "PRODUCING", "AT_CAPACITY", "EXITED");
    }

    @Test
    void gradesWhatThePartyReportsAsC() {
        assertThat(kinds.stream().filter(kind -> kind.id().startsWith("reported-") || kind.family() == Family.PLAN))
                .hasSizeGreaterThan(15)
                .allSatisfy(kind -> assertThat(kind.grade()).isEqualTo(Grade.C));
    }

    @Test
    void marksNoLimitAsVerifiedThatIsOurOwnProposal() {
        assertThat(stages.stages().stream().map(Stages.Stage::limit).filter(Objects::nonNull))
                .filteredOn(limit -> limit.source().contains("本系统"))
                .isNotEmpty()
                .noneMatch(Stages.Limit::verified);
    }

    @Test
    void dividesWhatTheFourRatesDivide() {
        var rates = declarations.read("rates/four-rates", Rates.class).body().rates();
        assertThat(rates).extracting(Rates.Rate::id, r -> r.numerator().reached(), r -> r.denominator().quantity())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("performance", "PERFORMED", Rates.Quantity.PROJECTS),
                        org.assertj.core.groups.Tuple.tuple("start", "STARTED", Rates.Quantity.PROJECTS),
                        org.assertj.core.groups.Tuple.tuple("production", "PRODUCING", Rates.Quantity.PROJECTS),
                        org.assertj.core.groups.Tuple.tuple("funding", "SIGNED", Rates.Quantity.MONEY_PROMISED));
        assertThat(rates).allMatch(rate -> rate.denominator().contract() == EvidenceKinds.Contract.FORMAL);
    }
}
