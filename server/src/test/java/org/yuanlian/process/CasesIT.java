package org.yuanlian.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.process.CaseFixtures.aCase;
import static org.yuanlian.process.CaseFixtures.aStep;
import static org.yuanlian.process.CaseFixtures.as;
import static org.yuanlian.process.CaseFixtures.asCounty;
import static org.yuanlian.process.CaseFixtures.countersigned;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Term;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.process.machine.Course;
import org.yuanlian.supervision.SupervisionFixtures;

@WithDatabase
class CasesIT {
    private static final Acting OFFICER = Acting.now("经办人", null);

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    OwnerAccess owner;

    @AfterEach
    void repair() throws Exception {
        owner("drop trigger if exists breaks on app.step_event; drop function if exists app.breaks()");
    }

    @Test
    void standsAsItsEventsTell() {
        var id = open(aCase(countersigned("plan", Signing.all("fire")), aStep("permit", "plan"), aStep("energy")));
        for (var command : List.<Command>of(
                new Command.Receive("plan", null, ""),
                new Command.AskCorrection("plan", "缺总平面图"),
                new Command.Correct("plan", ""),
                new Command.Sign("plan", "fire", true, "同意"),
                new Command.Receive("energy", null, "当场受理"),
                new Command.Stop("energy", SuspensionKind.EXPERT_REVIEW, "专家评审"),
                new Command.Delegate("energy", "小李", ""),
                new Command.Urge("energy", "请抓紧"),
                new Command.Finish("plan", "建字第1号", null, ""),
                new Command.Receive("permit", null, ""),
                new Command.RollBack("plan", "会签意见有误"))) {
            var now = accepted(act(id, find(id).version(), command));
            assertThat(find(id)).isEqualTo(now);
        }
        var found = find(id);
        var opened = Case.begin(id, found.opened(), found.openedAt(), found.openedBy());
        var events = as(() -> cases.events(id));
        assertThat(events).hasSize(11).extracting(Event::number).startsWith(1L, 2L, 3L);
        assertThat(Course.replay(opened, events)).isEqualTo(found);
        assertThat(found.step("permit").orElseThrow().state()).isEqualTo(StepState.WAITING);
        assertThat(found.step("energy").orElseThrow().state()).isEqualTo(StepState.STOPPED);
    }

    @Test
    void tellsTheSecondOfTwoWhoDecideAtOnceWhatTheFirstDid() throws Exception {
        for (var round = 0; round < 12; round++) {
            var id = open(aCase(aStep("eia")));
            accepted(act(id, 0, new Command.Receive("eia", null, "")));
            var together = new CyclicBarrier(2);
            List<Decided> both;
            try (var officers = Executors.newFixedThreadPool(2)) {
                var first = officers.submit(() -> {
                    together.await();
                    return act(id, 1, new Command.Finish("eia", null, null, "批准"));
                });
                var second = officers.submit(() -> {
                    together.await();
                    return act(id, 1, new Command.Refuse("eia", "不符合规划"));
                });
                both = List.of(first.get(), second.get());
            }
            assertThat(both).filteredOn(Decided.Accepted.class::isInstance).hasSize(1);
            assertThat(both).filteredOn(Decided.Changed.class::isInstance).singleElement()
                    .isInstanceOfSatisfying(Decided.Changed.class, changed -> {
                        assertThat(changed.since()).hasSize(1);
                        assertThat(changed.now()).isEqualTo(find(id));
                    });
            assertThat(as(() -> cases.events(id))).hasSize(2);
        }
    }

    @Test
    void leavesTheStepAsItWasWhenItsEventCannotBeWritten() throws Exception {
        var id = open(aCase(aStep("eia")));
        var before = accepted(act(id, 0, new Command.Receive("eia", null, "")));
        owner("""
                create function app.breaks() returns trigger language plpgsql as $$ begin
                  if new.kind = 'FINISH' then perform pg_terminate_backend(pg_backend_pid()); end if;
                  return new; end $$;
                create trigger breaks before insert on app.step_event for each row execute function app.breaks();
                grant execute on function app.breaks() to app_rw""");
        assertThatThrownBy(() -> act(id, 1, new Command.Finish("eia", null, null, ""))).isInstanceOf(RuntimeException.class);
        assertThat(find(id)).isEqualTo(before);
        assertThat(as(() -> cases.events(id))).hasSize(1);
        repair();
        accepted(act(id, 1, new Command.Finish("eia", null, null, "")));
    }

    @Test
    void refusesAnApprovalForAProjectThatTheLedgerSaysHasExited() {
        var project = as(() -> SupervisionFixtures.aProjectIn("510112").signedOn("2026-01-05", "100000000").in(ledger));
        var id = open(aCase(project, aStep("eia")));
        accepted(act(id, 0, new Command.Receive("eia", null, "")));
        as(() -> ledger.record(project, 1, List.of(
                SupervisionFixtures.statement("termination", Grade.B, "2026-03-01", null, "企业放弃投资")), "tester"));
        assertThat(problem(act(id, 1, new Command.Finish("eia", null, null, "")))).isEqualTo("process.project.exited");
        var ended = accepted(act(id, 1, new Command.ProjectExited("企业放弃投资")));
        assertThat(ended.state()).isEqualTo(CaseState.EXITED);
        assertThat(as(() -> cases.about(project))).extracting(Case::id).containsExactly(id);
    }

    @Test
    void doesManyActsTogetherOrNone() {
        var one = open(aCase(aStep("eia"), aStep("permit", "eia")));
        var other = open(aCase(aStep("energy")));
        var acts = new ArrayList<>(List.of(
                new Cases.Wanted(one, 0, new Command.Receive("eia", null, ""), OFFICER),
                new Cases.Wanted(one, 1, new Command.Finish("eia", null, null, ""), OFFICER),
                new Cases.Wanted(other, 0, new Command.Finish("energy", null, null, ""), OFFICER)));
        assertThat(refusal(() -> cases.actAll(acts))).containsExactly("process.step.state");
        assertThat(find(one).version()).isZero();
        acts.set(2, new Cases.Wanted(other, 0, new Command.Receive("energy", null, ""), OFFICER));
        assertThat(refusal(() -> cases.actAll(acts))).isEmpty();
        assertThat(find(one).step("permit").orElseThrow().state()).isEqualTo(StepState.READY);
        assertThat(as(() -> cases.events(one))).hasSize(2);
        assertThat(refusal(() -> cases.actAll(acts))).containsOnly("process.case.changed");
    }

    @Test
    void showsACaseWithinItsRegionOnly() {
        var id = open(aCase(aStep("eia")));
        assertThat(asCounty("510112", () -> cases.has(id))).isTrue();
        assertThat(asCounty("510700", () -> cases.has(id))).isFalse();
        assertThatThrownBy(() -> asCounty("510700", () -> cases.act(id, 0, new Command.Receive("eia", null, ""), OFFICER)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> asCounty("510700", () -> cases.open(aCase(aStep("eia")), "窗口")))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(codes(no)).containsExactly("process.place.outside"));
    }

    @Test
    void tellsAllThatSpeaksAgainstACaseAtOnce() {
        var nobody = new NewStep("x", aStep("x").title(), " ", Term.working(1), null, List.of("c"), Signing.all("fire", "fire"));
        assertThat(refusal(() -> cases.open(aCase(aStep("a", "b"), aStep("b", "a"), aStep("d", "dd"), aStep("d"), nobody), "窗口")))
                .containsExactlyInAnyOrder(
                        "process.step.twice", "process.steps.circle", "process.before.unknown", "process.before.unknown",
                        "process.department.missing", "process.signing.twice");
        assertThat(refusal(() -> cases.open(aCase(), "窗口"))).containsExactly("process.case.empty");
    }

    @Test
    void changesAndRemovesNoEvent() {
        var id = open(aCase(aStep("eia")));
        accepted(act(id, 0, new Command.Receive("eia", null, "")));
        assertThatThrownBy(() -> owner("delete from app.step_event where case_id = '" + id + "'")).hasMessageContaining("step_event");
        assertThatThrownBy(() -> owner("update app.step_event set by_whom = 'x' where case_id = '" + id + "'")).isNotNull();
    }

    private UUID open(NewCase asked) {
        return as(() -> cases.open(asked, "窗口"));
    }

    private Case find(UUID id) {
        return as(() -> cases.find(id));
    }

    private Decided act(UUID id, long version, Command command) {
        return as(() -> cases.act(id, version, command, OFFICER));
    }

    private static Case accepted(Decided decided) {
        return switch (decided) {
            case Decided.Accepted accepted -> accepted.now();
            case Decided.Refused(Problem problem) -> throw new AssertionError(problem.toString());
            case Decided.Changed changed -> throw new AssertionError(changed.since().toString());
        };
    }

    private static String problem(Decided decided) {
        return decided instanceof Decided.Refused(Problem problem) ? problem.code() : decided.toString();
    }

    private static List<String> refusal(Runnable act) {
        try {
            as(() -> {
                act.run();
                return true;
            });
            return List.of();
        } catch (Refusal refusal) {
            return codes(refusal);
        }
    }

    private static List<String> codes(Refusal refusal) {
        return refusal.problems().stream().map(Problem::code).toList();
    }

    private void owner(String sql) throws Exception {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("set search_path = app; " + sql);
        }
    }
}
