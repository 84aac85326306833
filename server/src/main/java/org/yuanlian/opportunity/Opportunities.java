package org.yuanlian.opportunity;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.opportunity.Entry.Act;
import org.yuanlian.opportunity.Figure.Measure;
import org.yuanlian.opportunity.sheet.Names;
import org.yuanlian.opportunity.sheet.OfferSheet;
import org.yuanlian.opportunity.store.OpportunityRows;

/// The verbs of the list: offer, state anew, verify, close, undo. Nothing is ever changed or removed.
@Component
public class Opportunities {
    private final OpportunityRows rows;
    private final Admission admission;
    private final Names names;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    Opportunities(OpportunityRows rows, Admission admission, Names names, Audit audit, Clock clock, Ids ids) {
        this.rows = rows;
        this.admission = admission;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// The same verbs at another time, for what is made up to have been done then.
    public Opportunities at(Clock then) {
        return new Opportunities(rows, admission, names, audit, then, ids);
    }

    /// Puts one on the list.
    ///
    /// @param uploads the files that figures rest on
    /// @throws Refusal with every problem
    @Transactional
    public UUID offer(NewOpportunity wanted, Map<Measure, UUID> uploads) {
        return add(admitted(wanted, uploads));
    }

    /// States one anew, from today on or from a day on which it was so already.
    ///
    /// @param seen the latest entry that the writer has seen
    /// @throws OptimisticLockingFailureException where somebody has written since
    @Transactional
    public void restate(UUID id, long seen, Offer offer, Map<Measure, UUID> uploads, @Nullable LocalDate since) {
        var there = known(id);
        refuseIfOvertaken(id, seen);
        var wanted = admitted(new NewOpportunity(there.place(), there.no(), offer, there.demo()), uploads);
        write(id, there.place(), Act.OFFERED, notAhead(since), wanted.offer(), null, null);
    }

    private NewOpportunity admitted(NewOpportunity wanted, Map<Measure, UUID> uploads) {
        var problems = new Problems();
        admission.check(wanted, UnaryOperator.identity(), problems);
        problems.refuseIfAny("This opportunity cannot be listed.");
        return admission.withEvidence(wanted, uploads);
    }

    /// Says that it still holds.
    @Transactional
    public void verify(UUID id, @Nullable LocalDate on) {
        var opportunity = known(id);
        var day = notAhead(on);
        if (day.isBefore(opportunity.verifiedOn())) {
            throw new Refusal(Problem.of("opportunity.check.backwards", "on", day.toString(), opportunity.verifiedOn()));
        }
        write(id, opportunity.place(), Act.CHECKED, day, null, null, null);
    }

    /// Takes it off the list.
    @Transactional
    public void close(UUID id, @Nullable LocalDate on, String reason) {
        var opportunity = known(id);
        if (opportunity.closing() != null) {
            throw new Refusal(Problem.of("opportunity.closed.already", "opportunity", opportunity.no()));
        }
        write(id, opportunity.place(), Act.CLOSED, notAhead(on), null, reason(reason), null);
    }

    /// Makes an entry count no more: what was so before is so again.
    @Transactional
    public void undo(UUID id, UUID entry, String reason) {
        var place = rows.placeOf(id).filter(Caller.current().place()::contains).orElseThrow(() -> unknown(id));
        var history = rows.history(id);
        var target = history.stream()
                .filter(each -> each.id().equals(entry) && each.act() != Act.UNDONE)
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.of("opportunity.entry.unknown", "entry", entry.toString())));
        if (history.stream().anyMatch(each -> entry.equals(each.undoes()))) {
            throw new Refusal(Problem.of("opportunity.entry.undone", "entry", entry.toString()));
        }
        write(id, place, Act.UNDONE, target.on(), null, reason(reason), entry);
    }

    /// Takes what a sheet says: what is new is added, what says otherwise is stated anew, what says the same is left.
    ///
    /// @throws Refusal with every problem of every row
    @Transactional
    public Taken take(String sheet, Path file) {
        var read = OfferSheet.read(file, sheet, names);
        for (var i = 0; i < read.rows().size(); i++) {
            admission.check(read.rows().get(i), read.wheres().get(i), read.problems());
        }
        read.problems().refuseIfAny("The sheet %s is not in order.".formatted(sheet));
        var taken = read.rows().stream().map(this::take).reduce(Taken.NOTHING, Taken::plus);
        audit.record("opportunity.take", Caller.current().place().key(), Map.of("sheet", sheet, "added", taken.added(), "changed", taken.changed()));
        return taken;
    }

    /// @param same said nothing new
    public record Taken(int added, int changed, int same) {
        static final Taken NOTHING = new Taken(0, 0, 0);

        Taken plus(Taken other) {
            return new Taken(added + other.added, changed + other.changed, same + other.same);
        }
    }

    private Taken take(NewOpportunity wanted) {
        var there = wanted.no() == null ? Optional.<UUID>empty() : rows.find(wanted.place(), wanted.no());
        if (there.isEmpty()) {
            add(wanted);
            return new Taken(1, 0, 0);
        }
        var standing = rows.find(there.get(), AsOf.now(clock)).filter(each -> each.closing() == null);
        var offer = standing.map(each -> keepingProof(wanted.offer(), each.offer())).orElse(wanted.offer());
        if (standing.filter(each -> each.offer().with(each.verifiedOn(), each.offer().figures()).equals(offer)).isPresent()) {
            return new Taken(0, 0, 1);
        }
        write(there.get(), wanted.place(), Act.OFFERED, today(), offer, null, null);
        return new Taken(0, 1, 0);
    }

    /// A sheet knows no evidence: a figure that it repeats rests on what it rested on.
    private static Offer keepingProof(Offer wanted, Offer before) {
        return wanted.with(
                wanted.verifiedOn(),
                wanted.figures().stream()
                        .map(figure -> before.figures().stream().filter(figure::saysTheSameAs).findFirst().orElse(figure))
                        .toList());
    }

    /// All that was recorded of one, undone or not, the oldest first.
    @Transactional(readOnly = true)
    public List<Entry> history(UUID id) {
        return rows.history(id);
    }

    private UUID add(NewOpportunity wanted) {
        var id = ids.next();
        var no = wanted.no() == null ? "J-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT) : wanted.no();
        if (rows.find(wanted.place(), no).isPresent()) {
            throw new Refusal(Problem.of("opportunity.no.twice", "no", no));
        }
        rows.add(id, wanted.place(), no, wanted.demo(), clock.instant(), Caller.current().name());
        write(id, wanted.place(), Act.OFFERED, today(), wanted.offer(), null, null);
        return id;
    }

    private void write(
            UUID id, Place place, Act act, LocalDate on, @Nullable Offer offer, @Nullable String reason, @Nullable UUID undoes) {
        var entry = new Entry(ids.next(), 0, id, act, on, offer, reason, undoes, clock.instant(), Caller.current().name());
        rows.add(entry, place);
        audit.record("opportunity." + act.name().toLowerCase(Locale.ROOT), id.toString(), Map.of("on", on.toString()));
    }

    /// One that the caller may write to.
    private Opportunity known(UUID id) {
        return rows.find(id, AsOf.now(clock))
                .filter(each -> Caller.current().place().contains(each.place()))
                .orElseThrow(() -> unknown(id));
    }

    private void refuseIfOvertaken(UUID id, long seen) {
        if (rows.lastSeq(id) != seen) {
            throw new OptimisticLockingFailureException("The opportunity %s was written to after entry %d".formatted(id, seen));
        }
    }

    private LocalDate notAhead(@Nullable LocalDate day) {
        if (day != null && day.isAfter(today())) {
            throw new Refusal(Problem.of("opportunity.day.future", "on", day.toString()));
        }
        return day == null ? today() : day;
    }

    private LocalDate today() {
        return AsOf.now(clock).validOn();
    }

    private static String reason(String written) {
        if (written.isBlank()) {
            throw new Refusal(Problem.of("opportunity.reason.none", "reason", ""));
        }
        return written.strip();
    }

    private static Refusal unknown(UUID id) {
        return new Refusal(Problem.of("opportunity.unknown", "opportunity", id.toString()));
    }
}
