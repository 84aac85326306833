package org.yuanlian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.perception.ReadDocument;
import org.yuanlian.perception.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Reads documents into the evidence inbox. Every file is tried; the same file twice adds nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every file is in", "2:wrong use", "3:a file cannot be read"})
final class IngestCommand implements Callable<Integer> {
    private static final int UNREADABLE = 3;

    enum Format {
        table,
        jsonl
    }

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Text documents")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        var exit = 0;
        try (var context = Application.inside()) {
            var reading = context.getBean(Reading.class);
            for (var file : files) {
                try {
                    var content = Files.readAllBytes(file);
                    print(Caller.system("ingest").get(() -> reading.read(file.getFileName().toString(), content)));
                } catch (Refusal refusal) {
                    refusal.problems().forEach(problem -> System.err.println(Main.language().print(problem)));
                    exit = UNREADABLE;
                } catch (IOException e) {
                    System.err.printf("%s: %s%n", file, e.getMessage());
                    exit = UNREADABLE;
                }
            }
        }
        return exit;
    }

    private void print(ReadDocument read) {
        System.out.printf(
                format == Format.table
                        ? "%-32s %3d articles  %4d facts  %4d open  %s%n"
                        : "{\"doc\":\"%s\",\"articles\":%d,\"facts\":%d,\"open\":%d,\"again\":\"%s\"}%n",
                read.name(),
                read.articles(),
                read.facts(),
                read.open(),
                read.again() ? "already in" : "new");
    }
}
