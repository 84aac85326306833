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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.yuanlian.investment.header.ImportFields;
import org.yuanlian.investment.header.Mapping;
import org.yuanlian.investment.proposal.CellProblem;
import org.yuanlian.investment.proposal.Names;
import org.yuanlian.investment.proposal.Proposal;
import org.yuanlian.investment.proposal.Proposals;
import org.yuanlian.investment.proposal.RowReader;
import org.yuanlian.investment.proposal.WholeFileCheck;
import org.yuanlian.investment.sheet.Spreadsheets;
import org.yuanlian.investment.store.ImportFile.Result;
import org.yuanlian.investment.store.ImportFile.State;
import org.yuanlian.investment.store.ImportFile;
import org.yuanlian.investment.store.ImportFiles;
import org.yuanlian.investment.store.ImportProblems;
import org.yuanlian.investment.store.KnownProjects;
import org.yuanlian.investment.store.Preview;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Ledger;

/// Takes a whole file into the ledger, or nothing of it: one transaction from the first row to the last.
@Component
public class ImportRun {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int MOST_PROBLEMS_KEPT = 20_000;
    private static final long MOST_NOTES = 500;
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
        int assumed;
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
            fail(id, State.FAILED, outcome, List.of(Problem.of("investment.import.broken", "", "")));
            throw e;
        }
        if (outcome.rejected > 0 && !skipRejected) {
            fail(id, State.REFUSED, outcome, List.of());
        }
    }

    /// @param problems of rows that would be rejected
    /// @param notes of what was assumed in others
    public record Seen(Preview preview, List<CellProblem> problems, List<CellProblem> notes) {}

    /// Reads the file and tells what would become of it, without writing to the ledger.
    ///
    /// @param rows how many of each sheet are shown
    public Seen preview(ImportFile file, int rows) {
        var outcome = new Outcome();
        var shown = new ArrayList<Preview.Row>();
        var notes = new ArrayList<CellProblem>();
        var accepted = new int[1];
        read(file, mapping -> {
            var limit = shown.size() + rows;
            return proposal -> {
                switch (proposal) {
                    case Proposal.Rejected rejected -> outcome.reject(rejected);
                    case Proposal.Proposed proposed -> {
                        accepted[0]++;
                        outcome.assumed += proposed.leavesContractOpen() ? 1 : 0;
                        if (shown.size() < limit) {
                            shown.add(shown(mapping.sheet(), proposed));
                        }
                        proposed.notes().stream().limit(MOST_NOTES - Math.min(MOST_NOTES, notes.size())).forEach(notes::add);
                    }
                    case Proposal.Skipped _ -> {}
                }
            };
        });
        var preview = new Preview(shown, accepted[0], outcome.rejected, outcome.assumed, outcome.problemsTotal);
        transaction.executeWithoutResult(_ -> {
            files.see(file.id(), preview);
            problems.replace(file, outcome.problems);
        });
        return new Seen(preview, outcome.problems, notes);
    }

    private static Preview.Row shown(String sheet, Proposal.Proposed row) {
        var values = row.values().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().text()));
        return new Preview.Row(sheet, row.row(), row.place().key(), values);
    }

    private void load(ImportFile file, boolean skipRejected, Outcome outcome) {
        var kept = keep(file);
        var today = today();
        var assumed = Objects.requireNonNull(file.confirmed()).contractKind();
        var total = progress.of(file.id()).map(Progress.Count::total).orElse(0);
        var writer = new LedgerWriter(ledger, projects, Caller.current().name(), today);
        read(file, mapping -> {
            writer.turnTo(new RowStatements(fields, mapping, assumed, kept, today));
            return proposal -> {
                take(proposal, writer, skipRejected, outcome);
                progress.at(file.id(), ++outcome.rows, total);
            };
        });
        if (outcome.rejected == 0 || skipRejected) {
            writer.flush();
        }
        outcome.result = new Result(writer.created(), writer.changed(), writer.unchanged(), outcome.rejected, outcome.assumed);
    }

    /// After the first rejected row of a file that is whole or nothing, the rest is only read.
    private static void take(Proposal proposal, LedgerWriter writer, boolean skipRejected, Outcome outcome) {
        switch (proposal) {
            case Proposal.Proposed row -> {
                if (outcome.rejected == 0 || skipRejected) {
                    outcome.assumed += row.leavesContractOpen() ? 1 : 0;
                    writer.add(row);
                }
            }
            case Proposal.Rejected row -> outcome.reject(row);
            case Proposal.Skipped _ -> {}
        }
    }

    /// Every row of every confirmed sheet, in their order.
    private void read(ImportFile file, Function<Mapping, Consumer<Proposal>> reader) {
        var check = new WholeFileCheck();
        try (var spreadsheet = Spreadsheets.open(drafts.path(file.sha256()), file.name())) {
            for (var mapping : Objects.requireNonNull(file.confirmed()).resolved(fields)) {
                var rows = new RowReader(mapping, fields, names, file.place(), spreadsheet.countsFrom1904(), today());
                try (var proposals = new Proposals(spreadsheet.rows(mapping.sheet()), mapping, rows, check)) {
                    proposals.forEachRemaining(reader.apply(mapping));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private void end(ImportFile file, State state, Outcome outcome) {
        files.end(file.id(), state, outcome.result, outcome.problemsTotal, clock.instant());
        problems.replace(file, outcome.problems);
    }

    private void fail(UUID id, State state, Outcome outcome, List<Problem> causes) {
        causes.forEach(cause -> outcome.problems.addFirst(new CellProblem("", 0, "", cause)));
        outcome.problemsTotal += causes.size();
        outcome.result = new Result(0, 0, 0, outcome.rejected, 0);
        transaction.executeWithoutResult(_ -> end(files.lock(id).orElseThrow(), state, outcome));
    }

    private static List<Problem> elsewhere(DuplicateKeyException cause) {
        var detail = String.valueOf(cause.getMostSpecificCause().getMessage());
        var code = detail.contains("(code)=(") ? detail.replaceFirst("(?s).*\\(code\\)=\\(([^)]*)\\).*", "$1") : "";
        return List.of(Problem.of("investment.import.code-taken", "", code));
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, AsOf.ZONE);
    }
}
