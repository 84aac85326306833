package org.yuanlian.alarm.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Alarm;
import org.yuanlian.alarm.Alarm.Concern;
import org.yuanlian.alarm.Alarm.Occurrence;
import org.yuanlian.alarm.AlarmEvent;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.AlarmFixtures;
import org.yuanlian.alarm.AlarmFixtures.One;
import org.yuanlian.alarm.AlarmHandling;
import org.yuanlian.alarm.Happening;
import org.yuanlian.alarm.Happening.Command;
import org.yuanlian.alarm.Happening.Derivation;
import org.yuanlian.kernel.Problem;

/// What happens to one alarm, told step by step.
final class Walk {
    static final AlarmHandling RULES = AlarmFixtures.handling();
    private final List<AlarmEvent> events = new ArrayList<>();
    private final Recalled known = new Recalled();
    private Instant at;
    private @Nullable Alarm begun;
    private @Nullable Alarm now;

    Walk(Instant at) {
        this.at = at;
    }

    Instant at() {
        return at;
    }

    Alarm now() {
        return Objects.requireNonNull(now);
    }

    Collection<Occurrence> occurrences() {
        return known.all();
    }

    List<AlarmEvent> events() {
        return events;
    }

    Walk after(long seconds) {
        at = at.plusSeconds(seconds);
        return this;
    }

    Walk derive(One one) {
        var derived = one.derived();
        if (now == null) {
            var concern = new Concern(derived.place(), derived.rule().id(), 1, derived.rule().source(), one.object(), one.object(), true);
            begun = Course.begin(RULES, new UUID(0, 1), concern, one.level(), at);
            now = begun;
        }
        return happens(AlarmEvent.RULES, new Derivation(
                one.key(), one.revision(), one.level(), one.raisedAt(), one.endedAt(), one.withdrawn(), one.supersedes()));
    }

    Walk does(Person person, Command command) {
        assertThat(whyNot(person, command)).as("%s by %s", command, person.name()).isNull();
        return happens(person, command);
    }

    void refuses(Person person, Command command, String code) {
        assertThat(whyNot(person, command)).as("%s by %s", command, person.name()).isEqualTo(code);
    }

    @Nullable String whyNot(Person person, Command command) {
        return new DeskRules(RULES, now(), person, at).whyNot(command).map(Problem::code).orElse(null);
    }

    Alarm replayed() {
        return Course.replay(RULES, Objects.requireNonNull(begun), events);
    }

    private Walk happens(Person person, Happening what) {
        var event = new AlarmEvent(now().id(), now().version() + 1, at, person, what);
        events.add(event);
        now = Course.after(RULES, now(), known, event);
        return this;
    }
}
