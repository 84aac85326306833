package org.yuanlian.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Account;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.Happening.Command;
import org.yuanlian.alarm.Happening.HandOver;
import org.yuanlian.kernel.Problem;

/// What somebody is about to do, with all that was found out about it before an alarm was locked.
sealed interface Meant {
    Command command();

    /// What speaks against it, beside the rules of the desk.
    List<Problem> against(Person person, List<Alarm> alarms);

    record Plain(Command command) implements Meant {
        @Override
        public List<Problem> against(Person person, List<Alarm> alarms) {
            return List.of();
        }
    }

    /// @param to null where nobody comes in by that name
    /// @param handles whether this person may act on alarms at all
    record Handing(HandOver command, @Nullable Account to, boolean handles) implements Meant {
        static Handing of(HandOver said, @Nullable Account to, boolean handles) {
            return new Handing(to == null ? said : new HandOver(to.username(), to.displayName(), said.text()), to, handles);
        }

        @Override
        public List<Problem> against(Person person, List<Alarm> alarms) {
            if (to == null) {
                return List.of(problem("alarm.hand.unknown", "to", command.to()));
            }
            if (to.username().equals(person.name())) {
                return List.of(problem("alarm.hand.whom", "to"));
            }
            var problems = new ArrayList<Problem>();
            if (to.disabled()) {
                problems.add(problem("alarm.hand.disabled", "to", to.displayName()));
            }
            if (!handles) {
                problems.add(problem("alarm.hand.right", "to", to.displayName()));
            }
            alarms.stream()
                    .filter(alarm -> !to.place().contains(alarm.concern().place()))
                    .collect(Collectors.groupingBy(alarm -> alarm.concern().place(), TreeMap::new, Collectors.counting()))
                    .forEach((place, many) -> problems.add(problem("alarm.hand.place", Objects.requireNonNull(place).key(), to.displayName(), many)));
            return problems;
        }

        private Problem problem(String code, String where, Object... arguments) {
            return Problem.of(code, where, command.to(), arguments);
        }
    }
}
