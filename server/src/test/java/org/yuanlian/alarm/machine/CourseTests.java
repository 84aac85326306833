package org.yuanlian.alarm.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.alarm.AlarmFixtures.DAY;
import static org.yuanlian.alarm.AlarmFixtures.NIGHT;
import static org.yuanlian.alarm.AlarmFixtures.alarm;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yuanlian.alarm.AlarmEvent;
import org.yuanlian.alarm.AlarmState;
import org.yuanlian.alarm.Happening.Close;
import org.yuanlian.alarm.Happening.ConfirmSilence;
import org.yuanlian.alarm.Happening.HandOver;
import org.yuanlian.alarm.Happening.Handle;
import org.yuanlian.alarm.Happening.LiftSilence;
import org.yuanlian.alarm.Happening.Receive;
import org.yuanlian.alarm.Happening.Remark;
import org.yuanlian.alarm.Happening.Silence;
import org.yuanlian.alarm.Happening.TakeOver;
import org.yuanlian.alarm.Happening.Verify;
import org.yuanlian.alarm.AlarmFixtures.One;
import org.yuanlian.kernel.AlarmLevel;

class CourseTests {
    private static final Instant RAISED = Instant.parse("2026-11-22T14:00:00Z");
    private final One tank = alarm("T-101").at(RAISED);
    private final Walk walk = new Walk(RAISED);

    @Test
    void goesFromReceiptToClosingWithTheClockOfEachStep() {
        walk.derive(tank);
        assertThat(walk.now().dueAt()).as("a warning is received in 5 minutes").isEqualTo(RAISED.plusSeconds(300));
        walk.after(120).does(NIGHT, new Receive());
        assertThat(walk.now().dueAt()).as("and verified in 15").isEqualTo(RAISED.plusSeconds(120 + 900));
        walk.after(60).does(NIGHT, new Verify(true, null, "现场可见"));
        walk.after(600).does(NIGHT, new Handle("已倒罐"));
        assertThat(walk.now().dueAt()).as("nobody can hasten the end of the condition").isNull();
        walk.refuses(NIGHT, new Close("恢复"), "alarm.close.lasts");
        walk.after(1_200).derive(tank.revised().ended());
        assertThat(walk.now().dueAt()).as("from its end on").isEqualTo(walk.at().plusSeconds(240 * 60));
        walk.does(NIGHT, new Close("液位恢复"));
        assertThat(walk.now().state()).isEqualTo(AlarmState.CLOSED);
        assertThat(walk.now().dueAt()).isNull();
        assertThat(walk.replayed()).isEqualTo(walk.now());
    }

    @Test
    void letsNobodySkipAStepOrTakeItFromAnother() {
        walk.derive(tank);
        walk.refuses(NIGHT, new Verify(true, null, ""), "alarm.verify.order");
        walk.does(NIGHT, new Receive());
        walk.refuses(DAY, new Receive(), "alarm.received.already");
        walk.refuses(DAY, new Verify(true, null, ""), "alarm.hand.other");
        walk.refuses(NIGHT, new Handle("x"), "alarm.handle.order");
        walk.refuses(NIGHT, new Verify(false, "no-such", ""), "alarm.reason.unknown");
        walk.refuses(NIGHT, new Verify(false, "other", " "), "alarm.text.missing");
        walk.refuses(NIGHT, new Close("x"), "alarm.close.order");
        walk.does(NIGHT, new Verify(false, "calibration", ""));
        walk.does(NIGHT, new Close("标定结束"));
        walk.refuses(NIGHT, new Close("再次"), "alarm.closed");
        walk.does(DAY, new Remark("事后补记"));
    }

    @Test
    void stillWantsClosingWhenItEndedByItself() {
        walk.derive(tank);
        walk.derive(tank.revised().ended());
        assertThat(walk.now().state()).isEqualTo(AlarmState.RAISED);
        assertThat(walk.now().lasts()).isFalse();
        assertThat(walk.now().dueAt()).isEqualTo(RAISED.plusSeconds(300));
    }

    @Test
    void opensAgainWhenTheConditionReturnsSoonAndNotLater() {
        closed();
        var closing = walk.now().since();
        assertThat(Course.takesIn(Walk.RULES, walk.now(), closing.plusSeconds(30 * 60))).isTrue();
        assertThat(Course.takesIn(Walk.RULES, walk.now(), closing.plusSeconds(30 * 60 + 1))).isFalse();
        assertThat(Course.takesIn(Walk.RULES, walk.now(), RAISED.minusSeconds(30 * 60 + 1))).isFalse();
        walk.after(60).derive(tank.keyed("second").at(walk.at()));
        assertThat(walk.now().state()).isEqualTo(AlarmState.RAISED);
        assertThat(walk.now().round()).isEqualTo(2);
        assertThat(walk.now().hand().by()).isNull();
        assertThat(walk.now().dueAt()).isEqualTo(walk.at().plusSeconds(300));
    }

    @Test
    void looksAgainAtWhatReturnsBeforeItIsClosed() {
        walk.derive(tank.ended());
        walk.does(NIGHT, new Receive()).does(NIGHT, new Verify(false, "instrument", ""));
        walk.derive(tank.keyed("again").at(RAISED.plusSeconds(90)));
        assertThat(walk.now().state()).as("a false one that returns may be true").isEqualTo(AlarmState.RECEIVED);
        walk.does(NIGHT, new Verify(true, null, "")).does(NIGHT, new Handle("处置"));
        walk.derive(tank.keyed("third").at(RAISED.plusSeconds(300)));
        assertThat(walk.now().state()).as("what was done has not helped").isEqualTo(AlarmState.CONFIRMED);
    }

    @Test
    void keepsWhatWasDoneWhenItIsDerivedAnew() {
        walk.derive(tank);
        walk.does(NIGHT, new Receive());
        walk.derive(tank.keyed("new").superseding(tank.key()).at(RAISED.minusSeconds(40)));
        assertThat(walk.now().state()).isEqualTo(AlarmState.RECEIVED);
        assertThat(walk.now().hand().isOf(NIGHT)).isTrue();
        assertThat(walk.now().isRederived()).isTrue();
        assertThat(walk.occurrences()).extracting(one -> one.key() + " " + one.holds()).containsExactlyInAnyOrder(tank.key() + " false", "new true");
        walk.derive(tank.keyed("new").superseding(tank.key()).revised().withdraw());
        assertThat(walk.now().lasts()).isFalse();
        walk.derive(tank.revised());
        assertThat(walk.now().lasts()).as("what was superseded stays so").isFalse();
    }

    @Test
    void leavesLessTimeWhenItBecomesGraverAndNeverMore() {
        walk.derive(tank);
        walk.after(120).derive(tank.revised().of(AlarmLevel.ALARM));
        assertThat(walk.now().dueAt()).as("a minute from now on").isEqualTo(RAISED.plusSeconds(180));
        walk.after(30).derive(tank.revised().revised().of(AlarmLevel.ALARM));
        assertThat(walk.now().dueAt()).as("the same level says nothing new").isEqualTo(RAISED.plusSeconds(180));
        var late = new Walk(RAISED);
        late.derive(tank).after(290).derive(tank.revised().of(AlarmLevel.ALARM));
        assertThat(late.now().dueAt()).as("it had ten seconds").isEqualTo(RAISED.plusSeconds(300));
    }

    @Test
    void silencesTheGravestOnlyByTwo() {
        walk.derive(tank.of(AlarmLevel.ALARM));
        walk.refuses(NIGHT, new Silence(walk.at().plusSeconds(30 * 60 + 1), "检修"), "alarm.silence.long");
        walk.refuses(NIGHT, new Silence(walk.at(), "检修"), "alarm.silence.past");
        walk.refuses(NIGHT, new Silence(walk.at().plusSeconds(600), " "), "alarm.text.missing");
        walk.refuses(DAY, new ConfirmSilence(), "alarm.silence.none");
        var due = walk.now().dueAt();
        walk.does(NIGHT, new Silence(walk.at().plusSeconds(600), "检修"));
        assertThat(walk.now().isSilent(walk.at())).isFalse();
        walk.refuses(NIGHT, new ConfirmSilence(), "alarm.silence.second");
        walk.does(DAY, new ConfirmSilence());
        walk.refuses(DAY, new ConfirmSilence(), "alarm.silence.confirmed");
        assertThat(walk.now().isSilent(walk.at())).isTrue();
        assertThat(walk.now().isSilent(walk.at().plusSeconds(600))).isFalse();
        assertThat(walk.now().dueAt()).as("its clock runs on").isEqualTo(due);
        walk.does(NIGHT, new LiftSilence("检修结束"));
        assertThat(walk.now().isSilent(walk.at())).isFalse();
    }

    @Test
    void soundsAgainWhenItBecomesGraverThanWhatWasSilenced() {
        walk.derive(tank);
        walk.does(NIGHT, new Silence(walk.at().plusSeconds(600), "抖动"));
        assertThat(walk.now().isSilent(walk.at())).isTrue();
        walk.derive(tank.revised().of(AlarmLevel.ALARM));
        assertThat(walk.now().isSilent(walk.at())).isFalse();
    }

    @Test
    void staysWithWhoHandsItOverUntilItIsTaken() {
        walk.derive(tank);
        walk.refuses(NIGHT, new HandOver("day", ""), "alarm.hand.nobody");
        walk.refuses(DAY, new TakeOver("x"), "alarm.hand.nobody");
        walk.does(NIGHT, new Receive());
        walk.refuses(NIGHT, new HandOver("night", ""), "alarm.hand.whom");
        walk.refuses(DAY, new HandOver("day", ""), "alarm.hand.other");
        walk.refuses(DAY, new TakeOver(""), "alarm.text.missing");
        walk.does(NIGHT, new HandOver("day", "罐顶在检修"));
        assertThat(walk.now().hand().isOf(NIGHT)).isTrue();
        walk.does(DAY, new TakeOver(""));
        assertThat(walk.now().hand().isOf(DAY)).isTrue();
        walk.refuses(DAY, new TakeOver("x"), "alarm.hand.own");
    }

    @Test
    void goesUpTheLadderOnlyAfterItsTerm() {
        walk.derive(tank);
        var due = walk.now().dueAt();
        assertThat(Walk.RULES.rung(due, RAISED.plusSeconds(299))).isEmpty();
        assertThat(Walk.RULES.rung(due, RAISED.plusSeconds(300)).orElseThrow().id()).isEqualTo("chief");
        assertThat(Walk.RULES.rung(due, RAISED.plusSeconds(900)).orElseThrow().id()).isEqualTo("emergency");
        assertThat(Walk.RULES.rung(due, RAISED.plusSeconds(300 + 1_800)).orElseThrow().id()).isEqualTo("district");
    }

    @Test
    void refusesAnEventOutOfItsTurn() {
        walk.derive(tank);
        var twice = new AlarmEvent(walk.now().id(), walk.now().version(), RAISED, NIGHT, new Receive());
        assertThatThrownBy(() -> Course.after(Walk.RULES, walk.now(), new Recalled(), twice)).isInstanceOf(IllegalStateException.class);
    }

    private void closed() {
        walk.derive(tank.ended());
        walk.after(60).does(NIGHT, new Receive()).does(NIGHT, new Verify(true, null, "")).does(NIGHT, new Handle("处置"))
                .after(60).does(NIGHT, new Close("恢复"));
    }
}
