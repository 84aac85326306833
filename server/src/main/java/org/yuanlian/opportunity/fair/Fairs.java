package org.yuanlian.opportunity.fair;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.OpportunityList;
import org.yuanlian.opportunity.fair.FairEntry.Act;
import org.yuanlian.opportunity.fair.FairOutcome.Signed;

/// Fairs: who shows what to whom, who registers, meets and signs; and what came of it, as the ledger tells.
@Component
public class Fairs {
    private final FairRows rows;
    private final OpportunityList list;
    private final Ledger ledger;
    private final Portfolios portfolios;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    Fairs(FairRows rows, OpportunityList list, Ledger ledger, Portfolios portfolios, Audit audit, Clock clock, Ids ids) {
        this.rows = rows;
        this.list = list;
        this.ledger = ledger;
        this.portfolios = portfolios;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param chain null for a fair about several
    public record NewFair(
            Place place, String title, LocalDate heldOn, LocalDate heldUntil, String venue, String host,
            @Nullable String chain, boolean demo) {}

    /// @param people of a registration
    public record NewEntry(
            Act act, @Nullable UUID opportunity, @Nullable String organisation, @Nullable Integer people, @Nullable UUID project,
            @Nullable String note) {}

    /// @throws Refusal with every problem
    @Transactional
    public Fair open(NewFair wanted) {
        var problems = new Problems();
        text("title", wanted.title(), problems);
        text("venue", wanted.venue(), problems);
        text("host", wanted.host(), problems);
        if (wanted.heldUntil().isBefore(wanted.heldOn())) {
            problems.add(Problem.of("opportunity.fair.order", "heldUntil", wanted.heldUntil().toString()));
        }
        if (!Caller.current().place().contains(wanted.place())) {
            problems.add(Problem.of("opportunity.place.foreign", "place", wanted.place().key()));
        }
        problems.refuseIfAny("This fair is not in order.");
        var fair = new Fair(
                ids.next(), wanted.place(), wanted.title(), wanted.heldOn(), wanted.heldUntil(), wanted.venue(), wanted.host(), wanted.chain(),
                wanted.demo());
        rows.add(fair, clock.instant(), Caller.current().name());
        audit.record("fair.open", fair.id().toString(), Map.of("title", fair.title()));
        return fair;
    }

    /// @throws Refusal with every problem
    @Transactional
    public void record(UUID id, NewEntry said) {
        var fair = find(id);
        refuseFaults(said);
        rows.add(fair, new FairEntry(
                ids.next(), 0, said.act(), said.opportunity(), said.organisation(), said.people(), said.project(), said.note(), null,
                clock.instant(), Caller.current().name()));
        audit.record("fair.record", id.toString(), Map.of("act", said.act().name()));
    }

    /// Makes an entry count no more.
    @Transactional
    public void undo(UUID id, UUID entry, String reason) {
        var fair = find(id);
        if (reason.isBlank()) {
            throw new Refusal(Problem.of("opportunity.reason.none", "reason", ""));
        }
        if (rows.entries(id, clock.instant()).stream().noneMatch(each -> each.id().equals(entry))) {
            throw new Refusal(Problem.of("opportunity.entry.unknown", "entry", entry.toString()));
        }
        rows.add(fair, new FairEntry(
                ids.next(), 0, Act.UNDONE, null, null, null, null, reason.strip(), entry, clock.instant(), Caller.current().name()));
        audit.record("fair.undo", id.toString(), Map.of("entry", entry.toString()));
    }

    private void refuseFaults(NewEntry said) {
        var problems = new Problems();
        var now = AsOf.now(clock);
        var opportunity = said.opportunity();
        var project = said.project();
        if ((said.act() == Act.PRESENTED || opportunity != null)
                && (opportunity == null || list.one(opportunity, Audience.INSIDE, now).isEmpty())) {
            problems.add(Problem.of("opportunity.fair.opportunity", "opportunity", Objects.toString(opportunity, "")));
        }
        if (said.act() == Act.REGISTERED || said.act() == Act.MET) {
            text("organisation", Objects.toString(said.organisation(), ""), problems);
        }
        if (said.act() == Act.REGISTERED && (said.people() == null || said.people() < 1)) {
            problems.add(Problem.of("opportunity.fair.people", "people", Objects.toString(said.people(), "")));
        }
        if ((said.act() == Act.SIGNED || project != null) && (project == null || ledger.find(project).isEmpty())) {
            problems.add(Problem.of("opportunity.project.unknown", "project", Objects.toString(project, "")));
        }
        problems.refuseIfAny("This entry is not in order.");
    }

    private static void text(String field, String text, Problems problems) {
        if (text.isBlank()) {
            problems.add(Problem.of("opportunity.text.blank", field, ""));
        } else if (text.length() > 200) {
            problems.add(Problem.of("opportunity.text.long", field, text.substring(0, 20) + "…", 200));
        }
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<Fair> all() {
        return rows.all();
    }

    /// @throws Refusal where there is none of this id, or it is not the caller's
    @Transactional(readOnly = true)
    public Fair find(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal(Problem.of("opportunity.fair.unknown", "fair", id.toString())));
    }

    @Transactional(readOnly = true)
    public List<FairEntry> entries(UUID id, AsOf asOf) {
        return rows.entries(id, asOf.recordedAt());
    }

    /// What came of it: a year after it ended, or as of the day asked for where that comes first.
    @Transactional(readOnly = true)
    public FairOutcome outcome(Fair fair, AsOf asOf) {
        var entries = rows.entries(fair.id(), asOf.recordedAt());
        var year = fair.heldUntil().plusYears(1);
        var day = year.isAfter(asOf.validOn()) ? asOf.validOn() : year;
        var registered = of(entries, Act.REGISTERED);
        var signed = of(entries, Act.SIGNED).stream()
                .map(entry -> new Signed(
                        entry, line(entry, new AsOf(fair.heldUntil(), asOf.recordedAt())), line(entry, new AsOf(day, asOf.recordedAt()))))
                .toList();
        return new FairOutcome(
                (int) of(entries, Act.PRESENTED).stream().map(FairEntry::opportunity).distinct().count(),
                (int) registered.stream().map(FairEntry::organisation).distinct().count(),
                registered.stream().mapToInt(entry -> Objects.requireNonNullElse(entry.people(), 0)).sum(),
                of(entries, Act.MET).size(), signed, day, !year.isAfter(asOf.validOn()));
    }

    private Portfolio.@Nullable Line line(FairEntry entry, AsOf asOf) {
        return portfolios.one(Objects.requireNonNull(entry.project()), Selection.all(asOf, false)).orElse(null);
    }

    private static List<FairEntry> of(List<FairEntry> entries, Act act) {
        return entries.stream().filter(entry -> entry.act() == act).toList();
    }
}
