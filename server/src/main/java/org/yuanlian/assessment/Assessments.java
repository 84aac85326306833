package org.yuanlian.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.assessment.Results.Known;
import org.yuanlian.assessment.declared.ScoreSheet;
import org.yuanlian.assessment.store.AssessmentRows;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Settled;
import org.yuanlian.registry.HolidayNotices;

/// Scores all places of a year by a sheet, freezes what came of it, and counts it once more at any time.
@Component
public class Assessments {
    private final Sheets sheets;
    private final Counting counting;
    private final AssessmentRows rows;
    private final Settled settled;
    private final HolidayNotices notices;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;
    private final TransactionTemplate transaction;

    Assessments(
            Sheets sheets,
            Counting counting,
            AssessmentRows rows,
            Settled settled,
            HolidayNotices notices,
            Audit audit,
            Clock clock,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.counting = counting;
        this.rows = rows;
        this.settled = settled;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What would be published now. Nothing is kept.
    public record Draft(Declared<ScoreSheet> sheet, int year, AsOf asOf, Results results) {

        /// What each place has under an item, before it is held against anything.
        public SequencedMap<Place, BigDecimal> counted(String item) {
            var counted = new LinkedHashMap<Place, BigDecimal>();
            results.values().forEach((place, own) -> {
                var known = own.get(item);
                var numerator = known == null ? null : known.measured().numerator();
                counted.put(place, numerator == null ? BigDecimal.ZERO : numerator);
            });
            return counted;
        }
    }

    /// What came of an attempt to publish.
    public sealed interface Publication {
        record Published(Assessment assessment) implements Publication {}

        /// What is wrong in it is appealed against, not published again.
        record AlreadyThere(Assessment assessment) implements Publication {}
    }

    public Draft draft(String sheet, int year) {
        var now = AsOf.now(clock);
        var last = LocalDate.of(year, 12, 31);
        var asOf = new AsOf(last.isAfter(now.validOn()) ? now.validOn() : last, now.recordedAt());
        var declared = sheets.on(sheet, asOf.validOn());
        return in(() -> new Draft(declared, year, asOf, counted(declared.body(), year, asOf)));
    }

    /// @throws Refusal where the year is not over, the sheet is unknown, or the term of appeal reaches a year
    /// whose working days are not known
    public Publication publish(String sheet, int year) {
        var today = AsOf.now(clock).validOn();
        var last = LocalDate.of(year, 12, 31);
        if (!last.isBefore(today)) {
            throw new Refusal(Problem.of("assessment.year.open", "year", Integer.toString(year), year));
        }
        var declared = sheets.on(sheet, last);
        var appealUntil = notices.calendar().plusWorkingDays(today, declared.body().appeal().withinWorkingDays());
        var there = in(() -> rows.latest(sheet, year));
        if (there.isPresent()) {
            return new Publication.AlreadyThere(there.get());
        }
        var asOf = new AsOf(last, settled.settle(null));
        return new Publication.Published(in(() -> {
            var results = counted(declared.body(), year, asOf);
            var canonical = results.canonical();
            var assessment = new Assessment(
                    ids.next(),
                    sheet,
                    declared.file(),
                    sheets.text(declared),
                    year,
                    asOf,
                    1,
                    null,
                    null,
                    appealUntil,
                    canonical,
                    Results.digest(canonical),
                    clock.instant(),
                    Caller.current().displayName());
            return kept(assessment, results, "assessment.publish");
        }));
    }

    /// Publishes a revision in which one value is known otherwise, inside the caller's transaction.
    Assessment revise(Assessment former, Results results, String reason) {
        var canonical = results.canonical();
        var revision = new Assessment(
                ids.next(),
                former.sheet(),
                former.sheetFile(),
                former.sheetText(),
                former.year(),
                former.asOf(),
                former.revision() + 1,
                former.id(),
                reason,
                former.appealUntil(),
                canonical,
                Results.digest(canonical),
                clock.instant(),
                Caller.current().displayName());
        return kept(revision, results, "assessment.revise");
    }

    private Assessment kept(Assessment assessment, Results results, String action) {
        rows.write(assessment);
        rows.write(assessment.id(), results, counting.places(sheet(assessment).body()));
        audit.record(
                action,
                assessment.id().toString(),
                Map.of("sheet", assessment.sheet(), "year", assessment.year(), "revision", assessment.revision()));
        return assessment;
    }

    /// Counts a published assessment once more by its own sheet, and compares every figure.
    public Recomputation recompute(UUID id) {
        var assessment = published(id);
        var caller = Caller.current();
        var began = System.nanoTime();
        var again = everywhere(() -> counted(assessment, sheet(assessment).body())).canonical();
        var differences = Results.differences(assessment.canonical(), again).stream()
                .filter(difference -> caller.place().contains(new Place(difference.key().substring(0, difference.key().indexOf('/')))))
                .toList();
        return new Recomputation(
                assessment.digest(), Results.digest(again), differences, isSheetChanged(assessment), (System.nanoTime() - began) / 1_000_000);
    }

    /// What all places have by any sheet, as far as was known when it was published. It needs the scope of
    /// the whole province.
    Results counted(Assessment assessment, ScoreSheet sheet) {
        var values = new LinkedHashMap<>(counted(sheet, assessment.year(), assessment.asOf()).values());
        for (var recount : rows.recounts(assessment.id())) {
            if (sheet.item(recount.item()).isPresent() && values.containsKey(recount.place())) {
                var own = new LinkedHashMap<>(Objects.requireNonNull(values.get(recount.place())));
                own.put(recount.item(), known(assessment, sheet, recount.place(), recount.item(), recount.at()));
                values.put(recount.place(), own);
            }
        }
        return Results.of(sheet, values);
    }

    /// One value of one place as known at a later instant.
    Known known(Assessment assessment, ScoreSheet sheet, Place place, String item, Instant at) {
        var asOf = new AsOf(assessment.asOf().validOn(), at);
        var measured = Objects.requireNonNull(counting.of(sheet, assessment.year(), asOf, place).get(place));
        return new Known(Objects.requireNonNull(measured.get(item)), at);
    }

    private Results counted(ScoreSheet sheet, int year, AsOf asOf) {
        return Results.of(sheet, counting.of(sheet, year, asOf, Counting.PROVINCE), asOf.recordedAt());
    }

    public List<Assessment> all() {
        return in(rows::all);
    }

    public Optional<Assessment> find(UUID id) {
        return in(() -> rows.find(id));
    }

    public Assessment latest(Assessment assessment) {
        return in(() -> rows.latest(assessment.sheet(), assessment.year())).orElse(assessment);
    }

    /// @throws Refusal where there is none
    public Assessment published(UUID id) {
        return find(id).orElseThrow(() -> new Refusal(Problem.of("assessment.assessment.unknown", "id", id.toString())));
    }

    /// The sheet that it was published by.
    public Declared<ScoreSheet> sheet(Assessment assessment) {
        return sheets.read(assessment.sheetFile(), assessment.sheetText());
    }

    public List<PlaceLine> ranking(UUID id) {
        return in(() -> rows.places(id));
    }

    /// The values of the places that the caller may see.
    public SequencedMap<Place, Map<String, Known>> values(UUID id) {
        return in(() -> rows.values(id));
    }

    /// In what a revision differs from the one before; nothing for the first.
    public List<Results.FigureChange> differences(Assessment revision) {
        var corrects = revision.corrects();
        return corrects == null ? List.of() : Results.differences(published(corrects).canonical(), revision.canonical());
    }

    private boolean isSheetChanged(Assessment assessment) {
        return !sheets.on(assessment.sheet(), assessment.asOf().validOn()).hash().equals(sheet(assessment).hash());
    }

    <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    /// The whole province is counted also for those who may see a part: they are told figures only.
    <T> T everywhere(Supplier<T> work) {
        return Caller.system("assessment").get(() -> in(work));
    }
}
