package org.yuanlian.investment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
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
import org.yuanlian.investment.header.ChosenSheet;
import org.yuanlian.investment.header.ContractKind;
import org.yuanlian.investment.header.HeaderFinder;
import org.yuanlian.investment.header.ImportFields;
import org.yuanlian.investment.header.ProposedMapping;
import org.yuanlian.investment.header.ProposedSheet;
import org.yuanlian.investment.header.SavedMapping;
import org.yuanlian.investment.load.Drafts;
import org.yuanlian.investment.load.HandedIn;
import org.yuanlian.investment.load.ImportRun;
import org.yuanlian.investment.load.Intake;
import org.yuanlian.investment.load.Progress;
import org.yuanlian.investment.proposal.CellProblem;
import org.yuanlian.investment.sheet.Spreadsheets;
import org.yuanlian.investment.store.ImportFile.Result;
import org.yuanlian.investment.store.ImportFile.State;
import org.yuanlian.investment.store.ImportFile;
import org.yuanlian.investment.store.ImportFiles;
import org.yuanlian.investment.store.ImportProblems;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
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
        try (var spreadsheet = Spreadsheets.open(kept.path(), name)) {
            var proposal = intake.propose(caller.place(), spreadsheet, new HeaderFinder(fields));
            return transaction.execute(_ -> files.find(caller.place(), kept.sha256())
                    .map(before -> again(before, proposal))
                    .orElseGet(() -> added(name, kept, proposal)));
        } catch (Refusal refusal) {
            drafts.drop(kept.sha256());
            throw refusal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HandedIn again(ImportFile before, ProposedMapping proposal) {
        files.propose(before.id(), proposal);
        return new HandedIn(files.find(before.id()).orElseThrow(), true, proposal);
    }

    private HandedIn added(String name, Drafts.Kept kept, ProposedMapping proposal) {
        var caller = Caller.current();
        var file = new ImportFile(
                ids.next(), caller.place(), kept.sha256(), name, kept.size(), State.UPLOADED, proposal, null, null, Result.NONE, 0,
                caller.name(), clock.instant(), null);
        files.add(file);
        return new HandedIn(file, false, proposal);
    }

    /// Confirms which sheets are read and which column is which field, remembers it for files with the
    /// same headers, and shows what would become of the rows.
    ///
    /// @param contractKind what a contract is taken for whose kind no cell names; null as proposed
    public ImportRun.Seen map(UUID id, List<ChosenSheet> sheets, @Nullable ContractKind contractKind) {
        Caller.current().require(Permission.IMPORT);
        confirm(find(id), sheets, contractKind);
        return runs.preview(find(id), PREVIEWED);
    }

    private void confirm(ImportFile file, List<ChosenSheet> sheets, @Nullable ContractKind contractKind) {
        if (file.state() == State.RUNNING || file.state() == State.DONE) {
            throw refusal("investment.import.state#map", file);
        }
        var proposed = file.proposal() == null ? ContractKind.FORMAL : file.proposal().contractKind();
        intake.confirm(file, drafts.path(file.sha256()), sheets, contractKind == null ? proposed : contractKind, fields);
    }

    /// Brings a file in as its proposed or remembered mapping says, without anybody looking at it.
    public ImportReport bringIn(String name, InputStream content, ImportOptions options) {
        try {
            var handedIn = handIn(name, content);
            var file = handedIn.file();
            if (file.state() == State.DONE) {
                return report(file, Outcome.KNOWN, new Result(0, 0, file.result().projects(), 0, 0), 0, List.of());
            }
            confirm(file, chosen(file, handedIn.proposal(), options), options.contractKind());
            if (options.trial()) {
                var seen = runs.preview(find(file.id()), 0);
                var outcome = seen.preview().rejected() == 0 ? Outcome.GOOD : Outcome.REFUSED;
                var result = new Result(seen.preview().accepted(), 0, 0, seen.preview().rejected(), seen.preview().assumed());
                return report(find(file.id()), outcome, result, seen.preview().problemsTotal(), seen.problems());
            }
            var done = run(file.id(), options.skipRejected());
            return report(done, Outcome.valueOf(done.state().name()), done.result(), done.problemsTotal(), problems(file.id(), REPORTED));
        } catch (Refusal refusal) {
            return ImportReport.unreadable(name, refusal.problems());
        }
    }

    private static List<ChosenSheet> chosen(ImportFile file, ProposedMapping proposal, ImportOptions options) {
        var readable = proposal.readable();
        if (readable.isEmpty()) {
            throw new Refusal(Problem.of("investment.header.missing", file.name(), ""));
        }
        var problems = new Problems();
        for (var name : options.sheets()) {
            if (!readable.contains(name)) {
                var key = proposal.sheet(name).isPresent() ? "investment.header.missing#sheet" : "investment.sheet.unknown";
                problems.add(Problem.of(key, file.name(), name, String.join(" / ", readable)));
            }
        }
        problems.refuseIfAny("Not every sheet can be read.");
        var wanted = options.allSheets() ? readable : options.sheets().isEmpty() ? proposal.chosen() : options.sheets();
        return wanted.stream().distinct().flatMap(name -> proposal.sheet(name).stream()).map(ChosenSheet::of).toList();
    }

    private static ImportReport report(ImportFile file, Outcome outcome, Result result, int total, List<CellProblem> problems) {
        var told = problems.stream().limit(REPORTED).map(CellProblem::problem).toList();
        return new ImportReport(file.name(), outcome, result, reading(file), total, told);
    }

    private static ImportReport.Reading reading(ImportFile file) {
        var confirmed = file.confirmed();
        if (confirmed == null) {
            return ImportReport.Reading.NONE;
        }
        var read = confirmed.sheets().stream().map(SavedMapping::sheet).toList();
        var all = file.proposal() == null ? read : file.proposal().sheets().stream().map(ProposedSheet::name).toList();
        return new ImportReport.Reading(read, all.stream().filter(name -> !read.contains(name)).toList(), confirmed.contractKind());
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
                .orElseThrow(() -> new Refusal(Problem.of("investment.import.unknown", "import", id.toString())));
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
            throw refusal(file.state() == State.UPLOADED ? "investment.import.state#unmapped" : "investment.import.state#run", file);
        }
        progress.at(id, 0, rows(file));
    }

    private static int rows(ImportFile file) {
        var read = reading(file).sheets();
        var proposal = file.proposal();
        return proposal == null
                ? 0
                : proposal.sheets().stream().filter(sheet -> read.contains(sheet.name())).mapToInt(ProposedSheet::rows).sum();
    }

    private static Refusal refusal(String key, ImportFile file) {
        return new Refusal(Problem.of(key, "import", file.id().toString(), file.state()));
    }
}
