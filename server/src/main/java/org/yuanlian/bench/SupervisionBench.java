package org.yuanlian.bench;

import java.io.OutputStream;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.bulletin.Bulletin;
import org.yuanlian.bulletin.Bulletins;
import org.yuanlian.bulletin.Prints;
import org.yuanlian.bulletin.Publication;
import org.yuanlian.bulletin.Survey;
import org.yuanlian.bulletin.Survey.Extent;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Moves;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.ledger.Recollection;

/// Bulletins at the size of a province: counted as of any pair, explained, and printed.
@Component
public class SupervisionBench {
    private static final long SEED = 20_261_122;
    private static final int DRAWS = 12;
    private static final Extent EXTENT = new Extent(20, 20, true, true, true);
    private final Recollection recollection;
    private final Survey survey;
    private final Moves moves;
    private final Bulletins bulletins;
    private final Prints prints;
    private final OwnerAccess owner;
    private final Clock clock;

    SupervisionBench(
            Recollection recollection,
            Survey survey,
            Moves moves,
            Bulletins bulletins,
            Prints prints,
            OwnerAccess owner,
            Clock clock) {
        this.recollection = recollection;
        this.survey = survey;
        this.moves = moves;
        this.bulletins = bulletins;
        this.prints = prints;
        this.owner = owner;
        this.clock = clock;
    }

    /// A month's end, and an instant some time after it.
    private record Draw(AsOf before, AsOf asOf) {}

    public List<Figure> run() throws Exception {
        var draws = draws();
        var figures = new ArrayList<Figure>();
        try (var connection = owner.connect()) {
            execute(connection);
            figures.add(recollection(connection));
            figures.addAll(bulletin(draws, connection));
            figures.addAll(explain(draws, connection));
        }
        figures.addAll(files());
        return figures;
    }

    /// Once a start, behind it.
    private Figure recollection(Connection connection) throws Exception {
        var seconds = Stopwatch.medianMillis(0, 1, () -> {
            recollection.read();
            return true;
        });
        var copied = Stopwatch.medianMillis(0, 1, () -> new CopyManager(connection.unwrap(BaseConnection.class))
                .copyOut(SupervisionByHand.ALL_ENTRIES, OutputStream.nullOutputStream()));
        return new Figure("read the ledger into memory at the start", seconds / 1_000, "s", Double.MAX_VALUE, copied / 1_000, "COPY of the same columns to nowhere");
    }

    private List<Draw> draws() {
        var random = new Random(SEED);
        var today = AsOf.now(clock).validOn();
        var draws = new ArrayList<Draw>();
        for (int i = 0; i < DRAWS; i++) {
            var month = YearMonth.from(today).minusMonths(2 + random.nextInt(94));
            var end = month.atEndOfMonth();
            var known = at(end.plusDays(5 + random.nextInt((int) (today.toEpochDay() - end.toEpochDay()))));
            var before = month.minusMonths(1).atEndOfMonth();
            draws.add(new Draw(new AsOf(before, at(before.plusDays(5))), new AsOf(end, known)));
        }
        return draws;
    }

    private List<Figure> bulletin(List<Draw> draws, Connection connection) throws Exception {
        var ours = new double[draws.size()];
        var byHand = new double[draws.size()];
        for (int i = 0; i < draws.size(); i++) {
            var draw = draws.get(i);
            ours[i] = Stopwatch.medianMillis(0, 1, () -> Caller.system("bench")
                    .get(() -> survey.find(List.of(Survey.PROVINCE), draw.asOf(), draw.before(), EXTENT, List.of())));
            byHand[i] = Stopwatch.medianMillis(0, 1, () -> query(connection, SupervisionByHand.RATES, draw)
                    + query(connection, SupervisionByHand.OVERDUE, draw) + query(connection, SupervisionByHand.MOVES, draw));
        }
        return List.of(
                new Figure(
                        "provincial bulletin of a random month as of a random recorded day, median of %d (seed %d)".formatted(DRAWS, SEED),
                        Stopwatch.percentile(ours, 50),
                        "ms",
                        1_000,
                        Stopwatch.percentile(byHand, 50),
                        "rates, moves and overdue projects in SQL by hand"),
                new Figure("the slowest of them", Stopwatch.percentile(ours, 100), "ms", 1_000, Stopwatch.percentile(byHand, 100), "the slowest by hand"));
    }

    private List<Figure> explain(List<Draw> draws, Connection connection) throws Exception {
        var ours = new double[draws.size()];
        var byHand = new double[draws.size()];
        for (int i = 0; i < draws.size(); i++) {
            var draw = draws.get(i);
            ours[i] = Stopwatch.medianMillis(0, 1, () -> Caller.system("bench").get(() -> allRates(draw)));
            byHand[i] = Stopwatch.medianMillis(0, 1, () -> query(connection, SupervisionByHand.MOVES, draw));
        }
        return List.of(new Figure(
                "explain the move of all rates between two pairs, median of %d".formatted(DRAWS),
                Stopwatch.percentile(ours, 50),
                "ms",
                1_000,
                Stopwatch.percentile(byHand, 50),
                "a full join of three as-of selects in SQL"));
    }

    private int allRates(Draw draw) {
        var moved = moves.between(draw.before(), draw.asOf(), null);
        var told = 0;
        for (var kind : RateKind.values()) {
            told += Moves.of(moved, kind, false).size() + Moves.of(moved, kind, true).size();
        }
        return told;
    }

    private List<Figure> files() throws Exception {
        var month = YearMonth.from(AsOf.now(clock).validOn()).minusMonths(1);
        var began = System.nanoTime();
        var issue = switch (Caller.system("bench").call(() -> bulletins.publish(month, null))) {
            case Publication.Published published -> published.issue();
            case Publication.AlreadyThere there -> there.issue();
        };
        var published = (System.nanoTime() - began) / 1e9;
        var all = Caller.system("bench").call(() -> survey.places().stream().map(place -> bulletins.read(issue.id(), place)).toList());
        prints.pdf(all.getFirst());
        var alone = Stopwatch.medianMillis(0, 3, () -> print(all.getFirst())) / 1_000;
        var seconds = Stopwatch.medianMillis(0, 1, () -> all.stream().mapToInt(this::print).sum()) / 1_000;
        return List.of(
                new Figure("publish the 22 bulletins of a month", published, "s", Double.MAX_VALUE, null, null),
                new Figure("22 bulletins as DOCX and PDF", seconds, "s", 60, alone * all.size(), "the province's alone, 22 times"));
    }

    private int print(Bulletin bulletin) {
        return prints.docx(bulletin).length + prints.pdf(bulletin).length;
    }

    private static int query(Connection connection, String sql, Draw draw) {
        var template = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
        return template.queryForList(
                        sql,
                        Map.of(
                                "on", draw.asOf().validOn(),
                                "known", draw.asOf().recordedAt().atOffset(ZoneOffset.UTC),
                                "earlier", draw.before().validOn(),
                                "knownEarlier", draw.before().recordedAt().atOffset(ZoneOffset.UTC)))
                .size();
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(AsOf.ZONE).toInstant();
    }

    private static void execute(Connection connection) throws java.sql.SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set work_mem = '48MB'");
        }
    }
}
