package org.yuanlian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.yuanlian.bench.ActBench;
import org.yuanlian.bench.AssessmentBench;
import org.yuanlian.bench.ChainBench;
import org.yuanlian.bench.ChatterPart;
import org.yuanlian.bench.Figure;
import org.yuanlian.bench.Figures;
import org.yuanlian.bench.ForecastBench;
import org.yuanlian.bench.LedgerBench;
import org.yuanlian.bench.LiveBench;
import org.yuanlian.bench.PageBench;
import org.yuanlian.bench.PlanBench;
import org.yuanlian.bench.ProcessBench;
import org.yuanlian.bench.SocketPart;
import org.yuanlian.bench.SupervisionBench;
import org.yuanlian.ledger.Recollection;
import org.yuanlian.plan.Planning;
import org.yuanlian.registry.HolidayNotices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the system on made-up data in a folder of its own, each figure beside its limit.")
final class BenchCommand implements Callable<Integer> {
    enum Subject {
        ledger,
        act,
        chain,
        live
    }

    enum Part {
        rates,
        lights,
        forecasts,
        bulletins,
        assessment,
        page,
        process
    }

    enum Format {
        table,
        jsonl
    }

    @Parameters(arity = "0..1", paramLabel = "SUBJECT", description = "${COMPLETION-CANDIDATES}")
    private Subject subject = Subject.ledger;

    @Option(names = "--projects", description = "How many projects to make up (default ${DEFAULT-VALUE}).")
    private int projects = 100_000;

    @Option(names = "--items", description = "How many running steps to make up for act (default ${DEFAULT-VALUE}).")
    private int items = 1_000_000;

    @Option(names = "--acts", description = "How many acts each client does in a round of act (default ${DEFAULT-VALUE}).")
    private int acts = 3_000;

    @Option(names = "--firms", description = "How many firms to make up for chain (default ${DEFAULT-VALUE}).")
    private int firms = 1_000_000;

    @Option(names = "--edges", description = "How many edges to make up for chain (default ${DEFAULT-VALUE}).")
    private int edges = 10_000_000;

    @Option(names = "--part", split = ",", description = "Measure these parts of chain alone, such as reach or density.")
    private Set<String> chainParts = Set.of();

    @Option(names = "--series", description = "How many series send in live (default ${DEFAULT-VALUE}).")
    private int series = 10_000;

    @Option(names = "--seconds", description = "How long each load of live lasts (default ${DEFAULT-VALUE}).")
    private int seconds = 10;

    @Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description = "Keep the made-up ledger in this folder, and use the one that is there already.")
    private @Nullable Path kept;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Measure these parts alone: ${COMPLETION-CANDIDATES}.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Format format = Format.table;

    @Override
    public Integer call() throws Exception {
        var home = Files.createTempDirectory("yuanlian-bench");
        var ledger = kept == null ? home.resolve("ledger") : kept.toAbsolutePath();
        var filled = Files.exists(ledger);
        System.setProperty("yuanlian.home", ledger.toString());
        System.setProperty("yuanlian.search.follow", "false");
        var figures = new ArrayList<Figure>();
        try (var context = Application.serve(0)) {
            figures.addAll(switch (subject) {
                case ledger -> ledger(context, filled);
                case act -> acts(context, filled);
                case live -> new LiveBench(context.getBean(SocketPart.class), context.getBean(ChatterPart.class), series, seconds, System.err::println).run();
                case chain -> context.getBean(ChainBench.class).run(firms, edges, chainParts, System.err::println);
            });
        }
        try {
            if (subject == Subject.ledger && parts.contains(Part.process)) {
                figures.addAll(new ProcessBench(home, System.err::println).run());
            }
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        print(figures);
        return 0;
    }

    private void print(List<Figure> figures) {
        System.out.println(format == Format.table ? Figures.table(figures) : Figures.jsonl(figures));
    }

    private List<Figure> ledger(ConfigurableApplicationContext context, boolean filled) throws Exception {
        if (!filled) {
            var entries = context.getBean(LedgerBench.class).fill(projects, System.err::println);
            System.err.printf("  %,d projects, %,d entries%n", projects, entries);
        }
        context.getBean(Recollection.class).read();
        var figures = new ArrayList<Figure>();
        for (var part : parts) {
            figures.addAll(measure(part, context));
        }
        return figures;
    }

    private List<Figure> acts(ConfigurableApplicationContext context, boolean filled) throws Exception {
        var bench = context.getBean(ActBench.class);
        if (!filled) {
            System.err.printf("  %,d running steps%n", bench.fill(items, System.err::println));
        }
        var figures = new ArrayList<>(bench.run(acts, System.err::println));
        figures.addAll(PlanBench.run(context.getBean(Planning.class), context.getBean(HolidayNotices.class).calendar()));
        return figures;
    }

    private static List<Figure> measure(Part part, ConfigurableApplicationContext context) throws Exception {
        return switch (part) {
            case rates -> context.getBean(LedgerBench.class).run();
            case lights -> context.getBean(LedgerBench.class).lights();
            case forecasts -> context.getBean(ForecastBench.class).run(System.err::println);
            case bulletins -> context.getBean(SupervisionBench.class).run();
            case assessment -> context.getBean(AssessmentBench.class).run();
            case page -> context.getBean(PageBench.class)
                    .run(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            case process -> List.of();
        };
    }
}
