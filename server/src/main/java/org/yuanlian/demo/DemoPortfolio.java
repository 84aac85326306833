package org.yuanlian.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Account;
import org.yuanlian.access.Caller;
import org.yuanlian.access.DemoAccounts;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.DemoProject;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.Statement;
import org.yuanlian.ledger.Told;

/// Fills an empty ledger with the demonstration portfolio: whole, or not at all.
@Component
public class DemoPortfolio {
    /// How many projects the demonstration has.
    public static final int PROJECTS = 3_000;

    private static final int YEARS = 6;
    private static final long SEED = 20_261_121;
    private static final int REPORTS = 4;
    private final Grounds grounds;
    private final EvidenceStore evidence;
    private final Ledger ledger;
    private final DemoAccounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoPortfolio(
            Grounds grounds,
            EvidenceStore evidence,
            Ledger ledger,
            DemoAccounts accounts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.grounds = grounds;
        this.evidence = evidence;
        this.ledger = ledger;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Creates the portfolio and its log-ins where the ledger has no project yet.
    public void createOnce(Consumer<String> progress) {
        Caller.system("demo").run(() -> transaction.executeWithoutResult(_ -> {
            if (!ledger.hasDemo()) {
                create(progress);
            }
        }));
    }

    /// Makes up a portfolio of any size, resting on one common dossier, for measuring.
    ///
    /// @param reports how many progress reports each project files at most
    public void fill(int projects, int years, int reports, Consumer<String> progress) {
        var made = new MadeUp(grounds.ground(), AsOf.now(clock).validOn(), years, SEED, reports);
        Caller.system("bench").run(() -> transaction.executeWithoutResult(_ -> {
            var dossier = evidence.keep(
                    new NewEvidence(
                            new Place("510000"), "demonstration-dossier", "bench", "text/plain", null, "system:bench", true),
                    new ByteArrayInputStream("Made up for measuring\n".getBytes(StandardCharsets.UTF_8)));
            var count = new AtomicInteger();
            ledger.loadDemo(made.projects(projects).map(project -> {
                if (count.incrementAndGet() % 10_000 == 0) {
                    progress.accept("  %,d / %,d projects".formatted(count.get(), projects));
                }
                return restingOn(dossier.id(), project.project());
            }));
            accounts.create(grounds.demoPark(), Grounds.DEMO_ENTERPRISE);
        }));
    }

    private void create(Consumer<String> progress) {
        var began = System.nanoTime();
        var made = new MadeUp(grounds.ground(), AsOf.now(clock).validOn(), YEARS, SEED, REPORTS);
        var ready = new ArrayList<DemoProject>();
        made.projects(PROJECTS).forEach(project -> {
            ready.add(kept(project));
            if (ready.size() % 500 == 0) {
                progress.accept("  演示数据 demonstration portfolio: %d / %d".formatted(ready.size(), PROJECTS));
            }
        });
        ledger.loadDemo(ready.stream());
        accounts.create(grounds.demoPark(), Grounds.DEMO_ENTERPRISE);
        progress.accept("  演示数据 created in %.1f s".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
    }

    private DemoProject kept(MadeUp.Made made) {
        var project = made.project();
        var dossier = evidence.keep(
                new NewEvidence(
                        project.place(),
                        "demonstration-dossier",
                        made.title(),
                        "text/plain; charset=UTF-8",
                        "演示数据生成器",
                        "system:demo",
                        true),
                new ByteArrayInputStream(made.dossier().getBytes(StandardCharsets.UTF_8)));
        return dossier.id().equals(made.evidence()) ? project : restingOn(dossier.id(), project);
    }

    private static DemoProject restingOn(UUID dossier, DemoProject project) {
        var history = project.history().stream()
                .map(told -> new Told(restingOn(dossier, told.said()), told.recordedAt(), told.by(), told.withdraws()))
                .toList();
        return new DemoProject(project.id(), project.code(), project.place(), history);
    }

    private static Statement restingOn(UUID dossier, Statement said) {
        return new Statement(
                said.kind(), said.validOn(), said.amount(), said.text(), said.quote(), dossier, said.locator(), said.grade());
    }

    /// The demonstration log-ins whose documented password still opens.
    public List<Account> logins() {
        return Caller.system("demo").get(accounts::all);
    }
}
