package org.yuanlian.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.assessment.Assessments;
import org.yuanlian.assessment.Targets;
import org.yuanlian.assessment.Task;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.kernel.AsOf;

/// An assessment of all counties at the size of a province.
@Component
public class AssessmentBench {
    private static final String SHEET = "yulin-2008";
    private static final BigDecimal TASK = new BigDecimal("500000000");
    private static final int RUNS = 5;

    /// Sums, shares, points and ranks of the same sheet, written by hand.
    private static final String BY_HAND =
            """
            with at as (
              select left(s.place, 6) county, s.performed_verified_on <= :on performed, s.started_verified_on <= :on started, s.cents,
                s.arrived_verified_cents[width_bucket(:on, s.arrived_on)] arrived,
                coalesce(s.arrived_verified_cents[width_bucket(:on, s.arrived_on)], 0)
                  - coalesce(s.arrived_verified_cents[width_bucket(:before, s.arrived_on)], 0) in_year
              from standing s
              where s.recorded_from <= :known and s.recorded_until > :known and s.valid_from <= :on and s.valid_until > :on
                and s.signed_on <= :on and substr(s.place, 5, 2) <> '00'),
            scored as (
              select county, 10.0 * count(*) filter (where performed) / count(*) + 20.0 * count(*) filter (where started) / count(*)
                + least(35, 35.0 * sum(arrived) / nullif(sum(cents), 0)) + least(35, 35.0 * sum(in_year) / 50000000000) points
              from at group by county)
            select county, points, rank() over (order by points desc) from scored""";

    private final Assessments assessments;
    private final Targets targets;
    private final OwnerAccess owner;
    private final Clock clock;

    AssessmentBench(Assessments assessments, Targets targets, OwnerAccess owner, Clock clock) {
        this.assessments = assessments;
        this.targets = targets;
        this.owner = owner;
        this.clock = clock;
    }

    public List<Figure> run() throws Exception {
        var year = AsOf.now(clock).validOn().getYear() - 1;
        var places = Caller.system("bench").call(() -> assessments.draft(SHEET, year).counted("task").keySet());
        var tasks = places.stream().map(place -> new Targets.Value(place, Task.ARRIVED, null, TASK)).toList();
        Caller.system("bench").run(() -> targets.recordMadeUp(year, tasks));
        var ours = Stopwatch.medianMillis(1, RUNS, () -> Caller.system("bench").get(() -> assessments.draft(SHEET, year)));
        try (var connection = owner.connect()) {
            var byHand = Stopwatch.medianMillis(1, RUNS, () -> query(connection, year));
            return List.of(new Figure(
                    "assessment of %d counties, median of %d".formatted(places.size(), RUNS),
                    ours,
                    "ms",
                    2_000,
                    byHand,
                    "the same sums, points and ranks in SQL by hand"));
        }
    }

    private int query(Connection connection, int year) {
        var template = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
        return template.queryForList(
                        BY_HAND,
                        Map.of(
                                "on", LocalDate.of(year, 12, 31),
                                "before", LocalDate.of(year - 1, 12, 31),
                                "known", clock.instant().atOffset(ZoneOffset.UTC)))
                .size();
    }
}
