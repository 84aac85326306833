package org.yuanlian.opportunity.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Stage;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.OpportunityList;
import org.yuanlian.opportunity.OpportunityList.Wanted;
import org.yuanlian.opportunity.Titles;
import org.yuanlian.opportunity.fair.Fair;
import org.yuanlian.opportunity.fair.FairEntry;
import org.yuanlian.opportunity.fair.FairOutcome;
import org.yuanlian.opportunity.fair.Fairs;
import org.yuanlian.opportunity.fair.Fairs.NewEntry;
import org.yuanlian.opportunity.fair.Fairs.NewFair;

/// Fairs, and what came of them.
@RestController
@RequestMapping("/api/fairs")
final class FairsController {
    private final Fairs fairs;
    private final OpportunityList list;
    private final Titles titles;
    private final Clock clock;

    FairsController(Fairs fairs, OpportunityList list, Titles titles, Clock clock) {
        this.fairs = fairs;
        this.list = list;
        this.titles = titles;
        this.clock = clock;
    }

    /// @param onDay the day that the signatures are looked at
    /// @param isWhole whether a year has passed since it ended
    record Line(
            UUID id, String title, LocalDate heldOn, LocalDate heldUntil, String venue, String host, @Nullable Text chainName, String placeName,
            int presented, int organisations, int people, int meetings, int signed, BigDecimal agreed, BigDecimal arrived,
            BigDecimal arrivedVerified, LocalDate onDay, boolean isWhole, boolean own, boolean demo) {}

    @GetMapping
    List<Line> all(@ModelAttribute ListQuery question) {
        var asOf = question.asOf(clock);
        return fairs.all().stream().filter(fair -> !fair.heldOn().isAfter(asOf.validOn()) || question.validOn() == null).map(fair -> line(fair, fairs.outcome(fair, asOf))).toList();
    }

    private Line line(Fair fair, FairOutcome outcome) {
        var caller = Caller.current();
        return new Line(
                fair.id(), fair.title(), fair.heldOn(), fair.heldUntil(), fair.venue(), fair.host(), titles.chain(fair.chain()), titles.whole(fair.place()),
                outcome.presented(), outcome.organisations(), outcome.people(), outcome.meetings(), outcome.signed().size(), outcome.agreed(),
                outcome.arrived(), outcome.arrivedVerified(), outcome.onDay(), outcome.isWhole(),
                caller.may(Permission.RECORD) && caller.place().contains(fair.place()), fair.demo());
    }

    /// How a project stood on a day, as reported and as verified.
    record Stood(
            LocalDate on, @Nullable Stage stage, @Nullable Stage verifiedStage, @Nullable BigDecimal amount, @Nullable BigDecimal arrived,
            @Nullable BigDecimal arrivedVerified) {
        static @Nullable Stood of(Portfolio.@Nullable Line line, LocalDate on) {
            return line == null
                    ? null
                    : new Stood(on, line.stage(), line.verifiedStage(), yuan(line.amount()), yuan(line.arrived()), yuan(line.arrivedVerified()));
        }

        private static @Nullable BigDecimal yuan(@Nullable Money money) {
            return money == null || !money.currency().equals(Money.CNY) ? null : money.amount();
        }
    }

    /// @param name null where the project is not the reader's to see
    record SignedLine(UUID entry, UUID project, @Nullable String name, @Nullable String note, @Nullable Stood then, @Nullable Stood later) {}

    record EntryLine(
            UUID id, FairEntry.Act act, @Nullable UUID opportunity, @Nullable String opportunityTitle, @Nullable String organisation,
            @Nullable Integer people, @Nullable UUID project, @Nullable String note, Instant recordedAt, String recordedBy) {}

    record Detail(Line fair, List<SignedLine> signed, List<EntryLine> entries) {}

    @GetMapping("/{id}")
    Detail one(@PathVariable UUID id, @ModelAttribute ListQuery question) {
        var asOf = question.asOf(clock);
        var fair = fairs.find(id);
        var outcome = fairs.outcome(fair, asOf);
        var names = list.of(Wanted.by(Audience.INSIDE), asOf).stream()
                .map(listing -> listing.opportunity())
                .collect(Collectors.toMap(one -> one.id(), Function.identity()));
        var entries = fairs.entries(id, asOf).stream()
                .map(entry -> {
                    var shown = entry.opportunity() == null ? null : names.get(entry.opportunity());
                    return new EntryLine(
                            entry.id(), entry.act(), entry.opportunity(), shown == null ? null : shown.no() + " " + shown.offer().title(),
                            entry.organisation(), entry.people(), entry.project(), entry.note(), entry.recordedAt(), entry.recordedBy());
                })
                .toList();
        return new Detail(line(fair, outcome), outcome.signed().stream().map(signed -> signed(signed, fair, outcome)).toList(), entries);
    }

    private static SignedLine signed(FairOutcome.Signed signed, Fair fair, FairOutcome outcome) {
        var later = signed.later();
        return new SignedLine(
                signed.entry().id(), Objects.requireNonNull(signed.entry().project()), later == null ? null : later.name(), signed.entry().note(),
                Stood.of(signed.then(), fair.heldUntil()), Stood.of(later, outcome.onDay()));
    }

    record Opened(UUID id) {}

    /// A day that is left out is that of the beginning.
    record Form(
            String place, @Nullable String title, LocalDate heldOn, @Nullable LocalDate heldUntil, @Nullable String venue,
            @Nullable String host, @Nullable String chain) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RECORD)
    Opened open(@RequestBody Form form) {
        var until = Objects.requireNonNullElse(form.heldUntil(), form.heldOn());
        return new Opened(fairs.open(new NewFair(
                        new Place(form.place()), Objects.toString(form.title(), ""), form.heldOn(), until, Objects.toString(form.venue(), ""),
                        Objects.toString(form.host(), ""), form.chain(), false))
                .id());
    }

    @PostMapping("/{id}/entries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECORD)
    void record(@PathVariable UUID id, @RequestBody NewEntry entry) {
        fairs.record(id, entry);
    }

    record Undoing(UUID entry, String reason) {}

    @PostMapping("/{id}/undoing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECORD)
    void undo(@PathVariable UUID id, @RequestBody Undoing undoing) {
        fairs.undo(id, undoing.entry(), undoing.reason());
    }
}
