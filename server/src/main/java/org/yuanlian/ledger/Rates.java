package org.yuanlian.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.InForce;
import org.yuanlian.ledger.Move.Side;
import org.yuanlian.ledger.store.Entries;
import org.yuanlian.ledger.store.RateHistory;
import org.yuanlian.ledger.store.RateRows;

/// The four rates by cohort, and the projects and proofs behind each.
@Component
public class Rates {
    private final Recollection recollection;
    private final RateRows rows;
    private final RateHistory history;
    private final Entries entries;
    private final EvidenceKinds kinds;
    private final InForce<org.yuanlian.ledger.declared.Rates> formulas;

    Rates(
            Recollection recollection,
            RateRows rows,
            RateHistory history,
            Entries entries,
            EvidenceKinds kinds,
            Declarations declarations) {
        this.recollection = recollection;
        this.rows = rows;
        this.history = history;
        this.entries = entries;
        this.kinds = kinds;
        this.formulas = declarations.versions("rates/four-rates", org.yuanlian.ledger.declared.Rates.class);
    }

    /// The formulas in force on a day.
    public Formula formula(LocalDate on) {
        var declared = formulas.on(on);
        return new Formula(declared.header(), declared.hash());
    }

    /// The rows of each of the cohorts; the row of all together is of none.
    @Transactional(readOnly = true)
    public List<RateRow> by(Collection<Cohort> cohorts, Selection wanted) {
        return Optional.of(wanted)
                .filter(_ -> Placed.COHORTS.containsAll(cohorts))
                .flatMap(recollection::of)
                .map(projects -> Placed.rates(projects, cohorts))
                .orElseGet(() -> rows.by(cohorts, wanted));
    }

    /// The rows of every cohort, for the whole and for each city, in one pass.
    @Transactional(readOnly = true)
    public List<RateRow> everywhere(Selection wanted) {
        return rows.everywhere(wanted);
    }

    /// One rate on each of the days, as known at one instant.
    @Transactional(readOnly = true)
    public SequencedMap<LocalDate, Rate> history(RateKind rate, Selection wanted, List<LocalDate> days) {
        return history.of(rate, wanted, days);
    }

    /// A project behind a rate, and the entry that proves it, if anything does.
    public record Trace(Portfolio.Line project, @Nullable Entry proof) {}

    public record Traces(long total, List<Trace> traces) {}

    /// The projects of a numerator or a denominator, each with its proof.
    @Transactional(readOnly = true)
    public Traces trace(
            RateKind rate, boolean verified, RateRows.Part part, Selection wanted, int offset, int limit) {
        var members = rows.members(rate, verified, part, wanted, offset, limit);
        var counted = part == RateRows.Part.DENOMINATOR;
        var side = counted ? Side.DENOMINATOR : Side.NUMERATOR;
        var proved = counted ? RateKind.PERFORMANCE : rate;
        var said = entries.of(members.lines().stream().map(Portfolio.Line::id).toList());
        return new Traces(
                members.total(),
                members.lines().stream()
                        .map(line -> new Trace(
                                line,
                                new Proofs(known(said.get(line.id()), wanted), kinds, proved, verified, side)
                                        .firstUpTo(wanted.validOn())))
                        .toList());
    }

    private static List<Entry> known(@Nullable List<Entry> said, Selection wanted) {
        return said == null
                ? List.of()
                : said.stream()
                        .filter(entry -> !entry.recordedAt().isAfter(wanted.asOf().recordedAt()))
                        .toList();
    }
}
