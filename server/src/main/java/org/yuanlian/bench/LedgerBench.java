package org.yuanlian.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.demo.DemoPortfolio;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Rates;
import org.yuanlian.ledger.Selection;
import org.yuanlian.supervision.Light;
import org.yuanlian.supervision.LightRule;
import org.yuanlian.supervision.Lights;

/// The ledger at the size of a province: rates of every cohort as of two pairs of days.
@Component
public class LedgerBench {
    private static final int RUNS = 5;
    /// A ledger that grows closes its standings in the order in which they end; one filled at once has them by project.
    private static final String IN_THE_ORDER_OF_LIFE = "cluster app.standing_past using standing_past_recorded";

    private final DemoPortfolio portfolio;
    private final Rates rates;
    private final Lights lights;
    private final OwnerAccess owner;
    private final Clock clock;

    LedgerBench(DemoPortfolio portfolio, Rates rates, Lights lights, OwnerAccess owner, Clock clock) {
        this.portfolio = portfolio;
        this.rates = rates;
        this.lights = lights;
        this.owner = owner;
        this.clock = clock;
    }

    /// Fills an empty ledger with made-up projects over ten years.
    public long fill(int projects, Consumer<String> progress) throws SQLException {
        portfolio.fill(projects, 10, 14, progress);
        try (var connection = owner.connect()) {
            execute(connection, IN_THE_ORDER_OF_LIFE);
            for (var table : List.of("project", "entry", "standing", "evidence")) {
                execute(connection, "vacuum analyze app." + table);
            }
            return Objects.requireNonNull(
                    template(connection).getJdbcOperations().queryForObject("select count(*) from entry", Long.class));
        }
    }

    public List<Figure> run() throws Exception {
        var now = AsOf.now(clock);
        var past = new AsOf(now.validOn().minusYears(2), clock.instant().minusSeconds(700L * 86_400));
        var figures = new ArrayList<Figure>();
        try (var connection = owner.connect()) {
            execute(connection, "set work_mem = '48MB'");
            figures.add(rates("rates of all cohorts, province and 21 cities, as of now", Selection.all(now, true), connection));
            figures.add(rates("the same as of a pair two years ago", Selection.all(past, false), connection));
            figures.add(new Figure(
                    "(for comparison: the same from the bare entries)",
                    Stopwatch.medianMillis(0, 1, () -> query(connection, RatesByHand.OVER_ENTRIES, now)),
                    "ms",
                    Double.MAX_VALUE,
                    null,
                    null));
        }
        return figures;
    }

    /// Lights of all projects: the counts of the province, and the first page of red ones.
    public List<Figure> lights() throws Exception {
        var now = AsOf.now(clock);
        var past = new AsOf(now.validOn().minusYears(2), clock.instant().minusSeconds(700L * 86_400));
        var figures = new ArrayList<Figure>();
        try (var connection = owner.connect()) {
            execute(connection, "set work_mem = '48MB'");
            figures.add(lights("lights of all projects, counts and first red page, as of now", now, connection));
            figures.add(lights("the same lights as of a pair two years ago", past, connection));
        }
        return figures;
    }

    private Figure lights(String what, AsOf asOf, Connection connection) throws Exception {
        var place = new Place("510000");
        var limit = Stopwatch.medianMillis(0, 1, () -> query(connection, LightsByHand.COUNTS, asOf));
        var median = Stopwatch.medianMillis(1, 3, () -> Caller.system("bench")
                .get(() -> lights.overview(asOf, place, List.of(LightRule.values()), List.of(Light.RED), 0, 50)));
        return new Figure(what, median, "ms", 5_000, limit, "the counts alone in SQL with CASE, without row-level security");
    }

    private Figure rates(String what, Selection wanted, Connection connection) throws Exception {
        var sql = RatesByHand.OVER_PROJECTION.formatted(
                wanted.latest()
                        ? "s.recorded_until = 'infinity'"
                        : "s.recorded_from <= :known and s.recorded_until > :known");
        var limit = Stopwatch.medianMillis(1, RUNS, () -> query(connection, sql, wanted.asOf()));
        var median = Stopwatch.medianMillis(1, RUNS, () -> Caller.system("bench").get(() -> rates.everywhere(wanted)));
        return new Figure(what, median, "ms", 1_000, limit, "the query in SQL, without row-level security");
    }

    private static int query(Connection connection, String sql, AsOf asOf) {
        Map<String, Object> parameters = Map.of("on", asOf.validOn(), "known", timestamp(asOf.recordedAt()));
        return template(connection).queryForList(sql, parameters).size();
    }

    private static java.time.OffsetDateTime timestamp(Instant at) {
        return java.time.OffsetDateTime.ofInstant(at, java.time.ZoneOffset.UTC);
    }

    private static NamedParameterJdbcTemplate template(Connection connection) {
        return new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
