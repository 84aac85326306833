package org.yuanlian.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.store.DerivationRows;
import org.yuanlian.alarm.store.HeldRows;
import org.yuanlian.alarm.store.HeldRows.Kept;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Keeps from the desk what came too many at once, until the rules let it go or a person lets it through. What the rules derive
/// is not touched by what a person does: the same points tell the same, before and after.
@Component
public class HeldAlarms {
    private final Alarms alarms;
    private final HeldRows rows;
    private final DerivationRows derivations;
    private final HandlingRules rules;
    private final Audit audit;
    private final Clock clock;

    HeldAlarms(Alarms alarms, HeldRows rows, DerivationRows derivations, HandlingRules rules, Audit audit, Clock clock) {
        this.alarms = alarms;
        this.rows = rows;
        this.derivations = derivations;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /// Takes in what the rules tell. What the desk knows already goes on to it, held or not, so that it learns how it ends.
    ///
    /// @return how many were new to the desk
    @Transactional
    public int told(List<Told> all) {
        var floods = new TreeSet<String>();
        all.stream().filter(Told::held).forEach(one -> floods.add(HeldRows.flood(one.derived())));
        floods.forEach(rows::hold);
        var at = now();
        var passing = new ArrayList<Derived>();
        var passed = new HashSet<String>();
        for (var one : all) {
            var derived = one.derived();
            if (!one.held() || passed.contains(derived.key()) || derivations.knows(derived) || rows.isReleased(derived)) {
                if (rows.knows(derived)) {
                    rows.add(new Kept(derived, one.held(), at));
                }
                passing.add(derived);
                passed.add(derived.key());
            } else {
                rows.add(new Kept(derived, true, at));
            }
        }
        return alarms.derived(passing);
    }

    /// Those that go on, or of which something waits that lasts: the latest first.
    @Transactional(readOnly = true)
    public List<Flood> now(Place within) {
        var now = clock.instant();
        return rows.floods(new HeldRows.Asked(within, Instant.EPOCH, now, now), quiet(now)).stream()
                .filter(flood -> !flood.isOver(now, quiet(now)) || flood.lasting() > 0)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Flood> floods(HeldRows.Asked asked) {
        return rows.floods(asked, quiet(asked.until()));
    }

    /// After so long without another one a flood is over.
    public Duration quiet(Instant at) {
        return Duration.ofMinutes(rules.on(at).measures().floodMinutes());
    }

    /// What was held in a flood, as it was raised.
    ///
    /// @param known by what was recorded until then
    @Transactional(readOnly = true)
    public List<HeldRows.Held> of(Flood.Course flood, Instant known) {
        return rows.of(flood, known);
    }

    /// Brings to the desk all that waits of a flood.
    ///
    /// @return how many they were
    /// @throws Refusal where nothing is said, or nothing waits
    @Transactional
    public int release(Flood.Course flood, Person person, String text) {
        var waiting = waiting(held(flood, text));
        if (waiting.isEmpty()) {
            throw new Refusal(Problem.of("alarm.flood.none", flood.group(), flood.from().toString()));
        }
        return release(flood, waiting, new HeldRows.Release(now(), person, text));
    }

    /// Brings some of a flood to the desk; the others stay held. Those that came before are passed over, so that asking twice
    /// does no more than asking once.
    ///
    /// @param keys of these alarms
    /// @return how many came now
    /// @throws Refusal where nothing is said, or one of them is not held in this flood; then none comes
    @Transactional
    public int release(Flood.Course flood, Set<String> keys, Person person, String text) {
        var held = held(flood, text);
        var strange = new TreeSet<>(keys);
        held.forEach(one -> strange.remove(one.derived().key()));
        if (!strange.isEmpty()) {
            throw AlarmDesk.refusal(strange.stream().map(key -> Problem.of("alarm.flood.other", flood.group(), key)).toList());
        }
        var chosen = waiting(held).stream().filter(one -> keys.contains(one.derived().key())).toList();
        return chosen.isEmpty() ? 0 : release(flood, chosen, new HeldRows.Release(now(), person, text));
    }

    private List<HeldRows.Held> held(Flood.Course flood, String text) {
        if (text.isBlank()) {
            throw new Refusal(Problem.of("alarm.text.missing", flood.group(), flood.group()));
        }
        rows.hold(HeldRows.flood(flood));
        return rows.of(flood, clock.instant());
    }

    private static List<HeldRows.Held> waiting(List<HeldRows.Held> held) {
        return held.stream().filter(one -> one.release() == null).toList();
    }

    private int release(Flood.Course flood, List<HeldRows.Held> chosen, HeldRows.Release release) {
        chosen.forEach(one -> rows.release(one.derived(), release));
        audit.record("alarm.release", flood.group(), Map.of(
                "place", flood.place().key(), "from", flood.from().toString(), "to", flood.to().toString(), "alarms", chosen.size(),
                "text", release.text()));
        return alarms.derived(chosen.stream().map(HeldRows.Held::derived).toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
