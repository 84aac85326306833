package org.yuanlian.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.investment.store.ImportFile.State;
import org.yuanlian.investment.header.ChosenSheet;
import org.yuanlian.investment.load.Progress;
import org.yuanlian.investment.store.ImportFiles;

@WithDatabase
class ImportInterruptedIT {
    private static final int ROWS = 12_000;

    @Autowired
    Imports imports;

    @Autowired
    ImportFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void leavesNothingOfAnImportWhoseConnectionDiesHalfWay() throws Exception {
        var id = mapped();
        var run = CompletableFuture.runAsync(() -> Caller.system("test").run(() -> imports.run(id, false)));
        while (as(() -> imports.progress(id)).map(Progress.Count::rows).orElse(0) < 5_000 && !run.isDone()) {
            Thread.onSpinWait();
        }
        assertThat(run).isNotDone();
        assertThat(killWriters()).isPositive();
        assertThat(run.handle((_, failure) -> failure).join()).isNotNull();
        assertThat(as(() -> imports.find(id).state())).isEqualTo(State.FAILED);
        assertThat(projects()).isZero();
        assertThat(as(() -> imports.run(id, false)).result().created()).isEqualTo(ROWS);
        assertThat(projects()).isEqualTo(ROWS);
    }

    @Test
    void tellsAfterACrashThatARunBrokeOff() throws Exception {
        var id = mapped();
        transaction(() -> files.start(id));
        transaction(() -> files.failInterrupted(java.time.Instant.EPOCH));
        assertThat(as(() -> imports.find(id).state())).isEqualTo(State.FAILED);
    }

    @Test
    void leavesARunAloneThatIsStillAlive() throws Exception {
        var id = mapped();
        transaction(() -> files.start(id));
        transaction(() -> {
            files.lock(id);
            return CompletableFuture.supplyAsync(() -> transaction(() -> files.failInterrupted(java.time.Instant.EPOCH))).join();
        });
        assertThat(as(() -> imports.find(id).state())).isEqualTo(State.RUNNING);
    }

    private UUID mapped() throws Exception {
        var text = new StringBuilder("项目编号,项目名称,投资企业,区县\n");
        for (var i = 0; i < ROWS; i++) {
            text.append("K-%s-%d,项目%d,甲公司,龙泉驿区%n".formatted(mark, i, i));
        }
        return as(() -> {
            var handedIn = imports.handIn("长.csv", new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
            imports.map(handedIn.file().id(), handedIn.proposal().sheets().stream().map(ChosenSheet::of).toList(), null);
            return handedIn.file().id();
        });
    }

    private int killWriters() {
        return transaction(() -> jdbc.sql(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where backend_xid is not null and pid <> pg_backend_pid() and usename = 'app_rw'")
                .query(Integer.class)
                .single());
    }

    private long projects() {
        return transaction(() -> jdbc.sql("select count(*) from project where code like ?").param("K-" + mark + "-%").query(Long.class).single());
    }

    private <T> T transaction(Callable<T> work) {
        return Caller.system("test").get(() -> new TransactionTemplate(transactions).execute(_ -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static <T> T as(Callable<T> work) throws Exception {
        return Caller.system("test").call(work);
    }
}
