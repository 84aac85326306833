package org.yuanlian.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.process.CaseFixtures.aCase;
import static org.yuanlian.process.CaseFixtures.aStep;
import static org.yuanlian.process.CaseFixtures.as;
import static org.yuanlian.process.CaseFixtures.asCounty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

@WithDatabase
class DebtsIT {
    private static final Acting OFFICER = Acting.now("经办人", null);

    @Autowired
    Cases cases;

    @Autowired
    Debts debts;

    @Autowired
    Clock clock;

    @Test
    void blocksTheEndOfTheCaseUntilItIsSettled() {
        var id = open(aStep("scheme"), aStep("permit", "scheme"));
        act(id, 0, new Command.Receive("scheme", null, ""));
        var debt = incur(id, "scheme", List.of());
        assertThat(debt.blocks()).containsExactly("permit");
        act(id, 1, new Command.Finish("scheme", null, null, ""));
        act(id, 2, new Command.Receive("permit", null, ""));
        assertThat(as(() -> cases.act(id, 3, new Command.Finish("permit", null, null, ""), OFFICER)))
                .isInstanceOfSatisfying(Decided.Refused.class, no -> {
                    assertThat(no.problem().code()).isEqualTo("process.debt.blocks");
                    assertThat(no.problem().what()).contains("施工图审查合格书");
                });
        assertThat(codes(() -> debts.settle(debt.id(), "", null))).containsExactly("process.reason.missing");
        assertThat(as(() -> debts.settle(debt.id(), "已补交原件", null)).settledAt()).isNotNull();
        assertThat(codes(() -> debts.settle(debt.id(), "再次", null))).containsExactly("process.debt.settled");
        act(id, 3, new Command.Finish("permit", null, null, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hazardous", "twoHighs", "redLine", "specialFire"})
    void refusesWhatTheRulesExclude(String fact) {
        var id = as(() -> cases.open(aCase(null, Map.of(fact, "true"), aStep("scheme")), "窗口"));
        assertThat(codes(() -> debts.incur(wanted(id, "scheme", List.of())))).containsExactly("process.debt.excluded");
    }

    @Test
    void tellsAllThatSpeaksAgainstADebtAtOnce() {
        var id = open(aStep("scheme"), aStep("beside"), aStep("permit", "scheme"));
        assertThat(codes(() -> debts.incur(new NewDebt(id, "permit", Debt.Kind.COMMITMENT, " ", "", today(), List.of("beside", "nowhere")))))
                .containsExactlyInAnyOrder(
                        "process.debt.missing", "process.debt.missing", "process.debt.past", "process.debt.step", "process.debt.beside",
                        "process.step.unknown");
    }

    @Test
    void agreesOnALaterDayOnly() {
        var id = open(aStep("scheme"));
        var debt = incur(id, "scheme", List.of("scheme"));
        assertThat(codes(() -> debts.extend(debt.id(), debt.dueOn(), "延期"))).containsExactly("process.debt.past");
        assertThat(as(() -> debts.extend(debt.id(), debt.dueOn().plusDays(10), "等待图审")).dueOn()).isEqualTo(debt.dueOn().plusDays(10));
    }

    @Test
    void tellsWhatADepartmentHasLetThroughWithinARegion() {
        var step = "exposed-" + UUID.randomUUID();
        var department = "dept-" + step;
        var id = open(aStep(step), aStep("permit", step));
        act(id, 0, new Command.Receive(step, null, ""));
        incur(id, step, List.of(step, "permit"));
        var promise = new NewDebt(id, step, Debt.Kind.COMMITMENT, "水土保持承诺", "企业", today().plusDays(5), List.of(step));
        var settled = as(() -> debts.incur(promise));
        assertThat(exposure("510112")).contains(new Exposure(department, 1, 1, 0, 2, 1));
        assertThat(as(() -> debts.exposure(today().plusDays(6), new Place("510112")))).contains(new Exposure(department, 1, 1, 1, 2, 1));
        assertThat(exposure("510700")).noneMatch(one -> one.department().equals(department));
        as(() -> debts.settle(settled.id(), "已核查属实", null));
        assertThat(exposure("510112")).contains(new Exposure(department, 1, 0, 0, 2, 1));

        var all = new WantedDebts(new Place("510000"), department, false, 0, 10);
        assertThat(as(() -> debts.list(all)).total()).isEqualTo(2);
        assertThat(as(() -> debts.list(new WantedDebts(all.within(), all.department(), true, 0, 10))).items()).hasSize(1);
        assertThat(asCounty("510700", () -> debts.list(all)).total()).isZero();
        assertThat(asCounty("510700", () -> debts.find(settled.id()))).isEmpty();
    }

    private List<Exposure> exposure(String within) {
        return as(() -> debts.exposure(today(), new Place(within)));
    }

    private Debt incur(UUID id, String step, List<String> blocks) {
        return as(() -> debts.incur(wanted(id, step, blocks)));
    }

    private NewDebt wanted(UUID id, String step, List<String> blocks) {
        return new NewDebt(id, step, Debt.Kind.DEFERRED, "施工图审查合格书", "四川某某新材料有限公司", today().plusDays(30), blocks);
    }

    private UUID open(NewStep... steps) {
        return as(() -> cases.open(aCase(steps), "窗口"));
    }

    private void act(UUID id, long version, Command command) {
        Decided decided = as(() -> cases.act(id, version, command, OFFICER));
        assertThat(decided).isInstanceOf(Decided.Accepted.class);
    }

    private static List<String> codes(Callable<?> act) {
        try {
            return List.of("kept: " + as(act));
        } catch (Refusal refusal) {
            return refusal.problems().stream().map(Problem::code).toList();
        }
    }

    private LocalDate today() {
        return AsOf.now(clock).validOn();
    }
}
