package org.yuanlian.alarm;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Audit;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.Happening.Command;
import org.yuanlian.alarm.Happening.HandOver;
import org.yuanlian.alarm.Happening.Remark;
import org.yuanlian.alarm.machine.Course;
import org.yuanlian.alarm.machine.DeskRules;
import org.yuanlian.alarm.store.AlarmRows;
import org.yuanlian.alarm.store.DerivationRows;
import org.yuanlian.alarm.store.HappeningForm;
import org.yuanlian.alarm.store.KnownRows;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// What people do with alarms.
@Component
public class AlarmDesk {
    private static final int MOST = 10_000;
    private static final int MOST_TOLD = 200;
    /// The order in which `Alarms` takes them, so that neither waits for the other in a circle.
    private static final Comparator<Alarm> AS_DERIVED = Comparator.comparing((Alarm one) -> one.concern().key()).thenComparing(Alarm::id);
    private final AlarmRows rows;
    private final DerivationRows derivations;
    private final KnownRows occurrences;
    private final HandlingRules rules;
    private final Successors successors;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    AlarmDesk(
            AlarmRows rows, DerivationRows derivations, KnownRows occurrences, HandlingRules rules, Successors successors, TransactionTemplate transaction, Audit audit,
            Clock clock) {
        this.rows = rows;
        this.derivations = derivations;
        this.occurrences = occurrences;
        this.rules = rules;
        this.successors = successors;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param seen the version of the alarm that the person has seen
    /// @return empty where there is no such alarm in the person's place
    public Optional<AlarmDecided> act(UUID id, long seen, Command command, Person person) {
        Meant known = command instanceof HandOver said ? successors.named(said) : new Meant.Plain(command);
        return Objects.requireNonNull(transaction.execute(_ -> rows.lock(id).map(alarm -> decide(alarm, seen, known, person))));
    }

    /// Offers somebody all that a person has within a place.
    ///
    /// @return how many they were
    /// @throws Refusal where one of them cannot be handed over, naming all that speaks against it; then none is
    public int handOverAll(Place within, Person person, HandOver said) {
        var known = successors.named(said);
        return Objects.requireNonNull(transaction.execute(_ -> {
            var mine = held(within, person);
            var against = known.against(person, mine);
            if (!against.isEmpty()) {
                throw refusal(against);
            }
            var refused = mine.stream().map(alarm -> decide(alarm, alarm.version(), known, person))
                    .flatMap(decided -> decided instanceof AlarmDecided.Refused one ? one.problems().stream() : Stream.empty())
                    .toList();
            if (!refused.isEmpty()) {
                throw refusal(refused);
            }
            return mine.size();
        }));
    }

    private List<Alarm> held(Place within, Person person) {
        return rows.list(AlarmRows.Wanted.of(within, person.name(), MOST)).stream()
                .sorted(AS_DERIVED)
                .flatMap(one -> rows.lock(one.id()).stream())
                .filter(alarm -> alarm.state().isOpen() && alarm.hand().isOf(person))
                .toList();
    }

    /// All that speaks against an act, the first of it foremost.
    public static Refusal refusal(List<Problem> problems) {
        return problems.size() == 1 ? new Refusal(problems.getFirst()) : new Refusal(problems.getFirst().what(), problems);
    }

    private AlarmDecided decide(Alarm alarm, long seen, Meant meant, Person person) {
        var handling = rules.on(alarm.openedAt());
        var command = meant.command();
        if (seen != alarm.version() && isOther(alarm, seen, command)) {
            return new AlarmDecided.Changed(alarm, rows.lastAfter(alarm.id(), seen, MOST_TOLD));
        }
        var at = Alarms.later(clock.instant().truncatedTo(ChronoUnit.MICROS), alarm.lastAt());
        var whyNot = new DeskRules(handling, alarm, person, at).whyNot(command).map(List::of).orElseGet(() -> meant.against(person, List.of(alarm)));
        if (!whyNot.isEmpty()) {
            return new AlarmDecided.Refused(whyNot);
        }
        var event = new AlarmEvent(alarm.id(), alarm.version() + 1, at, person, command);
        var after = Course.after(handling, alarm, occurrences.of(alarm), event);
        rows.write(after, event);
        var form = HappeningForm.of(command);
        audit.record("alarm." + form.act().name().toLowerCase(Locale.ROOT).replace('_', '-'), alarm.id().toString(), Map.copyOf(form.said()));
        return new AlarmDecided.Accepted(after);
    }

    /// What nobody can have seen, or of which it is not known how it stood, is other than what stands now.
    private boolean isOther(Alarm now, long seen, Command command) {
        var isKnown = seen >= 1 && seen <= now.version();
        return !isKnown || !(command instanceof Remark) && rows.asSeen(now.id(), seen).map(then -> isOther(now, then)).orElse(true);
    }

    /// Whether what happened since matters to who decides. That a condition ended, or a remark, does not.
    private static boolean isOther(Alarm now, Alarm seen) {
        return now.state() != seen.state()
                || now.round() != seen.round()
                || now.level().compareTo(seen.level()) > 0
                || now.lasts() && !seen.lasts()
                || !now.hand().equals(seen.hand())
                || !Objects.equals(now.silenced(), seen.silenced());
    }

    /// An alarm with what happened to it and what was derived for it.
    ///
    /// @param events the first, all that people did, and the last that the rules derived
    /// @param occurrences the last that were raised, with all `derived` revisions of them
    public record Whole(Alarm alarm, List<AlarmEvent> events, List<Alarm.Occurrence> occurrences, List<DerivationRows.Kept> derived) {}

    /// @param most how many occurrences and derivations are told; of a condition that chatters there are thousands
    @Transactional(readOnly = true)
    public Optional<Whole> one(UUID id, int most) {
        return rows.find(id).map(alarm -> {
            var last = occurrences.last(id, most);
            return new Whole(
                    alarm, rows.eventsSince(id, alarm.version() - most), last, derivations.of(id, last.stream().map(Alarm.Occurrence::key).toList()));
        });
    }

    /// @param total how many there are, of which `items` are a part
    public record Found(long total, List<Alarm> items) {}

    @Transactional(readOnly = true)
    public Found list(AlarmRows.Wanted wanted) {
        return new Found(rows.count(wanted), rows.list(wanted));
    }
}
