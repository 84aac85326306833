package org.yuanlian.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Caller;
import org.yuanlian.investment.ImportOptions;
import org.yuanlian.investment.ImportReport;
import org.yuanlian.investment.Imports;
import org.yuanlian.investment.header.ContractKind;
import org.yuanlian.kernel.Problem;
import picocli.CommandLine.ArgGroup;
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

    enum Format {
        table,
        json,
        jsonl
    }

    /// One sheet or several, or all of them.
    static final class Sheets {
        @Option(names = "--sheet", paramLabel = "NAME", description = "A sheet to read; may be given several times (default: the first with a header).")
        private List<String> named = List.of();

        @Option(names = "--all-sheets", description = "Read every sheet that has a header.")
        private boolean all;
    }

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--dry-run", description = "Read and report, but import nothing.")
    private boolean dryRun;

    @Option(names = "--skip-rejected", description = "Import the good rows of a file that has bad ones.")
    private boolean skipRejected;

    @ArgGroup
    private Sheets sheets = new Sheets();

    @Option(names = "--contract-kind", paramLabel = "KIND", description = "What a contract is taken for whose kind no cell names: ${COMPLETION-CANDIDATES} (default: as last time, or formal). A framework agreement stays out of the rates.")
    private @Nullable ContractKind contractKind;

    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "XLSX or CSV files")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws Exception {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var context = Application.inside()) {
            var imports = context.getBean(Imports.class);
            var exit = 0;
            for (var file : files) {
                var report = Caller.system("import").call(() -> report(imports, file));
                print(report, out);
                exit = Math.max(exit, exit(report));
            }
            return exit;
        }
    }

    private ImportReport report(Imports imports, Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return ImportReport.unreadable(file.toString(), List.of(Problem.of("cli.file.unreadable", file.toString(), "")));
        }
        var options = new ImportOptions(dryRun, skipRejected, sheets.named, sheets.all, contractKind);
        try (var content = Files.newInputStream(file)) {
            return imports.bringIn(Objects.requireNonNull(file.getFileName()).toString(), content, options);
        }
    }

    private static int exit(ImportReport report) {
        return switch (report.outcome()) {
            case UNREADABLE -> UNREADABLE;
            case REFUSED, FAILED -> Main.REFUSED;
            case DONE, GOOD, KNOWN -> 0;
        };
    }

    private void print(ImportReport report, PrintWriter out) {
        var json = JsonMapper.builder().addMixIn(Problem.class, WithoutWords.class).build();
        var told = report.in(Main.language());
        switch (format) {
            case json -> out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(told));
            case jsonl -> out.println(json.writeValueAsString(told));
            case table -> table(told, out);
        }
        out.flush();
    }

    private static void table(ImportReport report, PrintWriter out) {
        var result = report.result();
        out.printf(
                "%s: %s  new %d, changed %d, unchanged %d, rejected %d%n",
                report.file(), report.outcome().name().toLowerCase(Locale.ROOT), result.created(), result.changed(), result.unchanged(), result.rejected());
        var reading = report.reading();
        if (result.assumed() > 0) {
            out.printf(
                    "  assumed: %d contracts of no named kind are %s (--contract-kind)%n",
                    result.assumed(), reading.contractKind().name().toLowerCase(Locale.ROOT));
        }
        if (!reading.sheetsNotRead().isEmpty()) {
            out.printf("  not read: %s (--sheet, --all-sheets)%n", String.join(", ", reading.sheetsNotRead()));
        }
        report.problems().forEach(problem -> out.println("  " + Main.language().print(problem).replace("\n", "\n  ")));
        if (report.problemsTotal() > report.problems().size()) {
            out.printf("  … and %d more problems%n", report.problemsTotal() - report.problems().size());
        }
    }

    /// Whoever reads the output wants the text and not what it is made from.
    @JsonIgnoreProperties("words")
    private interface WithoutWords {}
}
