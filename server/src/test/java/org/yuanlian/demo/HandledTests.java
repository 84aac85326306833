package org.yuanlian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yuanlian.clock.Correction;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Acting;
import org.yuanlian.process.Case;
import org.yuanlian.process.DemoCases.Past;
import org.yuanlian.process.NewCase;
import org.yuanlian.process.NewStep;
import org.yuanlian.process.Signing;
import org.yuanlian.process.StepState;
import org.yuanlian.process.machine.Machine;
import org.yuanlian.process.machine.Outcome;

class HandledTests {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Map.of(), Set.of(2026));
    private static final LocalDate UNTIL = LocalDate.parse("2026-11-20");
    private static final Machine MACHINE = new Machine(CALENDAR, _ -> new Correction(5));
    private static final NewCase OPENED = new NewCase(
            "approval-plan", new Place("510112"), "演示项目", null, "approvals/items", 1, Sha256.of(new byte[] {1}), Map.of(),
            List.of(step("eia", "ecology-environment"), step("permit", "housing-construction", "eia")), true);

    @Test
    void doesNothingThatTheRulesRefuse() {
        for (int seed = 0; seed < 300; seed++) {
            assertThat(stands(handled("2026-03-02", seed)).steps()).extracting(each -> each.state()).containsOnly(StepState.DONE);
        }
    }

    @Test
    void missesSomeDaysAndKeepsMost() {
        var late = 0;
        for (int seed = 0; seed < 300; seed++) {
            var eia = stands(handled("2026-03-02", seed)).steps().getFirst();
            late += eia.clock().orElseThrow().isPastDue(Objects.requireNonNull(eia.endedOn()), CALENDAR) ? 1 : 0;
        }
        assertThat(late).isBetween(60, 200);
    }

    @Test
    void leavesToComeWhatWouldBeDoneAfterTheLastDay() {
        for (int seed = 0; seed < 300; seed++) {
            var past = handled("2026-11-12", seed);
            assertThat(past.acts()).allSatisfy(act -> assertThat(act.at()).isBefore(UNTIL.plusDays(1).atStartOfDay(AsOf.ZONE).toInstant()));
            assertThat(stands(past).steps().getFirst().state()).isNotEqualTo(StepState.WAITING);
        }
    }

    private static Past handled(String on, int seed) {
        return new Handled(CALENDAR, UNTIL, new Random(seed)).handled(OPENED, LocalDate.parse(on), "演示审批窗口");
    }

    private static Case stands(Past past) {
        var now = Case.begin(UUID.randomUUID(), past.opened(), past.openedAt(), past.by());
        for (var act : past.acts()) {
            var outcome = MACHINE.decide(now, act.command(), Acting.now(past.by(), act.department()), act.at());
            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
            now = ((Outcome.Accepted) outcome).after();
        }
        return now;
    }

    private static NewStep step(String id, String department, String... after) {
        return new NewStep(id, new Text("环节" + id, id), department, null, Term.working(15), List.of(after), Signing.NONE);
    }
}
