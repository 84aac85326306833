package org.yuanlian.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.plan.PlanFixtures.facts;
import static org.yuanlian.plan.PlanFixtures.planOf;
import static org.yuanlian.plan.PlanFixtures.plant;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

class PlanningTests {

    @Test
    void takesInWhatIsDueAndNamesTheRuleThatSaidSo() {
        var plan = planOf(plant());
        assertThat(plan.steps()).extracting(Plan.Step::id).contains("filing", "eia-form", "energy-review", "power-single", "construction-permit");
        var energy = plan.step("energy-review").orElseThrow().reason();
        assertThat(energy.rule()).isEqualTo(2);
        assertThat(energy.words()).isEqualTo("年用电量 500 万千瓦时及以上");
        assertThat(energy.given()).isEqualTo(Map.of("energy", "800", "electricity", "620"));
    }

    @Test
    void leavesOutWhatIsNotDueAndNamesThatRuleToo() {
        var left = planOf(plant()).left().stream().filter(each -> each.item().id().equals("approval")).findFirst().orElseThrow();
        assertThat(left.reason().words()).isEqualTo("不在核准目录内");
    }

    @Test
    void leavesOpenWhatNobodyCanSayYet() {
        var answers = plant();
        answers.put("electricity", "");
        var open = planOf(answers).open();
        assertThat(open).singleElement().satisfies(each -> {
            assertThat(each.item().id()).isEqualTo("energy-review");
            assertThat(each.lacking()).containsExactly("electricity");
        });
    }

    @Test
    void handsOnWhatAnItemThatIsNotDueWaitsFor() {
        var plan = planOf(plant());
        assertThat(plan.step("fire-design")).isEmpty();
        assertThat(plan.step("construction-permit").orElseThrow().after()).contains("drawings", "works-permit", "land-permit");
        assertThat(plan.step("eia-form").orElseThrow().after()).containsExactly("filing");
    }

    @Test
    void waitsForTheApprovalWhereTheProjectIsInTheCatalogue() {
        var answers = plant();
        answers.put("catalogued", "true");
        answers.put("land", "NEW");
        var plan = planOf(answers);
        assertThat(plan.step("eia-form").orElseThrow().after()).containsExactly("approval");
        assertThat(plan.step("approval").orElseThrow().after()).containsExactly("site-opinion");
    }

    @Test
    void keepsEachStepAfterThoseItWaitsFor() {
        var ids = planOf(plant()).steps().stream().map(Plan.Step::id).toList();
        assertThat(planOf(plant()).steps()).allSatisfy(step -> assertThat(step.after())
                .allSatisfy(before -> assertThat(ids.indexOf(before)).isLessThan(ids.indexOf(step.id()))));
    }

    @Test
    void refusesEveryAnswerThatIsNone() {
        assertThatThrownBy(() -> facts(Map.of("foriegn", "true", "investment", "-3", "land", "BOUGHT", "hectares", "0.55")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .extracting(Problem::code, Problem::where)
                        .containsExactlyInAnyOrder(
                                org.assertj.core.groups.Tuple.tuple("plan.answer.unknown", "foriegn"),
                                org.assertj.core.groups.Tuple.tuple("plan.answer.unreadable", "investment"),
                                org.assertj.core.groups.Tuple.tuple("plan.answer.unreadable", "land"),
                                org.assertj.core.groups.Tuple.tuple("plan.answer.unreadable", "hectares")));
    }

    @Test
    void plansNothingButWhatEveryProjectHasWhereNothingIsSaid() {
        var plan = planOf(Map.of());
        assertThat(plan.steps()).extracting(Plan.Step::id).isEqualTo(List.of("production"));
        assertThat(plan.open()).hasSizeGreaterThan(35);
        assertThat(plan.startOfConstruction()).isNull();
    }
}
