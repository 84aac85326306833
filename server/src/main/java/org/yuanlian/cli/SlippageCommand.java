package org.yuanlian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yuanlian.eventlog.EventLog;
import org.yuanlian.eventlog.Xes;
import org.yuanlian.forecast.log.Allowed;
import org.yuanlian.forecast.log.Asked;
import org.yuanlian.forecast.log.Slippage;
import org.yuanlian.kernel.Refusal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "slippage",
        mixinStandardHelpOptions = true,
        description = {
            "Fits on the earlier cases of a log in XES how likely a case is to miss its day, and tells of the later",
            "cases how well that was foreseen: AUC, Brier score, calibration, against a model that knows nothing but",
            "used and allowed time, and against the base rate. The same log and seed give the same figures."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:tried",
            "2:wrong use",
            "3:the log cannot be read",
            "4:the log allows no back-test: no such attribute, deadlines that say no day, one outcome only"
        })
final class SlippageCommand implements Callable<Integer> {
    private static final int UNREADABLE = 3;

    enum Format {
        table,
        json
    }

    /// By when a case is to be done: one of the two.
    static final class Deadline {
        @Option(names = "--deadline", required = true, paramLabel = "ATTRIBUTE", description = "Attribute of the trace, or of its first event, that says by when: a date, a moment, or a term such as P20D.")
        private @Nullable String attribute;

        @Option(names = "--deadline-after", required = true, paramLabel = "TERM", description = "A term after the start of the trace, for logs without a deadline: P30D, P2M, PT48H.")
        private @Nullable String term;
    }

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--log", required = true, paramLabel = "FILE", description = "The log: .xes or .xes.gz.")
    private @Nullable Path log;

    @ArgGroup(multiplicity = "1")
    private @Nullable Deadline deadline;

    @Option(names = "--end", paramLabel = "ACTIVITY", description = "The activity that ends a case (default: its last event does). A case without it runs on.")
    private @Nullable String last;

    @Option(names = "--known-at-start", split = ",", paramLabel = "ATTRIBUTE", description = "Attributes of traces that were known when they began. Others are not looked at: a log does not say when they were written.")
    private List<String> known = List.of();

    @Option(names = "--train-share", description = "The part of the cases, by their start, to fit on (default: ${DEFAULT-VALUE}).")
    private double share = 0.7;

    @Option(names = "--seed", description = "For the interval of the AUC, and for drawing among more than 20,000 cases (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    @Override
    public Integer call() throws Exception {
        var line = Objects.requireNonNull(spec).commandLine();
        if (!(share > 0 && share < 1)) {
            throw new ParameterException(line, "--train-share is more than 0 and less than 1, not " + share);
        }
        var asked = new Asked(allowed(), last, known, share, seed);
        var file = Objects.requireNonNull(log);
        if (!Files.isReadable(file)) {
            line.getErr().println("There is no file that can be read at " + file);
            return UNREADABLE;
        }
        EventLog read;
        try {
            read = Xes.read(file);
        } catch (Refusal refusal) {
            refusal.problems().forEach(problem -> line.getErr().println(Main.language().print(problem)));
            return UNREADABLE;
        }
        var name = String.valueOf(file.getFileName());
        var told = new SlippageTold(name, asked, Slippage.backtest(name, read, asked));
        line.getOut().println(
                format == Format.json
                        ? JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(told.forPrograms())
                        : told.forPeople());
        line.getOut().flush();
        return 0;
    }

    private Allowed allowed() {
        var chosen = Objects.requireNonNull(deadline);
        if (chosen.attribute != null) {
            return new Allowed.Attribute(chosen.attribute);
        }
        var term = Objects.requireNonNull(chosen.term);
        try {
            return new Allowed.After(Allowed.term(term));
        } catch (DateTimeException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "--deadline-after is a term such as P30D, P2M or PT48H, not " + term);
        }
    }
}
