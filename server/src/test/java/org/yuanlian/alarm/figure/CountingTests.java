package org.yuanlian.alarm.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.alarm.AlarmFixtures.DAY;
import static org.yuanlian.alarm.AlarmFixtures.NIGHT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yuanlian.alarm.Alarm.Concern;
import org.yuanlian.alarm.AlarmEvent;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.AlarmFixtures;
import org.yuanlian.alarm.AlarmHandling;
import org.yuanlian.alarm.Happening;
import org.yuanlian.alarm.Happening.Close;
import org.yuanlian.alarm.Happening.Derivation;
import org.yuanlian.alarm.Happening.Handle;
import org.yuanlian.alarm.Happening.Receive;
import org.yuanlian.alarm.Happening.Verify;
import org.yuanlian.alarm.machine.Course;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Place;

/// Figures counted by hand beside those that are counted.
class CountingTests {
    private static final AlarmHandling RULES = AlarmFixtures.handling();
    private static final Instant NIGHTFALL = Instant.parse("2026-11-21T12:00:00Z");
    private final List<Round> rounds = new ArrayList<>();

    @Test
    void countsWhatOnePersonReceivedAndTheWorstHour() {
        IntStream.range(0, 7).forEach(i -> tell("T" + i, NIGHT, 60 * i, 30, 0));
        tell("T9", DAY, 7_200, 30, 0);
        assertThat(lines(FigureKind.LOAD)).extracting(one -> one.label() + " " + one.count() + " " + one.peak() + " " + one.over())
                .containsExactly("白班值班员 1 1 false", "夜班值班员 7 7 true");
        assertThat(lines(FigureKind.LOAD).getLast().counted()).hasSize(7);
    }

    @Test
    void findsAFloodFromItsFirstAlarmToItsLast() {
        IntStream.range(0, 10).forEach(i -> tell("T" + i, NIGHT, 60 * i, 5, 0));
        assertThat(lines(FigureKind.FLOOD)).as("ten in ten minutes are bearable").isEmpty();
        tell("T10", NIGHT, 599, 5, 0);
        assertThat(lines(FigureKind.FLOOD)).singleElement().satisfies(flood -> {
            assertThat(flood.count()).isEqualTo(11);
            assertThat(flood.counted()).hasSize(11);
            assertThat(flood.from()).isEqualTo(NIGHTFALL);
            assertThat(flood.until()).isEqualTo(NIGHTFALL.plusSeconds(599));
        });
    }

    @Test
    void tellsHowLongAlarmsWaitedByNearestRank() {
        IntStream.rangeClosed(1, 20).forEach(i -> tell("T" + i, NIGHT, 1_000 * i, 10 * i, 0));
        assertThat(lines(FigureKind.RECEIVING)).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo("WARNING");
            assertThat(one.count()).isEqualTo(20);
            assertThat(one.medianSeconds()).isEqualTo(100);
            assertThat(one.p95Seconds()).isEqualTo(190);
        });
    }

    @Test
    void namesTheNuisancesFirst() {
        IntStream.range(0, 12).forEach(i -> IntStream.rangeClosed(0, i).forEach(j -> tell("T" + i, NIGHT, 4_000 * j + i, 5, 60)));
        assertThat(lines(FigureKind.NUISANCE)).hasSize(10).extracting(DeskFigure::count).containsExactly(12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L);
    }

    @Test
    void sharesFalseOnesByReasonOutOfAllThatWereVerified() {
        tell("T1", NIGHT, 0, 5, 60);
        falsely("T2", "instrument");
        falsely("T3", "instrument");
        falsely("T4", "weather");
        assertThat(lines(FigureKind.FALSE_SHARE)).extracting(one -> one.key() + " " + one.count() + "/" + one.of())
                .containsExactly("instrument 2/4", "weather 1/4");
    }

    @Test
    void findsWhatChattersWithinAMinute() {
        var seconds = new int[] {0, 20, 59, 200};
        chatter("T1", seconds);
        chatter("T2", 0, 20, 60);
        assertThat(lines(FigureKind.CHATTERING)).singleElement().satisfies(one -> {
            assertThat(one.label()).contains("T1");
            assertThat(one.peak()).isEqualTo(3);
            assertThat(one.count()).isEqualTo(4);
        });
    }

    @Test
    void findsWhatWasOpenTooLongAtTheEndOfTheSpan() {
        tell("old", NIGHT, 0, 5, 0);
        tell("done", NIGHT, 0, 5, 3_600);
        tell("young", NIGHT, 7_200, 5, 0);
        assertThat(lines(FigureKind.STALE, NIGHTFALL.plusSeconds(25 * 3_600))).singleElement().satisfies(one -> assertThat(one.label()).contains("old"));
        assertThat(lines(FigureKind.STALE, NIGHTFALL.plusSeconds(24 * 3_600))).isEmpty();
    }

    @Test
    void leavesOutWhatLiesBesideTheSpan() {
        tell("early", NIGHT, -7_200, 60, 60);
        tell("late", NIGHT, 90_000, 60, 60);
        assertThat(new Counting(RULES, new Counting.Span(NIGHTFALL, NIGHTFALL.plusSeconds(3_600)), rounds).all()).isEmpty();
    }

    private record Told(int second, Person by, Happening what) {}

    private static Told told(int second, Person by, Happening what) {
        return new Told(second, by, what);
    }

    private static Derivation derivation(String key, int second, AlarmLevel level) {
        return new Derivation(key, 1, level, NIGHTFALL.plusSeconds(second), NIGHTFALL.plusSeconds(second + 1), false, List.of());
    }

    private void tell(String object, Person person, int second, int receivedAfter, int closedAfter) {
        var all = new ArrayList<>(List.of(
                told(second, AlarmEvent.RULES, derivation("k" + second, second, AlarmLevel.WARNING)), told(second + receivedAfter, person, new Receive())));
        if (closedAfter > 0) {
            all.add(told(second + receivedAfter, person, new Verify(true, null, "")));
            all.add(told(second + receivedAfter, person, new Handle("处置")));
            all.add(told(second + receivedAfter + closedAfter, person, new Close("恢复")));
        }
        rounds.addAll(history(object, AlarmLevel.WARNING, all));
    }

    private void falsely(String object, String reason) {
        rounds.addAll(history(object, AlarmLevel.WARNING, List.of(
                told(0, AlarmEvent.RULES, derivation("k", 0, AlarmLevel.WARNING)), told(10, NIGHT, new Receive()),
                told(20, NIGHT, new Verify(false, reason, "")))));
    }

    private void chatter(String object, int... seconds) {
        rounds.addAll(history(object, AlarmLevel.WARNING, IntStream.of(seconds)
                .mapToObj(second -> told(second, AlarmEvent.RULES, derivation("k" + second, second, AlarmLevel.WARNING)))
                .toList()));
    }

    private static List<Round> history(String object, AlarmLevel level, List<Told> all) {
        var id = UUID.randomUUID();
        var concern = new Concern(new Place("511102"), "level-high", 1, "演示规则", object, object, true);
        var first = NIGHTFALL.plusSeconds(all.getFirst().second());
        var events = IntStream.range(0, all.size())
                .mapToObj(i -> new AlarmEvent(id, i + 1L, NIGHTFALL.plusSeconds(all.get(i).second()), all.get(i).by(), all.get(i).what()))
                .toList();
        return Round.of(RULES, Course.begin(RULES, id, concern, level, first), events);
    }

    private List<DeskFigure> lines(FigureKind kind) {
        return lines(kind, NIGHTFALL.plusSeconds(86_400));
    }

    private List<DeskFigure> lines(FigureKind kind, Instant until) {
        return new Counting(RULES, new Counting.Span(NIGHTFALL, until), rounds).all().stream().filter(one -> one.kind() == kind).toList();
    }
}
