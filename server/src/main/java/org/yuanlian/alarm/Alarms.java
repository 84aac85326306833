package org.yuanlian.alarm;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.alarm.Alarm.Concern;
import org.yuanlian.alarm.Happening.Derivation;
import org.yuanlian.alarm.machine.Course;
import org.yuanlian.alarm.store.AlarmRows;
import org.yuanlian.alarm.store.DerivationRows;
import org.yuanlian.alarm.store.DerivationRows.Kept;
import org.yuanlian.alarm.store.KnownRows;
import org.yuanlian.kernel.Ids;

/// Takes in what the rules derived.
@Component
public class Alarms {
    private static final Comparator<Derived> BY_TIME =
            Comparator.comparing(Derived::raisedAt).thenComparing(Derived::key).thenComparingInt(Derived::revision);
    private final AlarmRows rows;
    private final DerivationRows derivations;
    private final KnownRows known;
    private final HandlingRules rules;
    private final Clock clock;
    private final Ids ids;

    Alarms(AlarmRows rows, DerivationRows derivations, KnownRows known, HandlingRules rules, Clock clock, Ids ids) {
        this.rows = rows;
        this.derivations = derivations;
        this.known = known;
        this.rules = rules;
        this.clock = clock;
        this.ids = ids;
    }

    /// Brings alarms to the desk, all of them or none, in the caller's scope and in its transaction where there is one.
    /// A key with a revision that is known already is passed over, so whoever does not know whether the last call came
    /// through repeats it.
    ///
    /// @return how many were new
    @Transactional
    public int derived(List<Derived> all) {
        var byConcern = all.stream()
                .collect(Collectors.groupingBy(one -> Concern.of(one).key(), TreeMap::new, Collectors.toList()));
        byConcern.values().forEach(same -> rows.hold(Concern.of(same.getFirst())));
        return byConcern.values().stream()
                .flatMap(same -> same.stream().sorted(BY_TIME))
                .mapToInt(one -> take(one) ? 1 : 0)
                .sum();
    }

    private boolean take(Derived one) {
        if (derivations.has(one)) {
            return false;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var belonging = belonging(one);
        if (belonging.isEmpty() && (one.withdrawn() || derivations.isWithdrawnLater(one))) {
            derivations.add(new Kept(null, at, one));
            return true;
        }
        var before = belonging.orElseGet(() -> begin(one, at));
        var event = new AlarmEvent(before.id(), before.version() + 1, later(at, before.lastAt()), AlarmEvent.RULES, Derivation.of(one));
        derivations.add(new Kept(before.id(), event.at(), one));
        rows.write(Course.after(rules.on(before.openedAt()), before, known.of(before), event), event);
        return true;
    }

    private Optional<Alarm> belonging(Derived one) {
        return derivations.alarmOf(one).flatMap(rows::lock).or(() -> rows.same(Concern.of(one), one.raisedAt(), rules.widestReturn()).stream()
                .flatMap(id -> rows.lock(id).stream())
                .filter(alarm -> Course.takesIn(rules.on(alarm.openedAt()), alarm, one.raisedAt()))
                .findFirst());
    }

    private Alarm begin(Derived one, Instant at) {
        var begun = Course.begin(rules.on(at), ids.next(), Concern.of(one), one.level(), at);
        rows.begin(begun);
        return begun;
    }

    static Instant later(Instant at, Instant last) {
        return at.isBefore(last) ? last : at;
    }
}
