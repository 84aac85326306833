package org.yuanlian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Caller;
import org.yuanlian.investment.ImportFile;
import org.yuanlian.investment.ImportFile.State;
import org.yuanlian.investment.Imports;
import org.yuanlian.investment.header.SavedMapping;
import org.yuanlian.investment.proposal.CellProblem;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports XLSX and CSV ledgers as the proposed or remembered mapping says. A file comes in whole or not at all.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every file is in", "2:wrong use", "3:a file cannot be read", "4:a file is refused for its rows"})
final class ImportCommand implements Callable<Integer> {
    private static final int UNREADABLE = 3;
    private static final int SHOWN = 500;

    enum Format {
        table,
        json,
        jsonl
    }

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--dry-run", description = "Read and report, but import nothing.")
    private boolean dryRun;

    @Option(names = "--skip-rejected", description = "Import the good rows of a file that has bad ones.")
    private boolean skipRejected;

    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "XLSX or CSV files")
    private List<Path> files = List.of();

    record Report(String file, String state, ImportFile.Result result, int problemsTotal, List<CellProblem> problems) {}

    @Override
    public Integer call() throws Exception {
        try (var context = Application.inside()) {
            var imports = context.getBean(Imports.class);
            var exit = 0;
            for (var file : files) {
                var report = Caller.system("import").call(() -> report(imports, file));
                print(report);
                exit = Math.max(exit, exit(report));
            }
            return exit;
        }
    }

    private Report report(Imports imports, Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return unreadable(file, List.of(new Problem("cli.file.unreadable", file.toString(), "", "There is no such file, or it may not be read.", null)));
        }
        try (var content = Files.newInputStream(file)) {
            var handedIn = imports.handIn(file.getFileName().toString(), content);
            if (handedIn.file().state() == State.DONE) {
                return new Report(file.toString(), "unchanged", new ImportFile.Result(0, 0, handedIn.file().result().projects(), 0), 0, List.of());
            }
            var sheet = handedIn.sheets().stream().filter(each -> each.name().equals(handedIn.sheet())).findFirst();
            if (sheet.isEmpty()) {
                return unreadable(file, List.of(new Problem("investment.header.missing", file.toString(), "", "No sheet has a row that names the columns.", "项目名称 and at least one more known header are needed")));
            }
            var columns = handedIn.choices().stream()
                    .filter(choice -> choice.field() != null)
                    .map(choice -> new SavedMapping.Column(choice.column(), choice.header(), Objects.requireNonNull(choice.field()), choice.unit()))
                    .toList();
            var preview = imports.map(
                    handedIn.file().id(), sheet.get().name(), Objects.requireNonNull(sheet.get().header()).row(), columns, null);
            if (dryRun) {
                return new Report(file.toString(), preview.rejected() == 0 ? "good" : "refused", new ImportFile.Result(preview.accepted(), 0, 0, preview.rejected()), preview.problemsTotal(), preview.problems());
            }
            var done = imports.run(handedIn.file().id(), skipRejected);
            return new Report(file.toString(), done.state().name().toLowerCase(java.util.Locale.ROOT), done.result(), done.problemsTotal(), imports.problems(done.id(), SHOWN));
        } catch (Refusal refusal) {
            return unreadable(file, refusal.problems());
        }
    }

    private static Report unreadable(Path file, List<Problem> problems) {
        var cells = problems.stream().map(problem -> new CellProblem("", 0, problem.where(), problem.value(), problem.code(), problem.what(), problem.maybe())).toList();
        return new Report(file.toString(), "unreadable", ImportFile.Result.NONE, cells.size(), cells);
    }

    private static int exit(Report report) {
        return switch (report.state()) {
            case "unreadable" -> UNREADABLE;
            case "refused", "failed" -> Main.REFUSED;
            default -> 0;
        };
    }

    private void print(Report report) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var json = JsonMapper.builder().build();
        switch (format) {
            case json -> out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(report));
            case jsonl -> out.println(json.writeValueAsString(report));
            case table -> {
                var result = report.result();
                out.printf("%s: %s  new %d, changed %d, unchanged %d, rejected %d%n", report.file(), report.state(), result.created(), result.changed(), result.unchanged(), result.rejected());
                report.problems().forEach(problem -> out.println("  " + problem.problem().toString().replace("\n", "\n  ")));
                if (report.problemsTotal() > report.problems().size()) {
                    out.printf("  … and %d more problems%n", report.problemsTotal() - report.problems().size());
                }
            }
        }
        out.flush();
    }
}
