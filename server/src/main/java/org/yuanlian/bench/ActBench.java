package org.yuanlian.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.Acting;
import org.yuanlian.process.Cases;
import org.yuanlian.process.Command;
import org.yuanlian.process.Decided;
import org.yuanlian.process.QueueExtent;
import org.yuanlian.process.Queues;

/// Running cases at the size of a province: what is due on a day, acts one by one and many at once.
@Component
public class ActBench {
    private static final int CLIENTS = 4;
    private static final int ROUNDS = 3;
    private static final int WARMING = 5;
    private static final int STEPS = 4;
    private static final int BATCH = 500;
    private static final int TOGETHER = 10 * BATCH;
    private static final Place PROVINCE = new Place("510000");
    private static final Acting OFFICER = Acting.now("bench", null);
    private final Cases cases;
    private final Queues queues;
    private final OwnerAccess owner;
    private final Clock clock;

    ActBench(Cases cases, Queues queues, OwnerAccess owner, Clock clock) {
        this.cases = cases;
        this.queues = queues;
        this.owner = owner;
        this.clock = clock;
    }

    /// Makes up cases of four running steps and one that waits for them.
    public long fill(int items, Consumer<String> progress) throws SQLException {
        try (var connection = owner.connect()) {
            var sql = template(connection);
            sql.execute("set synchronous_commit = off");
            for (var statement : ActsByHand.FILL) {
                progress.accept("  " + statement.strip().lines().findFirst().orElse(""));
                sql.execute(statement.replace(":cases", Integer.toString(items / STEPS)));
            }
            return count(sql);
        }
    }

    /// @param acts how many each client does in a round
    public List<Figure> run(int acts, Consumer<String> progress) throws Exception {
        var figures = new ArrayList<Figure>();
        try (var connection = owner.connect()) {
            var sql = template(connection);
            var ids = new Ids(sql.query(
                    "select id from running_case where version = 0 and state = 'RUNNING' order by hashtext(id::text), id limit ?",
                    (row, _) -> row.getObject("id", UUID.class),
                    (ROUNDS + WARMING) * (2 * CLIENTS * acts / 3 + 2 * TOGETHER)));
            figures.addAll(due(sql));
            figures.addAll(singly(ids, acts, progress));
            figures.add(together(ids, progress));
        }
        return figures;
    }

    private List<Figure> due(JdbcTemplate sql) throws Exception {
        var today = AsOf.now(clock).validOn();
        var byHand = ActsByHand.dueCounts(sql, queues, today);
        var all = Stopwatch.medianMillis(2, 5, () -> as(() -> queues.due(today, PROVINCE)));
        var listed = Stopwatch.medianMillis(2, 5, () -> as(() -> queues.dueOn(today, null, new QueueExtent(PROVINCE, 0, 200))));
        var own = Stopwatch.medianMillis(2, 5, () -> as(() -> queues.of("dept-07", today, new QueueExtent(PROVINCE, 0, 50))));
        var ownByHand = Stopwatch.medianMillis(2, 5, () -> sql.queryForList(ActsByHand.QUEUE).size());
        return List.of(
                new Figure("what each department has overdue and due today, %,d running steps".formatted(count(sql)), all, "ms", 200, byHand,
                        "the same counts by stored due days, in SQL with an index made for it"),
                new Figure("the first 200 steps due today", listed, "ms", 200, null, null),
                new Figure("a department's queue, first 50 by time left, with its counts", own, "ms", 200, ownByHand,
                        "its first 50 and three counts by stored due days, in SQL"));
    }

    /// Whoever acts has looked at the case before: that is timed on its own.
    private List<Figure> singly(Ids ids, int acts, Consumer<String> progress) throws Exception {
        var look = new double[ROUNDS];
        var bareLook = new double[ROUNDS];
        var act = new double[ROUNDS];
        var bareAct = new double[ROUNDS];
        for (var round = -WARMING; round < ROUNDS; round++) {
            var others = shares(ids, acts);
            var own = shares(ids, acts);
            var warm = Math.max(round, 0);
            bareLook[warm] = spread(others, all -> ActsByHand.look(owner, all));
            bareAct[warm] = spread(others, all -> ActsByHand.singly(owner, all));
            look[warm] = spread(own, this::look);
            act[warm] = spread(own, this::singly);
            progress.accept("  one by one: %,.0f acts a second, bare %,.0f".formatted(1_000 / act[warm], 1_000 / bareAct[warm]));
        }
        var limit = Stopwatch.percentile(bareAct, 50);
        return List.of(
                new Figure(
                        "look at a case, %d clients".formatted(CLIENTS), Stopwatch.percentile(look, 50), "ms", Double.MAX_VALUE,
                        Stopwatch.percentile(bareLook, 50), "the same rows in prepared JDBC, without row-level security"),
                new Figure(
                        "one act on it, its own durable transaction, %d clients".formatted(CLIENTS), Stopwatch.percentile(act, 50), "ms",
                        limit / 0.8, limit, "the same updates and insert in prepared JDBC, without row-level security"));
    }

    private Figure together(Ids ids, Consumer<String> progress) throws Exception {
        var ours = new double[ROUNDS];
        var bare = new double[ROUNDS];
        for (var round = -WARMING; round < ROUNDS; round++) {
            var warm = Math.max(round, 0);
            var byHand = ids.take(TOGETHER);
            bare[warm] = Stopwatch.medianMillis(0, 1, () -> ActsByHand.together(owner, byHand, BATCH)) / byHand.size();
            var own = ids.take(TOGETHER);
            ours[warm] = Stopwatch.medianMillis(0, 1, () -> together(own)) / own.size();
            progress.accept("  together: %,.0f acts a second, bare %,.0f".formatted(1_000 / ours[warm], 1_000 / bare[warm]));
        }
        return new Figure(
                "one act of %d in a transaction".formatted(BATCH), Stopwatch.percentile(ours, 50), "ms", 0.2,
                Stopwatch.percentile(bare, 50), "the same rows in JDBC batches");
    }

    private interface Work {
        int on(List<UUID> own) throws Exception;
    }

    private static List<List<UUID>> shares(Ids ids, int acts) {
        return IntStream.range(0, CLIENTS).mapToObj(_ -> ids.take(acts / 3)).toList();
    }

    /// @return milliseconds for each thing done, over all clients
    private static double spread(List<List<UUID>> shares, Work work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            var tasks = shares.stream().<Callable<Integer>>map(own -> () -> work.on(own)).toList();
            var began = System.nanoTime();
            var done = 0;
            for (var task : pool.invokeAll(tasks)) {
                done += task.get();
            }
            return (System.nanoTime() - began) / 1e6 / done;
        }
    }

    private int look(List<UUID> own) throws Exception {
        for (var id : own) {
            as(() -> cases.find(id));
        }
        return own.size();
    }

    /// Each case is stopped, resumed and one of its steps finished.
    private int singly(List<UUID> own) throws Exception {
        for (var id : own) {
            var version = 0;
            for (var command : commands()) {
                var expected = version++;
                if (!(as(() -> cases.act(id, expected, command, OFFICER)) instanceof Decided.Accepted)) {
                    throw new IllegalStateException("The act %s was refused".formatted(command));
                }
            }
        }
        return 3 * own.size();
    }

    private static List<Command> commands() {
        return Arrays.asList(
                new Command.Pause("S0", "bench"), new Command.Continue("S0", "bench"), new Command.Finish("S0", "川审〔2026〕1号", null, ""));
    }

    private int together(List<UUID> own) throws Exception {
        for (var from = 0; from < own.size(); from += BATCH) {
            var wanted = own.subList(from, from + BATCH).stream()
                    .map(id -> new Cases.Wanted(id, 0, new Command.Finish("S0", "川审〔2026〕1号", null, ""), OFFICER))
                    .toList();
            as(() -> {
                cases.actAll(wanted);
                return true;
            });
        }
        return own.size();
    }

    /// Cases that nobody has acted on, each given out once.
    private static final class Ids {
        private final List<UUID> all;
        private int taken;

        Ids(List<UUID> all) {
            this.all = all;
        }

        List<UUID> take(int count) {
            if (taken + count > all.size()) {
                throw new IllegalStateException("There are %d cases.\nMaybe more --items are needed for so many acts.".formatted(all.size()));
            }
            taken += count;
            return all.subList(taken - count, taken);
        }
    }

    private static long count(JdbcTemplate sql) {
        var running = sql.queryForObject("select count(*) from step where clock_from is not null", Long.class);
        return running == null ? 0 : running;
    }

    private static <T> T as(Callable<T> work) throws Exception {
        return Caller.system("bench").call(work);
    }

    private static JdbcTemplate template(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }
}
