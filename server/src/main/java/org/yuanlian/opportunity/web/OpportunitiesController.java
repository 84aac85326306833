package org.yuanlian.opportunity.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.access.Role;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.opportunity.Admission;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.Entry;
import org.yuanlian.opportunity.Opportunities;
import org.yuanlian.opportunity.OpportunityList;
import org.yuanlian.opportunity.OpportunityRules;
import org.yuanlian.opportunity.listing.Listing;

/// The list as offices and firms see it, and what its owners do.
@RestController
@RequestMapping("/api/opportunities")
final class OpportunitiesController {
    private static final int MOST = 500;
    private final OpportunityList list;
    private final Opportunities opportunities;
    private final Admission admission;
    private final Wires wires;
    private final Clock clock;

    OpportunitiesController(OpportunityList list, Opportunities opportunities, Admission admission, Wires wires, Clock clock) {
        this.list = list;
        this.opportunities = opportunities;
        this.admission = admission;
        this.wires = wires;
        this.clock = clock;
    }

    /// @param states how many there are of each
    record Page(AsOf asOf, long total, Map<Listing.State, Long> states, Rules rules, List<OpportunityWire> items) {}

    record Rules(
            int unverifiedAfterDays, int longestDays, int answerWorkingDays, int longestAnswerWorkingDays,
            List<Kind> kinds, String source, boolean verified) {}

    record Kind(String id, Text title, OpportunityRules.Direction direction, boolean exclusive) {
        static Kind of(OpportunityRules.Kind kind) {
            return new Kind(kind.id(), kind.title(), kind.direction(), kind.exclusive());
        }
    }

    /// @param state the one wanted; null for all
    @GetMapping
    Page list(
            @ModelAttribute ListQuery question, @RequestParam(required = false) Listing.@Nullable State state,
            @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "50") int limit) {
        var asOf = question.asOf(clock);
        var rules = admission.rules(asOf);
        var found = list.of(question.wanted(), asOf);
        var chosen = found.stream().filter(each -> state == null || each.state() == state).toList();
        var items = chosen.stream()
                .skip(Math.max(0, offset))
                .limit(Math.clamp(limit, 1, MOST))
                .map(each -> wires.inside(each, rules.body(), asOf.validOn()))
                .toList();
        return new Page(asOf, chosen.size(), states(found), rules(asOf), items);
    }

    private static Map<Listing.State, Long> states(List<Listing> found) {
        var states = new EnumMap<Listing.State, Long>(Listing.State.class);
        Arrays.stream(Listing.State.values()).forEach(each -> states.put(each, found.stream().filter(one -> one.state() == each).count()));
        return states;
    }

    private Rules rules(AsOf asOf) {
        var declared = admission.rules(asOf);
        var body = declared.body();
        return new Rules(
                body.unverifiedAfterDays(), body.longestDays(), body.answerWorkingDays(), body.longestAnswerWorkingDays(), body.kinds().stream().map(Kind::of).toList(),
                declared.header().source(), declared.header().verified());
    }

    /// @param history what was recorded, the latest first; empty for a firm
    record Detail(OpportunityWire opportunity, List<EntryLine> history) {}

    /// @param undoes the entry that counts no more by this one
    record EntryLine(
            UUID id, Entry.Act act, LocalDate on, @Nullable String title, @Nullable String content, @Nullable Audience audience,
            @Nullable String reason, @Nullable UUID undoes, boolean undone, Instant recordedAt, String recordedBy) {}

    @GetMapping("/{id}")
    Detail one(@PathVariable UUID id, @ModelAttribute ListQuery question) {
        var asOf = question.asOf(clock);
        var isFirm = Caller.current().role() == Role.ENTERPRISE;
        var found = list.one(id, isFirm ? Audience.FIRMS : Audience.INSIDE, asOf)
                .filter(each -> !isFirm || each.isListed())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There was no such opportunity then."));
        var wire = wires.inside(found, admission.rules(asOf).body(), asOf.validOn());
        return new Detail(wire, isFirm ? List.of() : history(id));
    }

    private List<EntryLine> history(UUID id) {
        var all = opportunities.history(id);
        return all.reversed().stream()
                .map(entry -> new EntryLine(
                        entry.id(), entry.act(), entry.on(), entry.offer() == null ? null : entry.offer().title(),
                        entry.offer() == null ? null : entry.offer().content(), entry.offer() == null ? null : entry.offer().audience(),
                        entry.reason(), entry.undoes(), all.stream().anyMatch(other -> entry.id().equals(other.undoes())),
                        entry.recordedAt(), entry.recordedBy()))
                .toList();
    }

    record Made(UUID id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RECORD)
    Made offer(@RequestBody OfferForm form) {
        return new Made(opportunities.offer(form.opportunity(answerDays()), form.uploads()));
    }

    /// @param seen the latest entry that the writer has seen
    /// @param since the day from which it holds so; null for today
    record Restatement(OfferForm form, long seen, @Nullable LocalDate since) {}

    @PostMapping("/{id}/statement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECORD)
    void restate(@PathVariable UUID id, @RequestBody Restatement restatement) {
        var form = restatement.form();
        opportunities.restate(id, restatement.seen(), form.offer(answerDays()), form.uploads(), restatement.since());
    }

    record Verification(@Nullable LocalDate on) {}

    @PostMapping("/{id}/verification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECORD)
    void verify(@PathVariable UUID id, @RequestBody Verification verification) {
        opportunities.verify(id, verification.on());
    }

    record Ending(@Nullable LocalDate on, String reason) {}

    @PostMapping("/{id}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECORD)
    void close(@PathVariable UUID id, @RequestBody Ending ending) {
        opportunities.close(id, ending.on(), ending.reason());
    }

    record Undoing(UUID entry, String reason) {}

    @PostMapping("/{id}/undoing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECORD)
    void undo(@PathVariable UUID id, @RequestBody Undoing undoing) {
        opportunities.undo(id, undoing.entry(), undoing.reason());
    }

    private int answerDays() {
        return admission.rules(AsOf.now(clock)).body().answerWorkingDays();
    }
}
