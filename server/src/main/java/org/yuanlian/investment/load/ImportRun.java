package org.yuanlian.investment.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.investment.store.ImportFile;
import org.yuanlian.investment.store.ImportFile.Result;
import org.yuanlian.investment.store.ImportFile.State;
import org.yuanlian.investment.header.ImportFields;
import org.yuanlian.investment.proposal.CellProblem;
import org.yuanlian.investment.proposal.Names;
import org.yuanlian.investment.proposal.Proposal;
import org.yuanlian.investment.proposal.Proposals;
import org.yuanlian.investment.proposal.RowReader;
import org.yuanlian.investment.sheet.Spreadsheet;
import org.yuanlian.investment.sheet.Spreadsheets;
import org.yuanlian.investment.store.ImportFiles;
import org.yuanlian.investment.store.ImportProblems;
import org.yuanlian.investment.store.KnownProjects;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Ledger;

/// Takes a whole file into the ledger, or nothing of it: one transaction from the first row to the last.
@Component
public class ImportRun {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int MOST_PROBLEMS_KEPT = 20_000;
    private final ImportFiles files;
    private final ImportProblems problems;
    private final Drafts drafts;
    private final Progress progress;
    private final EvidenceStore evidence;
    private final Ledger ledger;
    private final KnownProjects projects;
    private final ImportFields fields;
    private final Names names;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportRun(
            ImportFiles files,
            ImportProblems problems,
            Drafts drafts,
            Progress progress,
            EvidenceStore evidence,
            Ledger ledger,
            KnownProjects projects,
            ImportFields fields,
            Names names,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.files = files;
        this.problems = problems;
        this.drafts = drafts;
        this.progress = progress;
        this.evidence = evidence;
        this.ledger = ledger;
        this.projects = projects;
        this.fields = fields;
        this.names = names;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// What came of the rows, as far as they were read.
    private static final class Outcome {
        final List<CellProblem> problems = new ArrayList<>();
        int problemsTotal;
        int rejected;
        int rows;
        Result result = Result.NONE;

        void reject(Proposal.Rejected row) {
            rejected++;
            problemsTotal += row.problems().size();
            if (problems.size() < MOST_PROBLEMS_KEPT) {
                problems.addAll(row.problems());
            }
        }
    }

    /// @param skipRejected take the good rows though others are rejected
    public void run(UUID id, boolean skipRejected) {
        var outcome = new Outcome();
        try {
            transaction.executeWithoutResult(status -> {
                var file = files.lock(id).orElseThrow();
                load(file, skipRejected, outcome);
                if (outcome.rejected > 0 && !skipRejected) {
                    status.setRollbackOnly();
                } else {
                    end(file, State.DONE, outcome);
                    audit.record("import.run", id.toString(), Map.of("file", file.name(), "created", outcome.result.created(), "changed", outcome.result.changed()));
                }
            });
        } catch (DuplicateKeyException e) {
            fail(id, State.FAILED, outcome, elsewhere(e));
            return;
        } catch (Refusal refusal) {
            fail(id, State.FAILED, outcome, refusal.problems());
            return;
        } catch (RuntimeException e) {
            LOG.error("The import {} broke off", id, e);
            fail(id, State.FAILED, outcome, List.of(new Problem("investment.import.broken", "file", "", "The import broke off. Nothing of the file was taken.", "run it again; the server's log says more")));
            throw e;
        }
        if (outcome.rejected > 0 && !skipRejected) {
            fail(id, State.REFUSED, outcome, List.of());
        }
    }

    /// Reads the file and tells what would become of it, without writing.
    public Preview preview(ImportFile file, int rows) {
        var outcome = new Outcome();
        var first = new ArrayList<Proposal.Proposed>();
        var notes = new ArrayList<CellProblem>();
        var accepted = new int[1];
        try (var spreadsheet = open(file);
                var proposals = proposals(file, spreadsheet)) {
            while (proposals.hasNext()) {
                switch (proposals.next()) {
                    case Proposal.Rejected rejected -> outcome.reject(rejected);
                    case Proposal.Proposed proposed -> {
                        accepted[0]++;
                        if (first.size() < rows) {
                            first.add(proposed);
                        }
                        proposed.notes().stream().limit(500L - Math.min(500, notes.size())).forEach(notes::add);
                    }
                    case Proposal.Skipped _ -> {}
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Preview(first, outcome.problems, outcome.problemsTotal, notes, accepted[0], outcome.rejected);
    }

    public record Preview(
            List<Proposal.Proposed> rows,
            List<CellProblem> problems,
            int problemsTotal,
            List<CellProblem> notes,
            int accepted,
            int rejected) {}

    private void load(ImportFile file, boolean skipRejected, Outcome outcome) {
        var mapping = Objects.requireNonNull(file.mapping()).resolved(fields);
        var kept = keep(file);
        var today = today();
        var by = Caller.current().name();
        var writer = new LedgerWriter(ledger, projects, new RowStatements(fields, mapping, kept, today), by, today);
        try (var spreadsheet = open(file);
                var proposals = proposals(file, spreadsheet)) {
            while (proposals.hasNext()) {
                take(proposals.next(), writer, skipRejected, outcome);
                progress.at(file.id(), ++outcome.rows, progress.of(file.id()).map(Progress.Count::total).orElse(0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (outcome.rejected == 0 || skipRejected) {
            writer.flush();
        }
        outcome.result = new Result(writer.created(), writer.changed(), writer.unchanged(), outcome.rejected);
    }

    /// After the first rejected row of a file that is whole or nothing, the rest is only read.
    private static void take(Proposal proposal, LedgerWriter writer, boolean skipRejected, Outcome outcome) {
        switch (proposal) {
            case Proposal.Proposed row -> {
                if (outcome.rejected == 0 || skipRejected) {
                    writer.add(row);
                }
            }
            case Proposal.Rejected row -> outcome.reject(row);
            case Proposal.Skipped _ -> {}
        }
    }

    private UUID keep(ImportFile file) {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(drafts.path(file.sha256())))) {
            var mediaType = file.name().endsWith(".csv") ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            var about = new NewEvidence(file.place(), "spreadsheet-row", file.name(), mediaType, null, file.uploadedBy(), false);
            return evidence.keep(about, content).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Spreadsheet open(ImportFile file) {
        return Spreadsheets.open(drafts.path(file.sha256()), file.name());
    }

    private Proposals proposals(ImportFile file, Spreadsheet spreadsheet) {
        var mapping = Objects.requireNonNull(file.mapping()).resolved(fields);
        var reader = new RowReader(mapping, fields, names, file.place(), spreadsheet.countsFrom1904(), today());
        return new Proposals(spreadsheet.rows(mapping.sheet()), mapping, reader);
    }

    private void end(ImportFile file, State state, Outcome outcome) {
        files.end(file.id(), state, outcome.result, outcome.problemsTotal, clock.instant());
        problems.replace(file, outcome.problems);
    }

    private void fail(UUID id, State state, Outcome outcome, List<Problem> causes) {
        causes.forEach(cause -> outcome.problems.addFirst(new CellProblem("", 0, "", cause.value(), cause.code(), cause.what(), cause.maybe())));
        outcome.problemsTotal += causes.size();
        outcome.result = new Result(0, 0, 0, outcome.rejected);
        transaction.executeWithoutResult(_ -> end(files.lock(id).orElseThrow(), state, outcome));
    }

    private static List<Problem> elsewhere(DuplicateKeyException cause) {
        var detail = String.valueOf(cause.getMostSpecificCause().getMessage());
        var code = detail.contains("(code)=(") ? detail.replaceFirst("(?s).*\\(code\\)=\\(([^)]*)\\).*", "$1") : "";
        return List.of(new Problem("investment.import.code-taken", "file", code, "A project code of the file belongs to a project outside your region. Nothing of the file was taken.", "the code is mistyped, or the project is another region's"));
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, AsOf.ZONE);
    }
}
