package org.yuanlian.investment.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.proposal.NaturalKey;
import org.yuanlian.investment.proposal.Proposal;
import org.yuanlian.investment.store.KnownProjects.Known;
import org.yuanlian.investment.store.KnownProjects;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.NewProject;
import org.yuanlian.ledger.Recorded;
import org.yuanlian.ledger.Statement;

/// Writes proposals into the ledger by the thousand, in the caller's transaction.
final class LedgerWriter {
    private static final int CHUNK = 2_000;
    private final Ledger ledger;
    private final KnownProjects projects;
    private final String by;
    private final LocalDate today;
    private final List<Proposal.Proposed> waiting = new ArrayList<>(CHUNK);
    private @Nullable RowStatements statements;
    private int created;
    private int changed;
    private int unchanged;

    LedgerWriter(Ledger ledger, KnownProjects projects, String by, LocalDate today) {
        this.ledger = ledger;
        this.projects = projects;
        this.by = by;
        this.today = today;
    }

    /// What rows say from here on, since a new sheet begins.
    void turnTo(RowStatements next) {
        flush();
        statements = next;
    }

    void add(Proposal.Proposed row) {
        waiting.add(row);
        if (waiting.size() == CHUNK) {
            flush();
        }
    }

    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        var said = Objects.requireNonNull(statements, "a sheet was turned to");
        var codes = codes();
        var known = projects.byCode(codes.values());
        var fresh = new ArrayList<NewProject>();
        for (var row : waiting) {
            var code = codes.get(row);
            var before = known.get(code);
            if (before == null) {
                fresh.add(new NewProject(Objects.requireNonNull(code), row.place(), false, said.of(row, Optional.empty())));
            } else {
                tellAnew(said.of(row, before.contractKind()), before);
            }
        }
        ledger.load(fresh.stream(), by);
        created += fresh.size();
        waiting.clear();
    }

    int created() {
        return created;
    }

    int changed() {
        return changed;
    }

    int unchanged() {
        return unchanged;
    }

    /// A row without a code may tell of a project that came in with one.
    private Map<Proposal.Proposed, String> codes() {
        var uncoded = waiting.stream().filter(row -> row.text("code").isEmpty()).map(row -> row.text("name")).toList();
        var byName = uncoded.isEmpty() ? Map.<String, List<String>>of() : projects.codesByName(uncoded);
        var codes = new IdentityHashMap<Proposal.Proposed, String>();
        for (var row : waiting) {
            var candidates = row.text("code").isEmpty() ? byName.getOrDefault(NaturalKey.of(row), List.of()) : List.<String>of();
            codes.put(row, candidates.size() == 1 ? candidates.getFirst() : ProjectCodes.of(row));
        }
        return codes;
    }

    private void tellAnew(List<Statement> said, Known known) {
        var difference = Difference.between(said, known);
        if (difference.isEmpty()) {
            unchanged++;
            return;
        }
        var version = accepted(ledger.record(known.id(), known.version(), difference.said(), by), known);
        for (var old : difference.superseded()) {
            version = accepted(ledger.withdraw(known.id(), version, old.seq(), "由更正后的台账替代", today, by), known);
        }
        changed++;
    }

    private static long accepted(Recorded recorded, Known known) {
        return switch (recorded) {
            case Recorded.Accepted accepted -> accepted.version();
            case Recorded.Changed _ -> throw new Refusal(Problem.of("investment.import.overtaken", known.code(), ""));
        };
    }
}
