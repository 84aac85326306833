package org.yuanlian.telemetry.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

class QuantitiesTests {
    private static final Declarations SHIPPED = Declarations.of(Map.of());

    @Test
    void shipsQuantitiesThatNobodyHasComparedYet() {
        var declared = SHIPPED.read(QuantitiesKind.FILE, Quantities.class);
        assertThat(declared.header().verified()).isFalse();
        assertThat(declared.body().quantities()).filteredOn(Quantities.Quantity::personal).allSatisfy(one -> assertThat(one.keepDays()).isPositive());
    }

    @Test
    void refusesWhatTellsOfAPersonAndIsKeptForGood() {
        assertThat(codesOf(one("personal: true"))).containsExactly("telemetry.quantity.personal");
    }

    @Test
    void letsNothingStayOfPeopleAndOnlyWholePartsOfADayOfOthers() {
        assertThat(SHIPPED.read(QuantitiesKind.FILE, Quantities.class).body().quantities()).filteredOn(Quantities.Quantity::personal).allSatisfy(one -> assertThat(one.buckets()).isNull());
        assertThat(codesOf(one("personal: true\n    keepDays: 30\n    buckets: { minutes: 60 }"))).containsExactly("telemetry.quantity.whereabouts");
        assertThat(codesOf(one("personal: false\n    keepDays: 30\n    buckets: { minutes: 7 }"))).containsExactly("telemetry.quantity.minutes");
        assertThat(codesOf(one("personal: false\n    buckets: { minutes: 60 }"))).containsExactly("telemetry.quantity.never");
        assertThat(codesOf(one("personal: false\n    keepDays: 30\n    buckets: { minutes: 60, keepDays: 30 }"))).containsExactly("telemetry.rule.range");
        assertThat(codesOf(one("personal: false\n    keepDays: 30\n    buckets: { minutes: 60, keepDays: 31 }"))).isEmpty();
    }

    @Test
    void tellsEveryProblemAtOnce() {
        assertThat(codesOf(one("personal: false\n    keepDays: 0") + one("personal: false").replace("measures: []", "measures: [lon]")))
                .containsExactlyInAnyOrder("telemetry.rule.twice", "telemetry.rule.range", "telemetry.quantity.rest");
    }

    private static String one(String more) {
        return """
                  - id: rest
                    title: { zh: 其余, en: The rest }
                    of: []
                    measures: []
                    staleAfterSeconds: 60
                    %s
                    basis: { zh: 试, en: trial }
                """.replaceAll("(?m)^ {2}", "  ").formatted(more);
    }

    private static List<String> codesOf(String quantities) {
        var file = """
                kind: quantities
                id: trial
                version: 1
                title: { zh: 试, en: Trial }
                effectiveFrom: 2026-01-01
                source: these tests
                verified: false
                quantities:
                """ + quantities + "measures: []\n";
        var refusal = catchThrowableOfType(Refusal.class, () -> SHIPPED.with("telemetry/trial.yaml", file.getBytes(StandardCharsets.UTF_8)).read("telemetry/trial", Quantities.class));
        return refusal == null ? List.of() : refusal.problems().stream().map(Problem::code).toList();
    }
}
