package org.yuanlian.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.process.CaseFixtures.aCase;
import static org.yuanlian.process.CaseFixtures.aStep;
import static org.yuanlian.process.CaseFixtures.as;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.process.machine.Course;

/// Two officers with one case. The second acts while the first has acted and not yet committed: on another
/// connection he has read the case as it was before, and waits for its row.
@WithDatabase
class AtOnceIT {
    private static final Acting OFFICER = Acting.now("经办人", null);

    @Autowired
    Cases cases;

    @Autowired
    Debts debts;

    @Autowired
    OwnerAccess owner;

    @Autowired
    PlatformTransactionManager transactions;

    private UUID owed = new UUID(0, 0);

    @Test
    void letsEachFinishHisOwnStepAndLosesNothingThatRestsOnBoth() throws Exception {
        var id = twoInHand();
        var both = atOnce(id, new Command.Finish("eia", "环审1号", null, ""), new Command.Finish("energy", "能审1号", null, ""));
        assertThat(both).allMatch(Decided.Accepted.class::isInstance);
        var found = find(id);
        assertThat(found.step("permit").orElseThrow().state()).isEqualTo(StepState.READY);
        standsAsItsEventsTell(found);
    }

    @Test
    void leavesOneWinnerOnTheSameStep() throws Exception {
        var id = twoInHand();
        var both = atOnce(id, new Command.Finish("eia", null, null, "批准"), new Command.Refuse("eia", "不符合规划"));
        assertThat(both.getFirst()).isInstanceOf(Decided.Accepted.class);
        assertThat(both.getLast()).isInstanceOfSatisfying(Decided.Changed.class, changed -> assertThat(changed.since())
                .extracting(Event::what).containsExactly(new Command.Finish("eia", null, null, "批准")));
        assertThat(find(id).step("eia").orElseThrow().state()).isEqualTo(StepState.DONE);
    }

    @Test
    void tellsWhoFinishesAStepThatItWasReturnedWithTheOneItRestsOn() throws Exception {
        var id = twoInHand();
        accepted(act(id, 2, new Command.Finish("eia", null, null, "")));
        accepted(act(id, 3, new Command.Finish("energy", null, null, "")));
        accepted(act(id, 4, new Command.Receive("permit", null, "")));
        var both = atOnce(id, 5, new Command.RollBack("eia", "材料有误"), new Command.Finish("permit", null, null, ""));
        assertThat(both.getFirst()).isInstanceOf(Decided.Accepted.class);
        assertThat(both.getLast()).isInstanceOf(Decided.Changed.class);
        assertThat(find(id).step("permit").orElseThrow().state()).isEqualTo(StepState.WAITING);
    }

    @Test
    void holdsAnActOnTheWholeCaseAgainstEverythingDoneSince() throws Exception {
        var id = twoInHand();
        var both = atOnce(id, new Command.Urge("energy", ""), new Command.Withdraw("不再申请"));
        assertThat(both.getLast()).isInstanceOf(Decided.Changed.class);
        assertThat(find(id).state()).isEqualTo(CaseState.RUNNING);
    }

    @Test
    void tellsWhoClaimsToHaveSeenWhatIsNotThere() {
        var id = twoInHand();
        assertThat(act(id, 7, new Command.Finish("eia", null, null, ""))).isInstanceOf(Decided.Changed.class);
    }

    @Test
    void doesInOneBatchWhatTouchesDifferentSteps() {
        var id = twoInHand();
        var wanted = List.of(
                new Cases.Wanted(id, 2, new Command.Finish("eia", null, null, ""), OFFICER),
                new Cases.Wanted(id, 2, new Command.Finish("energy", null, null, ""), OFFICER));
        as(() -> {
            cases.actAll(wanted);
            return true;
        });
        standsAsItsEventsTell(find(id));
        assertThat(find(id).step("permit").orElseThrow().state()).isEqualTo(StepState.READY);
    }

    @Test
    void losesNoActOfManyOfficersWhoActFreely() throws Exception {
        var steps = List.of("a", "b", "c", "d");
        var id = as(() -> cases.open(aCase(aStep("a"), aStep("b"), aStep("c"), aStep("d"), aStep("last", "a", "b", "c", "d")), "窗口"));
        var together = new CyclicBarrier(steps.size());
        try (var officers = Executors.newFixedThreadPool(steps.size())) {
            var all = steps.stream().map(step -> officers.submit(() -> {
                together.await();
                for (var command : List.<Command>of(
                        new Command.Receive(step, null, ""), new Command.Urge(step, ""), new Command.Pause(step, "等待"),
                        new Command.Continue(step, ""), new Command.Finish(step, null, null, ""))) {
                    accepted(act(id, find(id).version(), command));
                }
                return step;
            })).toList();
            for (var one : all) {
                one.get();
            }
        }
        var found = find(id);
        assertThat(found.version()).isEqualTo(20);
        assertThat(found.step("last").orElseThrow().state()).isEqualTo(StepState.READY);
        standsAsItsEventsTell(found);
    }

    @Test
    void takesOnNoDebtForAStepThatIsJustBeingFinished() throws Exception {
        var id = twoInHand();
        var both = atOnce(() -> act(id, 2, new Command.Finish("eia", null, null, "")), () -> as(() -> debts.incur(debt(id))));
        accepted((Decided) both.getFirst());
        assertThat(both.getLast()).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.problems()).extracting(Problem::code).contains("process.debt.step"));
        assertThat(as(() -> debts.of(id))).isEmpty();
    }

    @Test
    void finishesNoStepForWhichADebtIsJustBeingTakenOn() throws Exception {
        var id = twoInHand();
        var both = atOnce(() -> as(() -> debts.incur(debt(id))), () -> act(id, 2, new Command.Finish("eia", null, null, "")));
        assertThat(both.getLast()).isInstanceOfSatisfying(Decided.Refused.class, refused ->
                assertThat(refused.problem().code()).isEqualTo("process.debt.blocks"));
        assertThat(find(id).step("eia").orElseThrow().state()).isEqualTo(StepState.RUNNING);
    }

    @Test
    void letsOneOfTwoSettleADebtOrExtendIt() throws Exception {
        for (Callable<?> second : List.<Callable<?>>of(
                () -> as(() -> debts.settle(owed, "材料已补齐", null)), () -> as(() -> debts.extend(owed, LocalDate.now(AsOf.ZONE).plusDays(60), "企业申请")))) {
            var id = twoInHand();
            owed = as(() -> debts.incur(debt(id))).id();
            var both = atOnce(() -> as(() -> debts.settle(owed, "收到原件", null)), second);
            assertThat(both.getFirst()).isInstanceOfSatisfying(Debt.class, debt -> assertThat(debt.settledAt()).isNotNull());
            assertThat(both.getLast()).isInstanceOfSatisfying(Refusal.class, refusal ->
                    assertThat(refusal.problems()).extracting(Problem::code).containsExactly("process.debt.settled"));
            accepted(act(id, 2, new Command.Finish("eia", null, null, "")));
        }
    }

    private NewDebt debt(UUID id) {
        return new NewDebt(id, "eia", Debt.Kind.DEFERRED, "节能报告", "企业", LocalDate.now(AsOf.ZONE).plusDays(30), List.of("eia"));
    }

    private UUID twoInHand() {
        var id = as(() -> cases.open(aCase(aStep("eia"), aStep("energy"), aStep("permit", "eia", "energy")), "窗口"));
        accepted(act(id, 0, new Command.Receive("eia", null, "")));
        accepted(act(id, 1, new Command.Receive("energy", null, "")));
        return id;
    }

    private List<Decided> atOnce(UUID id, Command first, Command second) throws Exception {
        return atOnce(id, 2, first, second);
    }

    /// Both have seen the same version.
    private List<Decided> atOnce(UUID id, long seen, Command first, Command second) throws Exception {
        return atOnce(() -> cases.act(id, seen, first, OFFICER), () -> act(id, seen, second)).stream().map(Decided.class::cast).toList();
    }

    /// @return what came of each; of the second also its refusal
    private List<Object> atOnce(Callable<?> first, Callable<?> second) throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            var waiting = new ArrayList<Future<?>>();
            var one = as(() -> Objects.requireNonNull(new TransactionTemplate(transactions).<Object>execute(_ -> {
                var came = as(first);
                waiting.add(other.submit(second));
                awaitLock(waiting.getFirst());
                return came;
            })));
            return List.of(one, outcome(waiting.getFirst()));
        }
    }

    private static Object outcome(Future<?> second) throws Exception {
        try {
            return second.get();
        } catch (ExecutionException failed) {
            return Objects.requireNonNull(failed.getCause());
        }
    }

    private void awaitLock(Future<?> who) {
        try (var connection = owner.connect();
                var waits = connection.prepareStatement("select exists (select from pg_locks where not granted)")) {
            var isWaiting = false;
            while (!isWaiting && !who.isDone()) {
                try (var answer = waits.executeQuery()) {
                    isWaiting = answer.next() && answer.getBoolean(1);
                }
            }
            assertThat(who.isDone()).as("the second did not wait for the first").isFalse();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void standsAsItsEventsTell(Case found) {
        var events = as(() -> cases.events(found.id()));
        assertThat(events).extracting(Event::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, found.version()).boxed().toList());
        var opened = Case.begin(found.id(), found.opened(), found.openedAt(), found.openedBy());
        assertThat(Course.replay(opened, events)).isEqualTo(found);
    }

    private Case find(UUID id) {
        return as(() -> cases.find(id));
    }

    private Decided act(UUID id, long seen, Command command) {
        return as(() -> cases.act(id, seen, command, OFFICER));
    }

    private static void accepted(Decided decided) {
        assertThat(decided).isInstanceOf(Decided.Accepted.class);
    }
}
