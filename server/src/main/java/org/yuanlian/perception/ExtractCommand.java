package org.yuanlian.perception;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `yuanlian extract`: prints the facts of documents without storing them.
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads documents and prints the facts in them, each with the sentence it comes from.",
            "Nothing is stored. Text in UTF-8, UTF-16 or GB18030; several articles in one file are told apart."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0: every file was read", "2: wrong usage", "3: a file could not be read; the others were"})
public final class ExtractCommand implements Callable<Integer> {
    private static final int UNREADABLE = 3;

    enum Format {
        jsonl,
        json,
        table
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "jsonl (one object a line), json (one array) or table; default: ${DEFAULT-VALUE}")
    private Format format = Format.jsonl;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Text files; - is standard input.")
    private List<String> files = List.of();

    private final InputStream in;
    private final OutputStream out;
    private final Supplier<TextNames> names;

    public ExtractCommand() {
        this(System.in, System.out, ShippedNames::read);
    }

    ExtractCommand(InputStream in, OutputStream out, Supplier<TextNames> names) {
        this.in = in;
        this.out = out;
        this.names = names;
    }

    @Override
    public Integer call() throws IOException {
        var extraction = new Extraction(names.get());
        boolean allRead = true;
        try (var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            var printer = printer(writer);
            printer.begin();
            for (var file : files) {
                allRead &= print(extraction, file, printer);
            }
            printer.end();
        }
        return allRead ? 0 : UNREADABLE;
    }

    private boolean print(Extraction extraction, String file, FactPrinter printer) throws IOException {
        try {
            printer.print(extraction.extract(name(file), content(file)));
            return true;
        } catch (Refusal refusal) {
            refusal.problems().forEach(this::complain);
        } catch (NoSuchFileException missing) {
            complain(Problem.of("perception.file.missing", file, ""));
        } catch (UncheckedIOException | IOException unreadable) {
            complain(Problem.of("perception.file.unreadable", file, String.valueOf(unreadable.getMessage())));
        }
        return false;
    }

    private FactPrinter printer(Writer writer) {
        return switch (format) {
            case jsonl -> FactPrinter.lines(writer);
            case json -> FactPrinter.array(writer);
            case table -> FactPrinter.table(writer);
        };
    }

    private byte[] content(String file) throws IOException {
        return file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
    }

    private static String name(String file) {
        var name = file.equals("-") ? null : Path.of(file).getFileName();
        return name == null ? file : name.toString();
    }

    private void complain(Problem problem) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(Language.ofTerminal(System.getenv()).print(problem));
        err.flush();
    }
}
