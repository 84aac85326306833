package org.yuanlian.bench;

import java.sql.Connection;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.forecast.Forecasting;
import org.yuanlian.forecast.Forecasts;
import org.yuanlian.forecast.StageForecast;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.ledger.Stage;

/// The list of stages that are likely to miss their day, at the size of a province.
@Component
public class ForecastBench {
    private static final Place PROVINCE = new Place("510000");
    private static final int PAGE = 50;
    private static final int RUNS = 7;

    /// What runs and what is overdue: of chances nothing is counted.
    private static final String COUNTS =
            """
            with at as (
              select s.step_stage[width_bucket(:on, s.step_on)] stage, s.step_due[width_bucket(:on, s.step_on)] due,
                s.step_on[width_bucket(:on, s.step_on)] since
              from standing s
              where s.recorded_from <= :known and s.recorded_until > :known and s.valid_from <= :on and s.valid_until > :on)
            select count(*) filter (where due >= :on and since < due and isfinite(due)), count(*) filter (where due < :on)
            from at where stage <> :exited""";

    private final Forecasts forecasts;
    private final Forecasting forecasting;
    private final Portfolios portfolios;
    private final OwnerAccess owner;
    private final Clock clock;

    ForecastBench(Forecasts forecasts, Forecasting forecasting, Portfolios portfolios, OwnerAccess owner, Clock clock) {
        this.forecasts = forecasts;
        this.forecasting = forecasting;
        this.portfolios = portfolios;
        this.owner = owner;
        this.clock = clock;
    }

    public List<Figure> run(Consumer<String> progress) throws Exception {
        var now = AsOf.now(clock);
        var past = new AsOf(now.validOn().minusMonths(3), now.recordedAt().minusSeconds(90L * 86_400));
        var figures = new ArrayList<Figure>();
        try (var connection = owner.connect()) {
            figures.add(list("stages likely to miss their day, first page of the province, as of now", now, connection, progress));
            figures.add(list("the same as of a pair three months ago", past, connection, progress));
        }
        return figures;
    }

    private Figure list(String what, AsOf asOf, Connection connection, Consumer<String> progress) throws Exception {
        var began = System.nanoTime();
        forecasting.of(YearMonth.from(asOf.validOn()));
        progress.accept("  the model of %s took %d s".formatted(YearMonth.from(asOf.validOn()), (System.nanoTime() - began) / 1_000_000_000));
        var byHand = Stopwatch.medianMillis(1, RUNS, () -> count(connection, asOf));
        var ours = Stopwatch.medianMillis(2, RUNS, () -> Caller.system("bench").get(() -> page(asOf)));
        var running = Caller.system("bench").get(() -> forecasts.list(asOf, PROVINCE).running());
        return new Figure("%s, of %,d".formatted(what, running), ours, "ms", 1_000, byHand, "how many run and are overdue, counted in SQL");
    }

    private List<?> page(AsOf asOf) {
        var first = forecasts.list(asOf, PROVINCE).forecasts().stream().limit(PAGE).toList();
        first.forEach(StageForecast::causes);
        return portfolios.of(first.stream().map(each -> each.track().project()).toList(), Selection.all(asOf, false));
    }

    private static int count(Connection connection, AsOf asOf) {
        return new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true))
                .queryForList(COUNTS, Map.of(
                        "on", asOf.validOn(),
                        "known", asOf.recordedAt().atOffset(ZoneOffset.UTC),
                        "exited", Stage.EXITED.ordinal()))
                .size();
    }
}
