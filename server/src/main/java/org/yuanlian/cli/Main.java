package org.yuanlian.cli;

import java.util.stream.Collectors;
import org.yuanlian.declaration.CheckCommand;
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.perception.ExtractCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;

@Command(
        name = "yuanlian",
        description = "园链 Yuanlian: the working platform of a province's industrial parks.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            ServeCommand.class,
            IngestCommand.class,
            ExtractCommand.class,
            ImportCommand.class,
            CheckCommand.class,
            DayCommand.class,
            ForecastCommand.class,
            SimulateCommand.class,
            BenchCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RebuildCommand.class
        },
        footer = {
            "",
            "Settings:",
            "  YUANLIAN_HOME          data folder (default ~/.yuanlian)",
            "  YUANLIAN_PORT          port of the server (default 8080)",
            "  YUANLIAN_DB_URL        JDBC address of a PostgreSQL to use instead of the embedded one",
            "  YUANLIAN_DECLARATIONS  folder of declarations that go before those shipped",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong use, 3 input that cannot be read, 4 input refused"
        })
public final class Main {
    static final int REFUSED = 4;

    private Main() {}

    public static void main(String[] arguments) {
        var exit = commandLine().execute(arguments);
        if (exit != ServeCommand.KEEPS_RUNNING) {
            System.exit(exit);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println(message(failure));
                    return failure instanceof Refusal ? REFUSED : ExitCode.SOFTWARE;
                })
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /// The language of the terminal: Chinese where it says so, English otherwise.
    static Language language() {
        return Language.ofTerminal(System.getenv());
    }

    private static String message(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.problems().stream().map(language()::print).collect(Collectors.joining("\n"));
        }
        var text = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && text.indexOf(cause.getMessage()) < 0) {
                text.append(text.isEmpty() ? "" : "\n  because: ").append(cause.getMessage());
            }
        }
        return text.isEmpty() ? failure.toString() : text.toString();
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"yuanlian " + (version == null ? "(not packaged)" : version)};
        }
    }
}
