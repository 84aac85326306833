package org.yuanlian.alarm.declared;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.yuanlian.alarm.AlarmHandling;
import org.yuanlian.alarm.AlarmHandling.FalseReason;
import org.yuanlian.alarm.AlarmHandling.SilenceLimit;
import org.yuanlian.alarm.AlarmHandling.AlarmTerms;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.department.DepartmentsDeclaration;
import org.yuanlian.department.DepartmentsKind;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

public final class AlarmHandlingKind implements DeclarationKind<AlarmHandling> {
    public static final String FILE = "alarms-handling/alarm-handling";
    private static final int MOST_MINUTES = 7 * 24 * 60;
    private static final int MOST_ALARMS = 10_000;

    @Override
    public String name() {
        return "alarm-handling";
    }

    @Override
    public Class<AlarmHandling> shape() {
        return AlarmHandling.class;
    }

    @Override
    public List<Problem> check(Declared<AlarmHandling> declared, Declarations others) {
        var check = new Check(declared, new Problems());
        check.levels();
        check.ladder(others.read(DepartmentsKind.NAME, DepartmentsDeclaration.class).body());
        check.ids("falseReasons", declared.body().falseReasons().stream().map(FalseReason::id).toList());
        check.silencing();
        check.measures();
        check.within("returning.withinMinutes", declared.body().returning().withinMinutes(), 0, MOST_MINUTES);
        return check.problems.asList();
    }

    private record Check(Declared<AlarmHandling> declared, Problems problems) {
        void levels() {
            var terms = declared.body().levels();
            each("levels", terms.stream().map(AlarmTerms::level).toList());
            for (var i = 0; i < terms.size(); i++) {
                var path = "levels[%d].".formatted(i);
                within(path + "receiveMinutes", terms.get(i).receiveMinutes(), 1, MOST_MINUTES);
                within(path + "verifyMinutes", terms.get(i).verifyMinutes(), 1, MOST_MINUTES);
                within(path + "handleMinutes", terms.get(i).handleMinutes(), 1, MOST_MINUTES);
                within(path + "closeMinutes", terms.get(i).closeMinutes(), 1, MOST_MINUTES);
            }
        }

        void ladder(DepartmentsDeclaration departments) {
            var before = -1;
            var ladder = declared.body().ladder();
            ids("ladder", ladder.stream().map(AlarmHandling.Rung::id).toList());
            for (var i = 0; i < ladder.size(); i++) {
                var rung = ladder.get(i);
                DepartmentsKind.knownPost(declared, "ladder[%d].post".formatted(i), rung.post(), departments, problems);
                if (rung.afterMinutes() <= before) {
                    add("alarm.ladder.order", "ladder[%d].afterMinutes".formatted(i), rung.afterMinutes(), "Each rung comes later than the one before it.");
                }
                before = rung.afterMinutes();
            }
        }

        void silencing() {
            var limits = declared.body().silencing();
            each("silencing", limits.stream().map(SilenceLimit::level).toList());
            for (var i = 0; i < limits.size(); i++) {
                within("silencing[%d].mostMinutes".formatted(i), limits.get(i).mostMinutes(), 1, MOST_MINUTES);
                if (limits.get(i).level() == AlarmLevel.ALARM && !limits.get(i).secondPerson()) {
                    add("alarm.silence.alone", "silencing[%d].secondPerson".formatted(i), false, "Nobody silences the gravest level alone.");
                }
            }
        }

        void measures() {
            var measures = declared.body().measures();
            within("measures.floodAlarms", measures.floodAlarms(), 1, MOST_ALARMS);
            within("measures.floodMinutes", measures.floodMinutes(), 1, MOST_MINUTES);
            within("measures.chatterTimes", measures.chatterTimes(), 2, MOST_ALARMS);
            within("measures.chatterMinutes", measures.chatterMinutes(), 1, MOST_MINUTES);
            within("measures.staleHours", measures.staleHours(), 1, MOST_MINUTES);
            within("measures.hourlyAlarms", measures.hourlyAlarms(), 1, MOST_ALARMS);
        }

        private void each(String list, List<AlarmLevel> told) {
            for (var level : AlarmLevel.values()) {
                if (told.stream().filter(one -> one == level).count() != 1) {
                    add("alarm.level.once", list, level, "Each level stands here once: " + Arrays.toString(AlarmLevel.values()) + ".");
                }
            }
        }

        void ids(String list, List<String> ids) {
            var seen = new HashSet<String>();
            for (var i = 0; i < ids.size(); i++) {
                if (!seen.add(ids.get(i))) {
                    add("alarm.id.twice", "%s[%d].id".formatted(list, i), ids.get(i), "This id stands there already.");
                }
            }
        }

        void within(String path, int value, int least, int most) {
            if (value < least || value > most) {
                add("alarm.limit.range", path, value, "This lies between %d and %d.".formatted(least, most));
            }
        }

        private void add(String code, String path, Object value, String what) {
            problems.add(code, declared.where(path), value.toString(), what, null);
        }
    }
}
