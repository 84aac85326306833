package org.yuanlian.alarm;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Account;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Colleagues;
import org.yuanlian.access.Permission;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.Happening.HandOver;
import org.yuanlian.alarm.store.AlarmRows;
import org.yuanlian.alarm.store.LoadRows;
import org.yuanlian.alarm.store.LoadRows.Load;
import org.yuanlian.kernel.Place;

/// To whom an alarm may be handed over: who may act on alarms, and at its place.
@Component
public class Successors {
    private static final int MOST = 10_000;
    /// Of those that are loaded alike the nearest comes first, which is how they came.
    private static final Comparator<Successor> LEAST_FIRST =
            Comparator.comparingLong((Successor one) -> one.load().open()).thenComparingLong(one -> one.load().overdue());
    private final Colleagues colleagues;
    private final AlarmRows rows;
    private final LoadRows loads;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Successors(Colleagues colleagues, AlarmRows rows, LoadRows loads, TransactionTemplate transaction, Clock clock) {
        this.colleagues = colleagues;
        this.rows = rows;
        this.loads = loads;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param load all that this person has, wherever it is
    /// @param elsewhere how many of these lie where whoever asks sees nothing
    public record Successor(Account who, Load load, long elsewhere) {}

    /// For one alarm, the least loaded first and the one who asks left out; nobody where there is no such alarm.
    public List<Successor> of(UUID alarm, Person person) {
        var place = transaction.execute(_ -> rows.find(alarm).map(one -> one.concern().place()).orElse(null));
        return place == null ? List.of() : at(List.of(place), person);
    }

    /// For all that a person has within a place.
    public List<Successor> ofAll(Place within, Person person) {
        var places = Objects.requireNonNull(transaction.execute(_ -> rows.list(AlarmRows.Wanted.of(within, person.name(), MOST)))).stream()
                .map(one -> one.concern().place())
                .distinct()
                .toList();
        return at(places.isEmpty() ? List.of(within) : places, person);
    }

    private List<Successor> at(List<Place> places, Person person) {
        var who = colleagues.who(Permission.HANDLE_ALARMS, places.getFirst()).stream()
                .filter(one -> !one.username().equals(person.name()) && places.stream().allMatch(one.place()::contains))
                .toList();
        var names = who.stream().map(Account::username).toList();
        var all = Caller.system("alarm").get(() -> loads(names));
        var seen = loads(names);
        return who.stream()
                .map(one -> {
                    var load = all.getOrDefault(one.username(), Load.NOTHING);
                    return new Successor(one, load, Math.max(0, load.open() - seen.getOrDefault(one.username(), Load.NOTHING).open()));
                })
                .sorted(LEAST_FIRST)
                .toList();
    }

    private Map<String, Load> loads(Collection<String> names) {
        return Objects.requireNonNull(transaction.execute(_ -> loads.of(names, clock.instant())));
    }

    /// With the person that is named, as far as there is one.
    Meant.Handing named(HandOver said) {
        var to = colleagues.named(said.to()).orElse(null);
        return Meant.Handing.of(said, to, to != null && colleagues.may(to, Permission.HANDLE_ALARMS));
    }
}
