package org.yuanlian.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.standing.History;
import org.yuanlian.ledger.store.Entries;
import org.yuanlian.ledger.store.RateRows;

/// The four rates by cohort, and the projects and proofs behind each.
@Component
public class Rates {
    private final RateRows rows;
    private final Entries entries;
    private final EvidenceKinds kinds;

    Rates(RateRows rows, Entries entries, EvidenceKinds kinds) {
        this.rows = rows;
        this.entries = entries;
        this.kinds = kinds;
    }

    /// The rows of one cohort; the row of all together has no key.
    @Transactional(readOnly = true)
    public List<RateRow> by(Cohort cohort, Selection wanted) {
        return rows.by(cohort, wanted);
    }

    /// The rows of every cohort, for the whole and for each city, in one pass.
    @Transactional(readOnly = true)
    public List<RateRow> everywhere(Selection wanted) {
        return rows.everywhere(wanted);
    }

    @Transactional(readOnly = true)
    public RateRow total(Selection wanted) {
        return rows.by(Cohort.CITY, wanted).stream()
                .filter(row -> row.cohort() == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The rates have no total"));
    }

    /// How many formal contracts were signed in a year.
    @Transactional(readOnly = true)
    public long signedIn(Selection wanted, int year) {
        return rows.by(Cohort.YEAR, wanted).stream()
                .filter(row -> Integer.toString(year).equals(row.key()))
                .mapToLong(RateRow::projects)
                .sum();
    }

    /// A project behind a rate, and the entry that proves it, if anything does.
    public record Trace(Portfolio.Line project, @Nullable Entry proof) {}

    public record Traces(long total, List<Trace> traces) {}

    /// The projects of a numerator or a denominator, each with its proof.
    @Transactional(readOnly = true)
    public Traces trace(
            RateKind rate, boolean verified, RateRows.Part part, Selection wanted, int offset, int limit) {
        var members = rows.members(rate, verified, part, wanted, offset, limit);
        var stage = part == RateRows.Part.DENOMINATOR ? Stage.SIGNED : rate.stage();
        return new Traces(
                members.total(),
                members.lines().stream()
                        .map(line -> new Trace(line, proof(line.id(), rate, stage, verified, wanted)))
                        .toList());
    }

    private @Nullable Entry proof(UUID project, RateKind rate, Stage stage, boolean verified, Selection wanted) {
        Entry first = null;
        for (var entry : History.live(entries.of(project, wanted.asOf().recordedAt()))) {
            var kind = kinds.kind(entry.kind());
            var proves = rate == RateKind.FUNDING && stage != Stage.SIGNED
                    ? kind.amount() == EvidenceKind.Carries.ARRIVED
                    : kind.proves(stage);
            if (proves
                    && !entry.validOn().isAfter(wanted.validOn())
                    && (entry.grade().verifies() || !verified)
                    && (first == null || entry.validOn().isBefore(first.validOn()))) {
                first = entry;
            }
        }
        return first;
    }

    /// Narrows a selection to one value of a cohort.
    public static Selection narrow(Selection wanted, Cohort cohort, String key) {
        return switch (cohort) {
            case CITY, COUNTY, PARK -> wanted.within(new Place(key));
            case YEAR, EVENT, CHAIN, INDUSTRY -> new Selection(
                    wanted.asOf(),
                    wanted.latest(),
                    wanted.text(),
                    wanted.place(),
                    wanted.stage(),
                    cohort == Cohort.CHAIN ? key : wanted.chain(),
                    cohort == Cohort.INDUSTRY ? key : wanted.industry(),
                    cohort == Cohort.EVENT ? key : wanted.event(),
                    cohort == Cohort.YEAR ? Integer.valueOf(key) : wanted.year(),
                    wanted.minCents(),
                    wanted.maxCents(),
                    wanted.overdueOnly(),
                    wanted.verified());
        };
    }
}
