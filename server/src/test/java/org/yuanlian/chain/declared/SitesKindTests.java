package org.yuanlian.chain.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanlian.chain.SiteRule;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

class SitesKindTests {
    private static final Declarations SHIPPED = Declarations.of(Map.of());

    @Test
    void shipsCriteriaThatClaimNoFact() {
        var rule = SHIPPED.read("chains/sites", SiteRule.class);
        assertThat(rule.header().verified()).isFalse();
        assertThat(rule.body().loss().source()).contains("未注明出处");
        assertThat(rule.body().criteria()).extracting(SiteRule.Criterion::id).contains("land", "power", "water", "discharge", "suppliers");
    }

    @Test
    void tellsEveryFaultAtOnce() {
        var text = """
                kind: chain-sites
                id: sites
                version: 1
                title: { zh: 选址条件, en: Criteria of sites }
                effectiveFrom: 2024-01-01
                source: these tests
                verified: false
                loss: { percentPer100Km: 100, source: nobody }
                criteria:
                  - { id: land, title: { zh: 土地, en: Land }, measure: AT_LEAST, weight: 11, unit: 亩, indicators: [可供地], units: { 公顷: 15 }, need: 0 }
                  - { id: land, title: { zh: 土地, en: Land }, measure: SUPPLIERS, weight: 1, trades: ["73"] }
                """;
        var declarations = SHIPPED.with("chains/sites.yaml", text.getBytes(StandardCharsets.UTF_8));
        var refusal = catchThrowableOfType(Refusal.class, () -> declarations.read("chains/sites", SiteRule.class));
        assertThat(refusal.problems()).extracting(Problem::code).containsExactlyInAnyOrder(
                "chain.siting.range", "chain.siting.range", "chain.siting.parts", "chain.siting.twice", "chain.siting.parts");
    }
}
