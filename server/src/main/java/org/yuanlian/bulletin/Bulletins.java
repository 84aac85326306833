package org.yuanlian.bulletin;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.bulletin.Survey.Extent;
import org.yuanlian.bulletin.declared.BulletinTemplate;
import org.yuanlian.bulletin.declared.BulletinTemplate.Kind;
import org.yuanlian.bulletin.store.BulletinRows;
import org.yuanlian.bulletin.store.BulletinRows.Frozen;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Moves;
import org.yuanlian.ledger.Settled;
import org.yuanlian.ledger.Withdrawals;
import org.yuanlian.ledger.Withdrawn;
import org.yuanlian.supervision.Circulars;
import org.yuanlian.supervision.NamedOrder;

/// Publishes the bulletins of a month, whole or not at all, and counts them once more at any time. The whole
/// province is counted also for those who may see a part, as the system: they are told figures only.
@Component
public class Bulletins {
    private static final UUID DRAFT = new UUID(0, 0);
    private final Survey survey;
    private final BulletinRows rows;
    private final Settled settled;
    private final RuleFiles rules;
    private final Circulars circulars;
    private final Moves moves;
    private final Withdrawals withdrawals;
    private final Foresights foresights;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;
    private final TransactionTemplate reading;
    private final TransactionTemplate freezing;

    Bulletins(
            Survey survey,
            BulletinRows rows,
            Settled settled,
            RuleFiles rules,
            Circulars circulars,
            Moves moves,
            Withdrawals withdrawals,
            Foresights foresights,
            Audit audit,
            Clock clock,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.survey = survey;
        this.rows = rows;
        this.settled = settled;
        this.rules = rules;
        this.circulars = circulars;
        this.moves = moves;
        this.withdrawals = withdrawals;
        this.foresights = foresights;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
        this.reading = new TransactionTemplate(transactions);
        this.freezing = new TransactionTemplate(transactions);
        freezing.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// What would be published of a place now. Nothing is kept.
    public Bulletin draft(YearMonth month, Place place) {
        if (!Caller.current().place().contains(place)) {
            throw new Refusal(Problem.of("bulletin.place.outside", "place", place.key()));
        }
        if (!survey.places().contains(place)) {
            throw new Refusal(Problem.of("bulletin.place.level", "place", place.key()));
        }
        var today = AsOf.now(clock);
        var last = month.atEndOfMonth();
        var asOf = new AsOf(last.isAfter(today.validOn()) ? today.validOn() : last, today.recordedAt());
        var wording = wording(asOf);
        return Caller.system("bulletins").get(() -> {
            var issue = read(() -> issue(DRAFT, month, 1, asOf, null, null, ""));
            var named = read(() -> named(issue, wording.template()));
            return bulletin(issue, wording, frozen(place, found(List.of(place), issue, wording.template(), named, true)));
        });
    }

    /// Publishes the bulletins of the province and of its cities.
    ///
    /// @param recordedAt up to when what was recorded counts; null for now
    /// @throws Refusal where the month is not over, or the ledger cannot be settled now
    public Publication publish(YearMonth month, @Nullable Instant recordedAt) {
        refuseUnlessOver(month);
        var there = latest(month);
        if (there.isPresent()) {
            return new Publication.AlreadyThere(there.get());
        }
        var asOf = new AsOf(month.atEndOfMonth(), settled.settle(recordedAt));
        return new Publication.Published(
                freeze(month, 1, asOf, null, null));
    }

    /// Publishes the month once more as it is known now, and says why.
    ///
    /// @throws Refusal without a reason, or where a later revision exists
    public Issue correct(UUID id, String reason) {
        var former = published(id);
        if (reason.isBlank()) {
            throw new Refusal(Problem.of("bulletin.reason.missing", "reason", ""));
        }
        var latest = latest(former.month()).orElse(former);
        if (!latest.id().equals(id)) {
            throw new Refusal(Problem.of("bulletin.issue.corrected", "issue", id.toString(), latest.revision()));
        }
        var asOf = new AsOf(former.asOf().validOn(), settled.settle(null));
        return freeze(former.month(), former.revision() + 1, asOf, former, reason.strip());
    }

    /// Counts a published bulletin once more, and compares every figure.
    public Recomputation recompute(UUID id, Place place) {
        var issue = published(id);
        var frozen = frozen(issue, place);
        var began = System.nanoTime();
        return Caller.system("bulletins").get(() -> {
            var wording = read(() -> rows.wording(id));
            var named = read(() -> circulars.namedIn(issue.number(), place));
            var steps = frozen.findings().stepForesight() != null;
            var again = frozen(place, found(List.of(place), issue, wording.template(), named, steps)).figures();
            var differences = new ArrayList<>(rules.changed(issue));
            differences.addAll(frozen.figures().differences(again));
            var millis = (System.nanoTime() - began) / 1_000_000;
            return new Recomputation(frozen.figures().digest(), again.digest(), differences, millis);
        });
    }

    /// What was withdrawn since, as far as the caller may see it, and what the figures would be now.
    public Since since(UUID id, Place place) {
        var issue = published(id);
        frozen(issue, place);
        var withdrawn = withdrawals.since(issue.asOf(), place);
        var now = new AsOf(issue.asOf().validOn(), AsOf.now(clock).recordedAt());
        var names = moves.named(withdrawn.stream().map(Withdrawn::project).distinct().toList(), now);
        var line = Caller.system("bulletins")
                .get(() -> frozen(place, survey.find(List.of(place), now, null, Extent.RATES, List.of())).findings().total());
        return new Since(withdrawn, names, line);
    }

    /// How much was withdrawn since, as far as the caller may see it.
    public int withdrawnSince(Issue issue) {
        return withdrawals.count(issue.asOf(), Survey.PROVINCE);
    }

    /// All issues, the newest first.
    public List<Issue> issues() {
        return read(() -> rows.issues());
    }

    /// The places whose bulletins of an issue the caller may read.
    public List<Place> places(UUID issue) {
        return read(() -> rows.places(issue));
    }

    public Optional<Issue> find(UUID id) {
        return read(() -> rows.issue(id));
    }

    /// @throws Refusal where there is none, or the caller may not read it
    public Bulletin read(UUID id, Place place) {
        var issue = published(id);
        return bulletin(issue, read(() -> rows.wording(id)), frozen(issue, place));
    }

    /// In what two published bulletins of a place differ.
    public List<Figures.Difference> differences(Issue former, Issue later, Place place) {
        return frozen(former, place).figures().differences(frozen(later, place).figures());
    }

    private Issue freeze(YearMonth month, int revision, AsOf asOf, @Nullable Issue corrects, @Nullable String reason) {
        foresights.prepare(month);
        return Objects.requireNonNull(freezing.execute(_ -> {
            var issue = issue(ids.next(), month, revision, asOf, corrects, reason, Caller.current().displayName());
            var wording = wording(asOf);
            rows.write(issue, wording);
            var places = survey.places();
            var named = named(issue, wording.template());
            var findings = found(places, issue, wording.template(), named, true);
            circulars.mark(named, issue.number());
            places.forEach(place -> rows.write(issue.id(), frozen(place, findings)));
            audit.record(
                    reason == null ? "bulletin.publish" : "bulletin.correct",
                    issue.id().toString(),
                    Map.of("month", month.toString(), "recordedAt", asOf.recordedAt().toString()));
            return issue;
        }));
    }

    private Issue issue(
            UUID id, YearMonth month, int revision, AsOf asOf, @Nullable Issue corrects, @Nullable String reason, String by) {
        var before = rows.before(month, asOf.recordedAt());
        var template = rules.template(asOf.validOn());
        return new Issue(
                id,
                month,
                revision,
                asOf,
                before.map(Issue::id).orElse(null),
                before.map(Issue::asOf).orElse(null),
                corrects == null ? null : corrects.id(),
                reason,
                Sentences.number(template.body().number(), month, revision),
                rules.formula(asOf.validOn()),
                RuleFiles.ref(template.header(), template.hash()),
                rules.lights(asOf.validOn()),
                clock.instant(),
                by);
    }

    /// @param steps false where an issue told nothing of steps: a calendar of days that came later must not change it
    private Map<Place, Findings> found(
            List<Place> places, Issue issue, BulletinTemplate template, List<NamedOrder> named, boolean steps) {
        var extent = new Extent(
                template.rows(Kind.MOVED), template.rows(Kind.DELAYS), template.has(Kind.LIGHTS), template.has(Kind.FORESIGHT),
                steps && template.has(Kind.STEP_FORESIGHT));
        return survey.find(places, issue.asOf(), issue.before(), extent, named);
    }

    /// The orders whose circular the bulletin of a month is: those that came to it by the end of the month
    /// after, in which bulletins are published. A month that is published years later names nobody.
    private List<NamedOrder> named(Issue issue, BulletinTemplate template) {
        return template.has(Kind.NAMED)
                ? circulars.due(Survey.PROVINCE, issue.month().plusMonths(2).atDay(1))
                : List.of();
    }

    private Bulletin bulletin(Issue issue, Wording wording, Frozen frozen) {
        return new Bulletin(
                issue,
                frozen.place(),
                frozen.placeName(),
                wording.template().issuer(),
                wording.title(),
                frozen.findings(),
                before(issue, frozen.place()),
                frozen.figures(),
                new Sentences(frozen.findings(), issue.asOf()).parts(wording.template()));
    }

    private @Nullable Findings before(Issue issue, Place place) {
        var previous = issue.previous();
        return previous == null
                ? null
                : reading.execute(_ -> rows.find(previous, place).map(Frozen::findings).orElse(null));
    }

    private static Frozen frozen(Place place, Map<Place, Findings> findings) {
        var found = Objects.requireNonNull(findings.get(place));
        return new Frozen(place, found.total().name(), found, Figures.of(found));
    }

    private Frozen frozen(Issue issue, Place place) {
        return read(() -> rows.find(issue.id(), place))
                .orElseThrow(() -> new Refusal(Problem.of("bulletin.place.unknown", "place", place.key())));
    }

    private Optional<Issue> latest(YearMonth month) {
        return read(() -> rows.latest(month));
    }

    private Issue published(UUID id) {
        return find(id).orElseThrow(() -> new Refusal(Problem.of("bulletin.issue.unknown", "issue", id.toString())));
    }

    private Wording wording(AsOf asOf) {
        var template = rules.template(asOf.validOn());
        return new Wording(template.header().title(), template.body());
    }

    private void refuseUnlessOver(YearMonth month) {
        var today = AsOf.now(clock).validOn();
        if (!month.atEndOfMonth().isBefore(today)) {
            throw new Refusal(Problem.of(
                    "bulletin.month.open", "month", month.toString(), YearMonth.from(today).minusMonths(1)));
        }
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(_ -> work.get()));
    }
}
