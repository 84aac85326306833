package org.yuanlian.window.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Suspensions;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.process.Case;
import org.yuanlian.process.NewCase;
import org.yuanlian.process.NewStep;
import org.yuanlian.process.Signing;
import org.yuanlian.process.Step;
import org.yuanlian.process.StepState;
import org.yuanlian.registry.HolidayNotices;
import org.yuanlian.window.declared.ServiceDeclaration.Basis;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceLimit;
import org.yuanlian.window.declared.ServiceDeclaration.Unit;
import org.yuanlian.window.track.Tracked.TrackedLimit;

/// Ten working days after Monday 2 March 2026 end on Monday 16 March; days on which the office waits for others are added.
class WholeWayTests {
    private static final LocalDate SUBMITTED = day("2026-03-02");

    @Test
    void endsByItsTermWhileTheOfficeHasItInHand() {
        var whole = tracked("2026-03-05", accept(), works());
        assertThat(whole.dueOn()).isEqualTo("2026-03-16");
        assertThat(whole.leftDays()).isEqualTo(7);
        assertThat(whole.stands()).isFalse();
    }

    @Test
    void addsTheDaysOnWhichEveryClockStoodStill() {
        var corrected = accept().received(SUBMITTED, "窗口")
                .with(Suspensions.NONE.stop(SuspensionKind.CORRECTION, day("2026-03-03")).resume(day("2026-03-05")));
        assertThat(tracked("2026-03-06", corrected, works()).dueOn()).isEqualTo("2026-03-18");
    }

    @Test
    void standsWhileOnlyTheCustomerWorks() {
        var accepted = accept().received(SUBMITTED, "窗口").ended(StepState.DONE, day("2026-03-04"));
        var whole = tracked("2026-03-11", accepted, works().in(StepState.READY));
        assertThat(whole.stands()).isTrue();
        assertThat(whole.dueOn()).isNull();
        assertThat(whole.leftDays()).as("two of ten were used before").isEqualTo(8);
        var received = works().received(day("2026-03-11"), "窗口");
        assertThat(tracked("2026-03-12", accepted, received).dueOn()).as("eight are left after the 11th").isEqualTo("2026-03-23");
    }

    @Test
    void saysWhetherItWasKeptOnceItIsDone() {
        var accepted = accept().received(SUBMITTED, "窗口").ended(StepState.DONE, day("2026-03-03"));
        var done = works().received(day("2026-03-03"), "窗口").ended(StepState.DONE, day("2026-03-18"));
        var whole = tracked("2026-04-30", accepted, done);
        assertThat(whole.doneOn()).isEqualTo("2026-03-18");
        assertThat(whole.leftDays()).as("two days late, for ever").isEqualTo(-2);
    }

    private static Step accept() {
        return Step.begin(new NewStep("accept", new Text("受理", "accept"), "power-company", null, null, List.of(), Signing.NONE));
    }

    private static Step works() {
        return Step.begin(new NewStep("check", new Text("检验", "check"), "power-company", null, null, List.of("accept"), Signing.NONE));
    }

    private static TrackedLimit tracked(String today, Step... steps) {
        var limit = new ServiceLimit(
                "whole", new Text("全程", "whole way"), Basis.STATUTORY, "submitted", "check.done", 10, Unit.WORKING_DAYS, List.of(), List.of(),
                List.of("check.waiting"), "语料", false);
        var opened = new NewCase(
                "service", new Place("510112"), "办件", null, "service", 1, Sha256.of(new byte[0]), Map.of(),
                List.of(steps).stream().map(Step::task).toList(), false);
        var running = Case.begin(new UUID(0, 1), opened, SUBMITTED.atStartOfDay(AsOf.ZONE).toInstant(), "enterprise").with(List.of(steps));
        return new WholeWay(limit, running, SUBMITTED, day(today), HolidayNotices.of(Map.of()).calendar()).tracked();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
