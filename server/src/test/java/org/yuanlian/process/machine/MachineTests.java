package org.yuanlian.process.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.process.CaseFixtures.aCase;
import static org.yuanlian.process.CaseFixtures.aStep;
import static org.yuanlian.process.CaseFixtures.countersigned;
import static org.yuanlian.process.CaseFixtures.morning;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yuanlian.clock.Correction;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Acting;
import org.yuanlian.process.Case;
import org.yuanlian.process.CaseState;
import org.yuanlian.process.Command;
import org.yuanlian.process.NewStep;
import org.yuanlian.process.Signing;
import org.yuanlian.process.StepState;

class MachineTests {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Map.of(), Set.of(2026));
    private final Machine machine = new Machine(CALENDAR, _ -> new Correction(5));
    private String today = "2026-03-02";

    @Test
    void letsAStepBeginWhenAllBeforeItAreDone() {
        var running = opened(aStep("eia"), aStep("energy"), aStep("permit", "eia", "energy"));
        assertThat(refusal(running, receive("permit"))).isEqualTo("process.step.state#waiting");
        running = done(running, "eia");
        assertThat(state(running, "permit")).isEqualTo(StepState.WAITING);
        running = done(running, "energy");
        assertThat(state(running, "permit")).isEqualTo(StepState.READY);
        assertThat(done(running, "permit").state()).isEqualTo(CaseState.DONE);
    }

    @Test
    void returnsABranchAndLeavesItsSiblingAlone() {
        var running = opened(aStep("land"), aStep("eia", "land"), aStep("energy", "land"), aStep("permit", "eia"));
        running = done(done(running, "land"), "eia");
        running = after(after(running, receive("energy")), receive("permit"));
        var energy = running.step("energy");

        var back = after(running, new Command.RollBack("eia", "报告书漏了废水"));
        assertThat(state(back, "eia")).isEqualTo(StepState.READY);
        assertThat(state(back, "permit")).isEqualTo(StepState.WAITING);
        assertThat(back.step("permit").orElseThrow().round()).isEqualTo(2);
        assertThat(back.step("energy")).isEqualTo(energy);
        assertThat(back.step("land")).isEqualTo(running.step("land"));
    }

    @Test
    void waitsForAllSignaturesWhereAllAreAsked() {
        var running = after(opened(countersigned("plan", Signing.all("fire", "air-defence"))), receive("plan"));
        running = after(running, sign("fire", true));
        assertThat(refusal(running, finish("plan"))).isEqualTo("process.signature.missing");
        assertThat(refusal(running, sign("fire", true))).isEqualTo("process.signature.twice");
        assertThat(refusal(running, sign("water", true))).isEqualTo("process.signature.stranger");
        assertThat(state(after(after(running, sign("air-defence", true)), finish("plan")), "plan")).isEqualTo(StepState.DONE);
        assertThat(refusal(after(running, sign("air-defence", false)), finish("plan"))).isEqualTo("process.signature.refused");
    }

    @Test
    void takesOneSignatureForAllWhereAnyIsAsked() {
        var running = after(opened(countersigned("plan", Signing.any("fire", "air-defence"))), receive("plan"));
        var refusedByOne = after(running, sign("fire", false));
        assertThat(refusal(refusedByOne, finish("plan"))).isEqualTo("process.signature.missing");
        var approved = after(refusedByOne, sign("air-defence", true));
        assertThat(state(after(approved, finish("plan")), "plan")).isEqualTo(StepState.DONE);
        assertThat(refusal(after(running, sign("fire", true)), sign("air-defence", true))).isEqualTo("process.signature.decided");
    }

    @Test
    void refusesAnApprovalForAProjectThatHasExited() {
        var running = after(opened(aStep("eia")), receive("eia"));
        var exited = after(running, new Command.ProjectExited("企业放弃投资"));
        assertThat(exited.state()).isEqualTo(CaseState.EXITED);
        assertThat(refusal(exited, finish("eia"))).isEqualTo("process.case.over#exited");
    }

    @Test
    void stopsAClockOnceAndEndsEachStopByItsOwnAct() {
        var running = after(opened(aStep("eia")), receive("eia"));
        var stopped = after(running, new Command.Stop("eia", SuspensionKind.PUBLICITY, "公示"));
        assertThat(refusal(stopped, new Command.Stop("eia", SuspensionKind.HEARING, "听证"))).isEqualTo("process.step.state#stopped");
        assertThat(refusal(stopped, new Command.Continue("eia", ""))).isEqualTo("process.stop.other#publicity");
        assertThat(refusal(running, new Command.Stop("eia", SuspensionKind.PAUSE, "暂停"))).isEqualTo("process.stop.by-its-own-act");
        assertThat(state(after(stopped, new Command.Resume("eia", "")), "eia")).isEqualTo(StepState.RUNNING);
    }

    @Test
    void asksForWhatIsMissingOnceARound() {
        var asked = after(after(opened(aStep("eia")), receive("eia")), new Command.AskCorrection("eia", "缺公众参与说明"));
        var corrected = after(asked, new Command.Correct("eia", ""));
        assertThat(refusal(corrected, new Command.AskCorrection("eia", "还缺附图"))).isEqualTo("clock.correction.twice");
        today = "2026-03-20";
        var late = after(opened(aStep("eia")), receive("eia"));
        today = "2026-03-30";
        assertThat(refusal(late, new Command.AskCorrection("eia", "缺附图"))).isEqualTo("clock.correction.late");
    }

    @Test
    void refusesWhatHasNoReasonOrComesFromTheFuture() {
        var running = after(opened(aStep("eia")), receive("eia"));
        assertThat(refusal(running, new Command.Refuse("eia", " "))).isEqualTo("process.reason.missing");
        assertThat(refusal(opened(aStep("eia")), new Command.Receive("eia", java.time.LocalDate.parse("2026-03-03"), "")))
                .isEqualTo("process.day.future");
        var acting = new Acting("officer", "dept-eia", morning("2026-03-04"));
        assertThat(machine.decide(running, finish("eia"), acting, morning(today)))
                .isInstanceOfSatisfying(Outcome.Refused.class, no -> assertThat(no.problem().code()).isEqualTo("process.time.future"));
    }

    private Case opened(NewStep... steps) {
        return Case.begin(new UUID(0, 1), aCase(steps), morning(today), "窗口");
    }

    private Case done(Case running, String step) {
        return after(after(running, receive(step)), finish(step));
    }

    private Case after(Case running, Command command) {
        return switch (decide(running, command)) {
            case Outcome.Accepted accepted -> accepted.after();
            case Outcome.Refused no -> throw new AssertionError(no.problem().toString());
        };
    }

    private String refusal(Case running, Command command) {
        return switch (decide(running, command)) {
            case Outcome.Accepted accepted -> throw new AssertionError("accepted: " + accepted.event());
            case Outcome.Refused no -> no.problem().words() == null ? no.problem().code() : no.problem().words().key();
        };
    }

    private Outcome decide(Case running, Command command) {
        return machine.decide(running, command, Acting.now("officer", null), morning(today));
    }

    private static Command receive(String step) {
        return new Command.Receive(step, null, "");
    }

    private static Command finish(String step) {
        return new Command.Finish(step, null, null, "");
    }

    private static Command sign(String department, boolean approves) {
        return new Command.Sign("plan", department, approves, "意见");
    }

    private static StepState state(Case running, String step) {
        return running.step(step).orElseThrow().state();
    }
}
