package org.yuanlian.cli;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Caller;
import org.yuanlian.ledger.Rebuilding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Derives the standings of every project anew from its entries, under the rules that are declared now.",
            "No entry is touched. Questions about the past are from then on answered under these rules too:",
            "so it is refused once a bulletin is published and the rules have changed, unless it is insisted on."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every project is rebuilt",
            "1:failed; what was done stays, start again",
            "2:wrong use",
            "4:refused: a bulletin is published and the rules have changed, or an entry is of a kind that is declared no longer"
        })
final class RebuildCommand implements Callable<Integer> {

    @Option(
            names = "--although-published",
            description = "Rebuild under other rules too; the recomputation of what is published will say that it differs.")
    private boolean althoughPublished;

    @Spec
    @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var began = System.nanoTime();
        try (var context = Application.inside()) {
            var rebuilding = context.getBean(Rebuilding.class);
            if (!althoughPublished) {
                Caller.system("rebuild").run(rebuilding::requireThatNothingPublishedChanges);
            }
            var projects = Caller.system("rebuild").call(() -> rebuilding.rebuild(done -> {
                out.printf("  %,d projects%n", done);
                out.flush();
            }));
            out.printf("rebuild: %,d projects in %.1f s%n", projects, Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
            out.flush();
        }
        return 0;
    }
}
