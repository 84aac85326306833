package org.yuanlian.telemetry.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.MINUTE;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange.Cause;

class FloodsTests {
    private static final int DAY_SECONDS = 86_400;
    private final Floods floods = new Floods(List::of, 3, MINUTE, List.of(AlarmLevel.REMINDER));

    @Test
    void holdsBackWhatComesAfterTooMany() {
        var told = floods.of(IntStream.range(0, 5).mapToObj(i -> raised(alarm(i, AlarmLevel.REMINDER))).toList());
        assertThat(told).extracting(difference -> requireNonNull(difference.after()).held()).containsExactly(false, false, false, true, true);
    }

    @Test
    void neverHoldsBackWhatWeighsMore() {
        var told = floods.of(IntStream.range(0, 5).mapToObj(i -> raised(alarm(i, AlarmLevel.ALARM))).toList());
        assertThat(told).extracting(difference -> requireNonNull(difference.after()).held()).containsOnly(false);
    }

    @Test
    void letsGoWhatWasHeldByAnAlarmThatNeverWas() {
        floods.of(IntStream.range(0, 4).mapToObj(i -> raised(alarm(i, AlarmLevel.REMINDER))).toList());
        var told = floods.of(List.of(new Difference(alarm(1, AlarmLevel.REMINDER), null, Cause.CORRECTION, null)));
        assertThat(told).extracting(Difference::cause).containsExactly(Cause.CORRECTION, Cause.FLOOD);
        assertThat(told.getLast().after()).isEqualTo(alarm(3, AlarmLevel.REMINDER));
    }

    @Test
    void holdsTheSameBackInWhicheverOrderTheyAreFoundOut() {
        var alarms = new ArrayList<>(IntStream.range(0, 60).mapToObj(i -> alarm(i * 37 % 61 * 2, AlarmLevel.values()[i % 2])).toList());
        var expected = held(alarms);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(alarms, new Random(seed));
            assertThat(held(alarms)).isEqualTo(expected);
        }
        assertThat(expected).containsValue(true).containsValue(false);
    }

    @Test
    void recallsWhatWasRaisedLongAgoWhereSomethingOfThenIsFoundOutLate() {
        var told = new TreeMap<Alarm.Key, Alarm>();
        var floods = new Floods(told::values, 3, MINUTE, List.of(AlarmLevel.REMINDER));
        int days = 60;
        for (int second = 0; second < days * DAY_SECONDS; second += 600) {
            follow(told, floods.of(List.of(raised(alarm(second, AlarmLevel.REMINDER)))));
        }
        follow(told, floods.of(IntStream.of(1, 2).mapToObj(second -> raised(alarm(second, AlarmLevel.REMINDER))).toList()));
        for (int second = days * DAY_SECONDS; second < 2 * days * DAY_SECONDS; second += 600) {
            follow(told, floods.of(List.of(raised(alarm(second, AlarmLevel.REMINDER)))));
        }
        var late = floods.of(List.of(raised(alarm(3, AlarmLevel.REMINDER))));
        assertThat(late).singleElement().extracting(one -> requireNonNull(one.after()).held()).as("three came within the minute before").isEqualTo(true);
        follow(told, late);
        var corrected = floods.of(List.of(new Difference(alarm(1, AlarmLevel.REMINDER), null, Cause.CORRECTION, null)));
        assertThat(corrected).extracting(Difference::cause).containsExactly(Cause.CORRECTION, Cause.FLOOD);
        assertThat(corrected.getLast().after()).isEqualTo(alarm(3, AlarmLevel.REMINDER));
    }

    private static void follow(TreeMap<Alarm.Key, Alarm> told, List<Difference> differences) {
        differences.forEach(one -> told.put(requireNonNull(one.after()).key(), requireNonNull(one.after())));
    }

    private static TreeMap<Alarm.Key, Boolean> held(List<Alarm> alarms) {
        var floods = new Floods(List::of, 3, MINUTE, List.of(AlarmLevel.REMINDER));
        var held = new TreeMap<Alarm.Key, Boolean>();
        for (var alarm : alarms) {
            floods.of(List.of(raised(alarm))).forEach(told -> {
                var after = requireNonNull(told.after());
                held.put(after.key(), after.held());
            });
        }
        return held;
    }

    private static Difference raised(Alarm alarm) {
        return new Difference(null, alarm, Cause.LIVE, null);
    }

    private static Alarm alarm(int second, AlarmLevel level) {
        return new Alarm("tank-farm", "high", 1, "T-101", level, NINE + second * SECOND, null, 0, false, false, List.of());
    }
}
