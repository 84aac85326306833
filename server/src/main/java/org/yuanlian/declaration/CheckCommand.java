package org.yuanlian.declaration;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `check`: reads every declaration and tells every problem of every file.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads every declaration and reports all problems of all files.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every declaration is in order", "1:at least one problem was found"})
public final class CheckCommand implements Callable<Integer> {
    enum Format {
        table,
        json,
        jsonl
    }

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Format format = Format.table;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "a folder of declarations; without it, the shipped ones and those of YUANLIAN_DECLARATIONS")
    @Nullable Path folder;

    @Override
    public Integer call() {
        var declarations = folder == null ? Declarations.of(System.getenv()) : Declarations.in(folder);
        var problems = declarations.check();
        if (spec != null) {
            var out = spec.commandLine().getOut();
            out.println(text(problems, declarations.files().size()));
            out.flush();
        }
        return problems.isEmpty() ? 0 : 1;
    }

    private String text(List<Problem> problems, int files) {
        var json = JsonMapper.shared();
        return switch (format) {
            case json -> json.writeValueAsString(problems);
            case jsonl -> String.join("\n", problems.stream().map(json::writeValueAsString).toList());
            case table -> {
                var told = problems.stream().map(problem -> problem + "\n").toList();
                yield String.join("\n", told) + "%d declarations, %d problems".formatted(files, problems.size());
            }
        };
    }
}
