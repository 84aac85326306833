package org.yuanlian.window.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.registry.HolidayNotices;
import org.yuanlian.window.declared.ServiceDeclaration;
import org.yuanlian.window.outline.Outline.Leg;
import tools.jackson.databind.json.JsonMapper;

class OutlineTests {
    private static final WorkingCalendar CALENDAR = HolidayNotices.of(Map.of()).calendar();

    @Test
    void leavesOutWhatDoesNotApplyAndWaitsForWhatThatWaitedFor() {
        var outline = outline("supply-connection", "{\"voltage\":\"LOW\",\"capacityKw\":200,\"externalLine\":false}");
        assertThat(outline.legs()).extracting(leg -> leg.step().id()).doesNotContain("design-review", "mid-inspection", "line-permit");
        assertThat(leg(outline, "completion").dependsOn()).containsExactly("plan-reply");
    }

    @Test
    void holdsToThePromiseAndWithoutOneToTheStatute() {
        var double_ = outline("supply-connection", "{\"voltage\":\"HIGH\",\"supplies\":\"DOUBLE\",\"capacityKw\":6300}");
        assertThat(leg(double_, "plan-reply").statutory()).satisfies(limit -> assertThat(limit).extracting("limit").isEqualTo(45));
        assertThat(leg(double_, "plan-reply").binding()).hasValueSatisfying(limit -> assertThat(limit.limit()).isEqualTo(30));
        assertThat(leg(double_, "mid-inspection").binding()).hasValueSatisfying(limit -> assertThat(limit.limit()).isEqualTo(5));
    }

    @Test
    void freesSmallEnterprisesUpTo160KilowattsOnly() {
        var at = "{\"voltage\":\"LOW\",\"capacityKw\":%s,\"microSmall\":true,\"externalLine\":true}";
        assertThat(outline("supply-connection", at.formatted("160")).flags()).extracting("id").containsExactly("three-zeros");
        assertThat(outline("supply-connection", at.formatted("160")).limits()).extracting("id").contains("three-zeros-line").doesNotContain("three-zeros-plain");
        assertThat(outline("supply-connection", at.formatted("160.1")).flags()).isEmpty();
    }

    @Test
    void promisesPowerThreeWorkingDaysLaterAcrossSpringFestival() {
        var due = outline("temporary-supply", "{}").dueDays(LocalDate.parse("2026-02-13"), CALENDAR);
        assertThat(due).containsEntry("accept", LocalDate.parse("2026-02-13")).containsEntry("energise", LocalDate.parse("2026-02-25"));
    }

    @Test
    void tellsNoDayOfAStepThatNothingLimits() {
        assertThat(outline("safety-training", "{}").dueDays(LocalDate.parse("2026-03-02"), CALENDAR)).isEmpty();
        var low = outline("supply-connection", "{\"voltage\":\"LOW\",\"capacityKw\":100}").dueDays(LocalDate.parse("2026-03-02"), CALENDAR);
        assertThat(low).containsOnlyKeys("plan-reply", "completion", "energise").containsEntry("plan-reply", LocalDate.parse("2026-03-12"));
    }

    @Test
    void saysThatTheCalendarOfAYearIsMissing() {
        assertThatThrownBy(() -> outline("temporary-supply", "{}").dueDays(LocalDate.parse("2099-12-31"), CALENDAR))
                .isInstanceOfSatisfying(Refusal.class, refusal ->
                        assertThat(refusal.problems()).extracting(problem -> problem.code()).isEqualTo(List.of("kernel.calendar.year-missing")));
    }

    private static Outline outline(String service, String answers) {
        var declared = Declarations.of(Map.of()).read("services/" + service + "/service", ServiceDeclaration.class);
        return Outline.of(declared.body(), JsonMapper.shared().readTree(answers));
    }

    private static Leg leg(Outline outline, String step) {
        return outline.legs().stream().filter(leg -> leg.step().id().equals(step)).findFirst().orElseThrow();
    }
}
