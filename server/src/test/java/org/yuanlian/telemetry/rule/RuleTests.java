package org.yuanlian.telemetry.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;
import static org.yuanlian.telemetry.rule.RuleFixtures.PERMIT;
import static org.yuanlian.telemetry.rule.RuleFixtures.PRESSURE;
import static org.yuanlian.telemetry.rule.RuleFixtures.TEMPERATURE;
import static org.yuanlian.telemetry.rule.RuleFixtures.aRule;
import static org.yuanlian.telemetry.rule.RuleFixtures.aRuleOfFresh;
import static org.yuanlian.telemetry.rule.RuleFixtures.compiled;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.above;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.all;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.changes;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.count;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.during;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.flag;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.frozen;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.inside;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.lasting;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.missing;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.not;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.offRoute;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.permit;
import static org.yuanlian.telemetry.rule.RuleFixtures.Conditions.pinned;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yuanlian.telemetry.AlarmPoint;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.Readings;
import org.yuanlian.telemetry.declared.AlarmRules;
import org.yuanlian.telemetry.declared.When;

/// Each condition on the course of a morning, told in seconds after nine: `10-25` is an alarm, `40-` one that lasts.
class RuleTests {
    private final List<String> alarms = new ArrayList<>();
    private final List<AlarmPoint> evidence = new ArrayList<>();

    @Test
    void raisesBeyondTheLimitAndEndsBehindTheOther() {
        var rule = rule(above(PRESSURE, 1.4, 1.2));
        assertThat(alarms(rule, at(0, 1.4), at(10, 1.5), at(20, 1.3), at(30, 1.2), at(40, 1.5))).containsExactly("10-30", "40-");
    }

    @Test
    void waitsAsLongAsDeclaredBeforeItRaisesAndBeforeItEnds() {
        var rule = compiled(aRule("high", above(PRESSURE, 1, 1), 5, 8, null)).getFirst();
        assertThat(alarms(rule, at(0, 2), at(4, 0), at(10, 2), at(20, 0), at(24, 2), at(26, 0), at(60, 0))).containsExactly("15-34x1");
    }

    @Test
    void tellsWhatRisesTooFast() {
        var rule = rule(changes(PRESSURE, When.Direction.RISING, 6, 30));
        assertThat(alarms(rule, at(0, 0), at(10, 0.5), at(20, 2.5), at(30, 2.6), at(60, 2.6))).containsExactly("20-30");
        assertThat(alarms(rule, at(0, 9), at(10, 0))).isEmpty();
    }

    @Test
    void tellsFrozenAndPinnedReadings() {
        assertThat(alarms(rule(frozen(PRESSURE, 0, 20)), at(0, 1), at(10, 1), at(20, 1), at(30, 1.1), at(90, 1.2))).containsExactly("20-30");
        assertThat(alarms(rule(pinned(PRESSURE, 2.5, 0.01, 20)), at(0, 2.5), at(10, 2.5), at(20, 2.505), at(30, 2.4))).containsExactly("20-30");
    }

    @Test
    void tellsWhatStoppedComingAtTheTimeItDid() {
        assertThat(alarms(rule(missing(PRESSURE, 30)), at(0, 1), at(10, 1), at(100, 1))).containsExactly("40-100");
    }

    @Test
    void leavesOutWhatIsNotBelieved() {
        var rule = rule(above(PRESSURE, 1, 1));
        var calibrated = new Said(10, 0, 5, Quality.CALIBRATION);
        assertThat(alarms(rule, at(0, 0), calibrated, new Said(20, 0, 5, Quality.OUT_OF_RANGE))).containsExactly("20-");
    }

    @Test
    void countsWithinASpan() {
        var rule = rule(count(above(PRESSURE, 1, 1), 3, 60));
        assertThat(alarms(rule, at(0, 2), at(1, 0), at(20, 2), at(21, 0), at(40, 2), at(41, 0), at(200, 0))).containsExactly("40-60");
    }

    @Test
    void endsWhenThePermitDoes() {
        var rule = rule(all(permit(PERMIT), above(PRESSURE, 1, 1)));
        var until = new Said(0, 0, NINE / 1_000.0 + 50, Quality.GOOD);
        assertThat(alarms(rule, until, new Said(10, 1, 2, Quality.GOOD), new Said(90, 1, 2, Quality.GOOD))).containsExactly("10-50");
    }

    @Test
    void knowsTheHoursOfChinaPastMidnight() {
        var night = rule(all(during("22:00", "06:00", When.Day.MONDAY), above(PRESSURE, 1, 1)));
        assertThat(alarms(night, at(0, 2), at(24 * 3_600, 2))).as("nine on Monday: from 22:00 to 06:00 on Tuesday").containsExactly("46800-75600");
    }

    @Test
    void readsTheBitsOfATerminal() {
        assertThat(alarms(rule(flag(PRESSURE, 2)), at(0, 3), at(10, 4), at(20, 3))).containsExactly("10-20");
    }

    @Test
    void knowsWhereAVehicleIs() {
        var square = new When.Corner[] {corner(29.3, 104.7), corner(29.4, 104.7), corner(29.4, 104.8), corner(29.3, 104.8)};
        var fence = rule(inside("latitude", "longitude", square));
        assertThat(alarms(fence, new Said(0, 0, 29.35, Quality.GOOD), new Said(0, 1, 104.65, Quality.GOOD), new Said(10, 1, 104.75, Quality.GOOD),
                new Said(20, 0, 29.45, Quality.GOOD))).containsExactly("10-20");
        var road = rule(offRoute("latitude", "longitude", 100, corner(29.3, 104.7), corner(29.3, 104.8)));
        assertThat(alarms(road, new Said(0, 0, 29.3005, Quality.GOOD), new Said(0, 1, 104.75, Quality.GOOD), new Said(10, 0, 29.3012, Quality.GOOD)))
                .containsExactly("10-");
    }

    @Test
    void takesChatterForOneAlarm() {
        var rule = compiled(aRule("chatter", above(PRESSURE, 1, 1), 0, 0, new AlarmRules.Chatter(3, 60))).getFirst();
        assertThat(alarms(rule, at(0, 2), at(5, 0), at(10, 2), at(15, 0), at(20, 2), at(25, 0), at(30, 2), at(35, 0), at(200, 0)))
                .containsExactly("0-5", "10-15", "20-95x1 chattering");
    }

    @Test
    void judgesOnlyWhileItIsInForceAndEndsWithIt() {
        var rule = compiled(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23), aRule("high", above(PRESSURE, 1, 1))).getFirst();
        assertThat(alarms(rule, at(-10 * 3_600, 2), at(-8 * 3_600, 2), at(20 * 3_600, 2))).containsExactly("-28800-54000");
    }

    @Test
    void showsTheLastPointOfEverySignalAsEvidence() {
        var rule = rule(all(above(PRESSURE, 1, 1), not(above(TEMPERATURE, 50, 50))));
        alarms(rule, new Said(0, 1, 20, Quality.GOOD), new Said(10, 0, 2, Quality.GOOD));
        assertThat(evidence).containsExactly(new AlarmPoint(PRESSURE, 100, NINE + 10 * SECOND, 2), new AlarmPoint(TEMPERATURE, 101, NINE, 20));
    }

    @Test
    void judgesNothingByAValueThatIsTooOld() {
        var moving = all(during("22:00", "06:00", When.Day.MONDAY), above(PRESSURE, 5, 2));
        assertThat(alarms(rule(moving), at(0, 30), at(24 * 3_600, 0))).as("by the value of nine in the morning").containsExactly("46800-75600");
        assertThat(alarms(fresh(300, moving), at(0, 30), at(24 * 3_600, 0))).isEmpty();
        assertThat(alarms(fresh(300, moving), at(46_600, 30), at(24 * 3_600, 0))).as("of 21:56:40").containsExactly("46800-75600");
        assertThat(alarms(fresh(200, moving), at(46_600, 30), at(24 * 3_600, 0))).as("too old at 22:00 sharp").isEmpty();
    }

    @Test
    void endsNoAlarmWhoseReasonIsUnknown() {
        var high = compiled(aRuleOfFresh(20, above(PRESSURE, 1, 1), 0, 15)).getFirst();
        assertThat(alarms(high, at(0, 2), at(100, 2), at(105, 0), at(110, 0), at(140, 0))).containsExactly("0-120");
        assertThat(alarms(high, at(0, 2), at(5, 0), at(300, 0))).as("it was quiet for long enough before it fell silent").containsExactly("0-20");
        assertThat(alarms(fresh(10, above(PRESSURE, 1, 1)), at(0, 2), at(90, 0))).containsExactly("0-90");
        var slow = compiled(aRuleOfFresh(10, above(PRESSURE, 1, 1), 0, 15)).getFirst();
        assertThat(alarms(slow, at(0, 2), at(5, 0), at(100, 0), at(109, 0), at(118, 0))).as("the quiet is counted anew").containsExactly("0-115");
    }

    @Test
    void countsNoSpanAcrossWhatIsUnknown() {
        var high = compiled(aRuleOfFresh(10, above(PRESSURE, 1, 1), 15, 0)).getFirst();
        assertThat(alarms(high, at(0, 2), at(60, 2), at(69, 2), at(75, 2), at(80, 0))).containsExactly("75-80");
        assertThat(alarms(fresh(10, lasting(above(PRESSURE, 1, 1), 15)), at(0, 2), at(60, 2), at(69, 2), at(75, 2), at(80, 0))).containsExactly("75-80");
        assertThat(alarms(fresh(10, count(above(PRESSURE, 1, 1), 2, 600)), at(0, 2), at(60, 2), at(65, 0), at(70, 2)))
                .as("what held before and after has not begun again").containsExactly("70-");
    }

    @Test
    void keepsWhatLastedUntilItIsToldOtherwise() {
        assertThat(alarms(fresh(10, lasting(above(PRESSURE, 1, 1), 5)), at(0, 2), at(60, 2), at(61, 0))).as("raised at 5, kept at 60").containsExactly("5-61");
    }

    @Test
    void takesWhatNeverCameForUnknown() {
        var unlessHot = not(above(TEMPERATURE, 50, 50));
        assertThat(alarms(rule(all(above(PRESSURE, 1, 1), unlessHot)), at(0, 2))).containsExactly("0-");
        assertThat(alarms(fresh(10, all(above(PRESSURE, 1, 1), unlessHot)), at(0, 2))).isEmpty();
    }

    @Test
    void leavesPermitsAndSilenceTheirOwnTime() {
        var until = new Said(0, 0, NINE / 1_000.0 + 50, Quality.GOOD);
        assertThat(alarms(fresh(10, permit(PERMIT)), until, new Said(90, 0, 0, Quality.GOOD))).containsExactly("0-50");
        assertThat(alarms(fresh(10, missing(PRESSURE, 30)), at(0, 1), at(100, 1))).containsExactly("30-100");
    }

    private record Said(long second, int signal, double value, Quality quality) {}

    private static Said at(long second, double value) {
        return new Said(second, 0, value, Quality.GOOD);
    }

    private static When.Corner corner(double latitude, double longitude) {
        return new When.Corner(BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude));
    }

    private static Rule rule(When when) {
        return compiled(aRule("trial", when)).getFirst();
    }

    private static Rule fresh(int staleAfter, When when) {
        return compiled(aRuleOfFresh(staleAfter, when, 0, 0)).getFirst();
    }

    private List<String> alarms(Rule rule, Said... course) {
        alarms.clear();
        var state = rule.start();
        var series = IntStream.range(100, 100 + rule.head().signals().size()).toArray();
        for (int i = 0; i < course.length; i++) {
            long at = NINE + course[i].second * SECOND;
            upTo(rule, state, at - 1, series);
            if (at >= rule.head().from() && at < rule.head().to()) {
                rule.point(state, course[i].signal, at, course[i].value, Readings.tag(course[i].quality, Origin.DEVICE));
                if (i + 1 == course.length || course[i + 1].second != course[i].second) {
                    rule.judge(state, at, series, outcome());
                }
            }
        }
        return alarms;
    }

    private void upTo(Rule rule, long[] state, long instant, int[] series) {
        while (rule.due(state) <= instant) {
            rule.judge(state, rule.due(state), series, outcome());
        }
    }

    private Rule.Outcome outcome() {
        return new Rule.Outcome() {
            @Override
            public void raised(long at, boolean chattering, List<AlarmPoint> shown) {
                alarms.add((at - NINE) / SECOND + "-" + (chattering ? " chattering" : ""));
                evidence.clear();
                evidence.addAll(shown);
            }

            @Override
            public void ended(long at, int repeats) {
                var raised = alarms.removeLast();
                boolean chattering = raised.endsWith(" chattering");
                alarms.add(raised.replace(" chattering", "") + (at - NINE) / SECOND + (repeats > 0 ? "x" + repeats : "") + (chattering ? " chattering" : ""));
            }
        };
    }
}
