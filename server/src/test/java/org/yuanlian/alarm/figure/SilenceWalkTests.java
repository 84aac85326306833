package org.yuanlian.alarm.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.alarm.AlarmFixtures.DAY;
import static org.yuanlian.alarm.AlarmFixtures.NIGHT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yuanlian.alarm.Alarm.Concern;
import org.yuanlian.alarm.AlarmEvent;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.AlarmFixtures;
import org.yuanlian.alarm.AlarmHandling;
import org.yuanlian.alarm.Happening;
import org.yuanlian.alarm.Happening.Close;
import org.yuanlian.alarm.Happening.ConfirmSilence;
import org.yuanlian.alarm.Happening.Derivation;
import org.yuanlian.alarm.Happening.Handle;
import org.yuanlian.alarm.Happening.LiftSilence;
import org.yuanlian.alarm.Happening.Receive;
import org.yuanlian.alarm.Happening.Silence;
import org.yuanlian.alarm.Happening.Verify;
import org.yuanlian.alarm.machine.Course;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Place;

/// How long an alarm was really silent, measured by hand beside the account.
class SilenceWalkTests {
    private static final AlarmHandling RULES = AlarmFixtures.handling();
    private static final Instant DUSK = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID ID = new UUID(0, 7);
    private final List<AlarmEvent> events = new ArrayList<>();

    @Test
    void isSilentOnlyFromTheSecondPersonOn() {
        derive(0, 1, AlarmLevel.ALARM);
        at(60, NIGHT, new Silence(DUSK.plusSeconds(360), "仪表检修"));
        assertThat(only(90)).satisfies(one -> assertThat(one.end()).isEqualTo(SilenceEnd.WAITING)).extracting(Silencing::silentSeconds).isEqualTo(0L);
        at(120, DAY, new ConfirmSilence());
        assertThat(only(300)).satisfies(one -> {
            assertThat(one.end()).isEqualTo(SilenceEnd.LASTING);
            assertThat(one.confirmedBy()).isEqualTo(DAY);
            assertThat(one.confirmedAt()).isEqualTo(DUSK.plusSeconds(120));
            assertThat(one.silentSeconds()).isEqualTo(180);
        });
        assertThat(only(9_000)).satisfies(one -> {
            assertThat(one.end()).isEqualTo(SilenceEnd.RAN_OUT);
            assertThat(one.endedAt()).isEqualTo(DUSK.plusSeconds(360));
            assertThat(one.silentSeconds()).isEqualTo(240);
        });
    }

    @Test
    void neverBeganWhereNobodyConfirmedIt() {
        derive(0, 1, AlarmLevel.ALARM);
        at(60, NIGHT, new Silence(DUSK.plusSeconds(360), "太吵"));
        assertThat(only(9_000)).satisfies(one -> {
            assertThat(one.end()).isEqualTo(SilenceEnd.UNCONFIRMED);
            assertThat(one.silentSeconds()).isZero();
        });
    }

    @Test
    void tellsWhoLiftedItAndWhen() {
        derive(0, 1, AlarmLevel.WARNING);
        at(60, NIGHT, new Silence(DUSK.plusSeconds(600), "太吵"));
        at(100, DAY, new LiftSilence("还是要听"));
        assertThat(only(9_000)).satisfies(one -> {
            assertThat(one.end()).isEqualTo(SilenceEnd.LIFTED);
            assertThat(one.endedBy()).isEqualTo(DAY);
            assertThat(one.endedAt()).isEqualTo(DUSK.plusSeconds(100));
            assertThat(one.silentSeconds()).isEqualTo(40);
        });
    }

    @Test
    void soundsWhileItIsGraverThanWhatWasSilenced() {
        derive(0, 1, AlarmLevel.WARNING);
        at(60, NIGHT, new Silence(DUSK.plusSeconds(600), "太吵"));
        derive(160, 2, AlarmLevel.ALARM);
        derive(260, 3, AlarmLevel.WARNING);
        assertThat(only(9_000)).satisfies(one -> {
            assertThat(one.silentSeconds()).as("100 before it rose, 340 after it fell").isEqualTo(440);
            assertThat(one.level()).isEqualTo(AlarmLevel.WARNING);
            assertThat(one.roseTo()).isEqualTo(AlarmLevel.ALARM);
            assertThat(one.roseAt()).isEqualTo(DUSK.plusSeconds(160));
        });
    }

    @Test
    void endsByAnotherOneAndByClosing() {
        derive(0, 1, AlarmLevel.WARNING);
        at(10, NIGHT, new Receive());
        at(20, NIGHT, new Silence(DUSK.plusSeconds(600), "一"));
        at(50, NIGHT, new Silence(DUSK.plusSeconds(900), "二"));
        at(60, NIGHT, new Verify(false, "instrument", ""));
        at(70, NIGHT, new Close("误报"));
        assertThat(walk(9_000)).extracting(one -> one.reason() + " " + one.end() + " " + one.silentSeconds()).containsExactly("一 REPLACED 30", "二 CLOSED 20");
    }

    @Test
    void isNotEndedTwiceWhereItsTimeWasOver() {
        derive(0, 1, AlarmLevel.WARNING);
        at(10, NIGHT, new Receive());
        at(20, NIGHT, new Silence(DUSK.plusSeconds(60), "一"));
        at(70, NIGHT, new Verify(true, null, ""));
        at(80, NIGHT, new Handle("查过"));
        at(90, DAY, new LiftSilence(""));
        assertThat(only(9_000)).satisfies(one -> {
            assertThat(one.end()).isEqualTo(SilenceEnd.RAN_OUT);
            assertThat(one.endedBy()).isNull();
            assertThat(one.silentSeconds()).isEqualTo(40);
        });
    }

    @Test
    void belongsToEachSpanThatItReachesInto() {
        derive(0, 1, AlarmLevel.WARNING);
        at(60, NIGHT, new Silence(DUSK.plusSeconds(600), "太吵"));
        var one = only(9_000);
        assertThat(one.touches(new Counting.Span(DUSK.plusSeconds(599), DUSK.plusSeconds(700)))).isTrue();
        assertThat(one.touches(new Counting.Span(DUSK.plusSeconds(600), DUSK.plusSeconds(700)))).isFalse();
        assertThat(one.touches(new Counting.Span(DUSK, DUSK.plusSeconds(60)))).isFalse();
    }

    private void derive(int second, int revision, AlarmLevel level) {
        at(second, AlarmEvent.RULES, new Derivation("k", revision, level, DUSK, null, false, List.of()));
    }

    private void at(int second, Person by, Happening what) {
        events.add(new AlarmEvent(ID, events.size() + 1L, DUSK.plusSeconds(second), by, what));
    }

    private List<Silencing> walk(int second) {
        var concern = new Concern(new Place("511102"), "level-high", 1, "演示规则", "T1", "T1", true);
        var first = (Derivation) events.getFirst().what();
        return SilenceWalk.of(RULES, Course.begin(RULES, ID, concern, first.level(), DUSK), events, DUSK.plusSeconds(second));
    }

    private Silencing only(int second) {
        var all = walk(second);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
