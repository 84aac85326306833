package org.yuanlian.process.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.process.CaseFixtures.aCase;
import static org.yuanlian.process.CaseFixtures.countersigned;
import static org.yuanlian.process.CaseFixtures.morning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanlian.clock.Correction;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Acting;
import org.yuanlian.process.Case;
import org.yuanlian.process.CaseState;
import org.yuanlian.process.Command;
import org.yuanlian.process.Event;
import org.yuanlian.process.NewStep;
import org.yuanlian.process.Signing;
import org.yuanlian.process.Step;
import org.yuanlian.process.StepState;

/// Random people do random things with random plans. The model says what ought to be allowed and how it
/// ought to stand; beside it stand the promises: nothing lost, nothing done twice, nothing stuck, nothing
/// touched that lies beside a return, and the events alone tell the same as what was followed live.
class MachineProperties {
    private static final int WALKS = 60;
    private static final int ACTS = 80;
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Map.of(), Set.of(2026));
    private static final Correction FIVE_DAYS = new Correction(5);
    private static final List<String> SIGNERS = List.of("fire", "air-defence", "water");
    private final Machine machine = new Machine(CALENDAR, _ -> FIVE_DAYS);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void keepsItsPromisesOnRandomWalks(long seed) {
        var random = new Random(seed);
        for (var walk = 0; walk < WALKS; walk++) {
            walk(random, "seed %d walk %d".formatted(seed, walk));
        }
    }

    private void walk(Random random, String told) {
        var now = morning("2026-03-02");
        var opened = Case.begin(new UUID(0, 7), aCase(steps(random)), now, "窗口");
        var live = opened;
        var model = new CaseModel(opened.opened().steps());
        var events = new ArrayList<Event>();
        for (var act = 0; act < ACTS; act++) {
            now = now.plus(Duration.ofHours(random.nextInt(30)));
            var command = command(random, live);
            var as = told + " act " + act + " " + command + " after " + events.stream().map(Event::what).toList();
            var outcome = machine.decide(live, command, Acting.now("officer", null), now);
            assertThat(outcome instanceof Outcome.Accepted).as(as).isEqualTo(model.allows(command, correctable(live, command, now)));
            if (outcome instanceof Outcome.Accepted(Case after, Event event)) {
                if (command instanceof Command.RollBack back) {
                    touchesNothingBeside(live, after, model.resting(back.step()), as);
                }
                model.follow(command);
                events.add(event);
                live = after;
                standsLikeTheModel(live, model, as);
                losesNothingAndDoesNothingTwice(live, events, as);
                assertThat(Course.replay(opened, events)).as(as).isEqualTo(live);
                isNotStuck(live, now, as);
            }
        }
    }

    private static void standsLikeTheModel(Case live, CaseModel model, String as) {
        for (var step : live.steps()) {
            assertThat(step.state().name()).as(as + " " + step.id()).isEqualTo(model.states.get(step.id()));
            assertThat(step.round()).as(as + " " + step.id()).isEqualTo(model.rounds.get(step.id()));
        }
        var open = live.steps().stream().anyMatch(step -> step.state().isOpen());
        assertThat(live.state().name()).as(as).isEqualTo(!model.over.isEmpty() ? model.over : open ? "RUNNING" : "REFUSED");
    }

    private static void losesNothingAndDoesNothingTwice(Case live, List<Event> events, String as) {
        assertThat(live.steps()).as(as).extracting(Step::task).isEqualTo(live.opened().steps());
        var done = new HashSet<String>();
        for (var event : events) {
            if (event.what() instanceof Command.Finish finish) {
                assertThat(done.add(finish.step() + " in round " + event.round())).as(as).isTrue();
            }
        }
        for (var step : live.steps()) {
            if (step.state().isBegun() && step.state() != StepState.WITHDRAWN) {
                assertThat(step.task().dependsOn()).as(as).allSatisfy(id ->
                        assertThat(live.step(id).orElseThrow().state()).isEqualTo(StepState.DONE));
            }
        }
        assertThat(live.version()).as(as).isEqualTo(events.size());
    }

    private static void touchesNothingBeside(Case before, Case after, Set<String> touched, String as) {
        for (var step : before.steps()) {
            if (!touched.contains(step.id())) {
                assertThat(after.step(step.id())).as(as).contains(step);
            }
        }
    }

    /// Somebody who wants to get it done gets it done from here.
    private void isNotStuck(Case live, Instant now, String as) {
        var most = live.steps().size() * 8;
        for (var act = 0; act < most && !live.state().isOver(); act++) {
            var command = next(live);
            if (machine.decide(live, command, Acting.now("officer", null), now) instanceof Outcome.Accepted(Case after, Event _)) {
                live = after;
            } else {
                throw new AssertionError(as + ": stuck at " + command);
            }
        }
        assertThat(live.state().isOver()).as(as).isTrue();
    }

    private static Command next(Case live) {
        for (var step : live.steps()) {
            switch (step.state()) {
                case STOPPED -> {
                    return switch (step.suspensions().lasting().orElseThrow().kind()) {
                        case CORRECTION -> new Command.Correct(step.id(), "");
                        case PAUSE -> new Command.Continue(step.id(), "");
                        case PUBLICITY, HEARING, EXPERT_REVIEW, TESTING -> new Command.Resume(step.id(), "");
                    };
                }
                case READY -> {
                    return new Command.Receive(step.id(), null, "");
                }
                case RUNNING -> {
                    return finishing(step);
                }
                case WAITING, DONE, REFUSED, WITHDRAWN -> {}
            }
        }
        return live.steps().stream()
                .filter(step -> step.state() == StepState.REFUSED)
                .findFirst()
                .<Command>map(step -> new Command.RollBack(step.id(), "重办"))
                .orElseThrow(() -> new AssertionError("nothing to be done with " + live));
    }

    private static Command finishing(Step step) {
        return switch (step.standing()) {
            case APPROVED -> new Command.Finish(step.id(), null, null, "");
            case REFUSED -> new Command.RollBack(step.id(), "会签未通过");
            case OPEN -> step.task().signing().departments().stream()
                    .filter(one -> step.signatures().stream().noneMatch(given -> given.department().equals(one)))
                    .findFirst()
                    .<Command>map(one -> new Command.Sign(step.id(), one, true, ""))
                    .orElseThrow();
        };
    }

    private static boolean correctable(Case live, Command command, Instant now) {
        if (!(command instanceof Command.AskCorrection ask)) {
            return true;
        }
        var received = live.step(ask.step()).map(Step::receivedOn).orElse(null);
        var worked = 0;
        for (var day = received; day != null && day.isBefore(now.atZone(AsOf.ZONE).toLocalDate()); day = day.plusDays(1)) {
            worked += day.plusDays(1).getDayOfWeek().getValue() <= 5 ? 1 : 0;
        }
        var today = now.atZone(AsOf.ZONE).toLocalDate();
        return worked < 5 || (worked == 5 && today.getDayOfWeek().getValue() <= 5);
    }

    private static NewStep[] steps(Random random) {
        var count = 2 + random.nextInt(7);
        return IntStream.range(0, count)
                .mapToObj(i -> countersigned("S" + i, signing(random), before(random, i)))
                .toArray(NewStep[]::new);
    }

    private static String[] before(Random random, int i) {
        return IntStream.range(0, i).filter(_ -> random.nextInt(3) == 0).mapToObj(j -> "S" + j).toArray(String[]::new);
    }

    private static Signing signing(Random random) {
        var asked = SIGNERS.subList(0, 1 + random.nextInt(SIGNERS.size()));
        return switch (random.nextInt(3)) {
            case 0 -> new Signing(Signing.Rule.ALL, asked);
            case 1 -> new Signing(Signing.Rule.ANY, asked);
            default -> Signing.NONE;
        };
    }

    /// Mostly what gets a step ahead, else anything.
    private static Command command(Random random, Case live) {
        var step = live.steps().get(random.nextInt(live.steps().size()));
        if (random.nextInt(3) > 0) {
            var ahead = live.steps().stream().filter(one -> one.state().isOpen()).toList();
            step = ahead.isEmpty() ? step : ahead.get(random.nextInt(ahead.size()));
        }
        var id = random.nextInt(60) == 0 ? "S99" : step.id();
        var kind = SuspensionKind.values()[random.nextInt(SuspensionKind.values().length)];
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> new Command.Receive(id, null, "");
            case 4, 5, 6, 7 -> new Command.Finish(id, null, null, "");
            case 8, 9, 10, 11 -> new Command.Sign(id, SIGNERS.get(random.nextInt(3)), random.nextInt(4) > 0, "意见");
            case 12 -> new Command.AskCorrection(id, "缺材料");
            case 13 -> new Command.Correct(id, "");
            case 14 -> new Command.Stop(id, kind, "停钟");
            case 15 -> new Command.Resume(id, "");
            case 16 -> new Command.Pause(id, "暂停");
            case 17 -> new Command.Continue(id, "");
            case 18 -> new Command.RollBack(id, "退回");
            case 19 -> new Command.Refuse(id, "不符合");
            case 20 -> new Command.Delegate(id, "同事", "");
            case 21 -> new Command.HandOver(id, "接办人", "");
            case 22 -> new Command.Urge(id, "");
            default -> random.nextInt(8) > 0
                    ? new Command.RollBack(id, "退回")
                    : random.nextBoolean() ? new Command.Withdraw("撤回") : new Command.ProjectExited("退出");
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1})
    void reachesEveryKindOfEnd(long seed) {
        var random = new Random(seed);
        var ends = new HashSet<CaseState>();
        for (var walk = 0; walk < 400; walk++) {
            var now = morning("2026-03-02");
            var live = Case.begin(new UUID(0, 7), aCase(steps(random)), now, "窗口");
            for (var act = 0; act < ACTS; act++) {
                if (machine.decide(live, command(random, live), Acting.now("officer", null), now) instanceof Outcome.Accepted(Case after, Event _)) {
                    live = after;
                }
            }
            ends.add(live.state());
        }
        assertThat(ends).as("the walks do not all end the same way").containsExactlyInAnyOrder(CaseState.values());
    }
}
