package org.yuanlian.investment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.investment.ImportReport.Outcome;
import org.yuanlian.investment.header.HeaderFinder;
import org.yuanlian.investment.header.ImportFields;
import org.yuanlian.investment.header.SavedMapping;
import org.yuanlian.investment.load.HandedIn;
import org.yuanlian.investment.load.ImportRun;
import org.yuanlian.investment.load.Intake;
import org.yuanlian.investment.load.Progress;
import org.yuanlian.investment.load.Drafts;
import org.yuanlian.investment.proposal.CellProblem;
import org.yuanlian.investment.sheet.Spreadsheets;
import org.yuanlian.investment.store.ImportFile;
import org.yuanlian.investment.store.ImportFile.Result;
import org.yuanlian.investment.store.ImportFile.State;
import org.yuanlian.investment.store.ImportFiles;
import org.yuanlian.investment.store.ImportProblems;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The import of spreadsheets: hand in, map, look, run. Works for the current caller, at the
/// caller's place.
@Component
public class Imports {
    private static final int PREVIEWED = 20;
    private static final int REPORTED = 500;
    private final ImportFiles files;
    private final ImportProblems problems;
    private final Drafts drafts;
    private final Intake intake;
    private final ImportRun runs;
    private final Progress progress;
    private final ImportFields fields;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Ids ids;

    Imports(
            ImportFiles files,
            ImportProblems problems,
            Drafts drafts,
            Intake intake,
            ImportRun runs,
            Progress progress,
            ImportFields fields,
            PlatformTransactionManager transactions,
            Clock clock,
            Ids ids) {
        this.files = files;
        this.problems = problems;
        this.drafts = drafts;
        this.intake = intake;
        this.runs = runs;
        this.progress = progress;
        this.fields = fields;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.ids = ids;
    }

    /// Takes a file in and proposes what its columns mean. Nothing is imported yet.
    ///
    /// @throws Refusal for what is no spreadsheet, is damaged, locked, too big, or made to do harm
    public HandedIn handIn(String name, InputStream content) {
        var caller = Caller.current();
        caller.require(Permission.IMPORT);
        var kept = drafts.keep(content);
        var before = transaction.execute(_ -> files.find(caller.place(), kept.sha256())).orElse(null);
        try (var spreadsheet = Spreadsheets.open(kept.path(), name)) {
            var file = before != null
                    ? before
                    : new ImportFile(
                            ids.next(), caller.place(), kept.sha256(), name, kept.size(), State.UPLOADED, null, Result.NONE, 0,
                            caller.name(), clock.instant(), null);
            var handedIn = intake.propose(file, before != null, spreadsheet, new HeaderFinder(fields));
            if (before == null) {
                transaction.executeWithoutResult(_ -> files.add(file));
            }
            progress.at(file.id(), 0, handedIn.sheets().stream().filter(sheet -> sheet.name().equals(handedIn.sheet())).mapToInt(sheet -> sheet.rows()).sum());
            return handedIn;
        } catch (Refusal refusal) {
            drafts.drop(kept.sha256());
            throw refusal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Confirms which column is which field, remembers it for files with the same headers, and shows
    /// what would become of the rows.
    public ImportRun.Preview map(UUID id, String sheet, int headerRow, List<SavedMapping.Column> columns, @Nullable LocalDate asOf) {
        Caller.current().require(Permission.IMPORT);
        confirm(find(id), sheet, headerRow, columns, asOf);
        return runs.preview(find(id), PREVIEWED);
    }

    private void confirm(ImportFile file, String sheet, int headerRow, List<SavedMapping.Column> columns, @Nullable LocalDate asOf) {
        if (file.state() == State.RUNNING || file.state() == State.DONE) {
            throw refusal("investment.import.state", file.id(), "The import is %s and cannot be mapped anew.".formatted(file.state()), null);
        }
        intake.confirm(file, drafts.path(file.sha256()), sheet, headerRow, columns, asOf, fields);
    }

    /// Brings a file in as its proposed or remembered mapping says, without anybody looking at it.
    ///
    /// @param trial read and report, but write nothing to the ledger
    public ImportReport bringIn(String name, InputStream content, boolean trial, boolean skipRejected) {
        try {
            var handedIn = handIn(name, content);
            var file = handedIn.file();
            if (file.state() == State.DONE) {
                return new ImportReport(name, Outcome.KNOWN, new Result(0, 0, file.result().projects(), 0), 0, List.of());
            }
            confirm(file, handedIn.chosenSheet(), handedIn.headerRow(), handedIn.chosenColumns(), null);
            if (trial) {
                var preview = runs.preview(find(file.id()), 0);
                var outcome = preview.rejected() == 0 ? Outcome.GOOD : Outcome.REFUSED;
                return report(name, outcome, new Result(preview.accepted(), 0, 0, preview.rejected()), preview.problemsTotal(), preview.problems());
            }
            var done = run(file.id(), skipRejected);
            return report(name, Outcome.valueOf(done.state().name()), done.result(), done.problemsTotal(), problems(file.id(), REPORTED));
        } catch (Refusal refusal) {
            return ImportReport.unreadable(name, refusal.problems());
        }
    }

    private static ImportReport report(String name, Outcome outcome, Result result, int total, List<CellProblem> problems) {
        return new ImportReport(name, outcome, result, total, problems.stream().limit(REPORTED).map(CellProblem::problem).toList());
    }

    /// Runs on the caller's thread until the file is in, or refused.
    public ImportFile run(UUID id, boolean skipRejected) {
        start(id);
        runs.run(id, skipRejected);
        return find(id);
    }

    /// Runs on a thread of its own, as the caller.
    public void runInBackground(UUID id, boolean skipRejected) {
        var caller = Caller.current();
        start(id);
        Thread.ofVirtual().name("import-" + id).start(() -> caller.run(() -> runs.run(id, skipRejected)));
    }

    /// @throws Refusal where there is none in the caller's region
    public ImportFile find(UUID id) {
        return transaction.execute(_ -> files.find(id))
                .orElseThrow(() -> refusal("investment.import.unknown", id, "There is no such import, or it is another region's.", null));
    }

    public List<ImportFile> latest(int limit) {
        return transaction.execute(_ -> files.latest(limit));
    }

    public List<CellProblem> problems(UUID id, int limit) {
        return transaction.execute(_ -> problems.of(id, limit));
    }

    public Optional<Progress.Count> progress(UUID id) {
        return progress.of(id);
    }

    private void start(UUID id) {
        Caller.current().require(Permission.IMPORT);
        var file = find(id);
        if (!transaction.execute(_ -> files.start(id))) {
            throw refusal(
                    "investment.import.state", id, "The import is %s and cannot be run.".formatted(file.state()),
                    file.state() == State.UPLOADED ? "its mapping is not confirmed yet" : null);
        }
    }

    private static Refusal refusal(String code, UUID id, String what, @Nullable String maybe) {
        return new Refusal(new Problem(code, "import", id.toString(), what, maybe));
    }
}
