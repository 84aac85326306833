package org.yuanlian.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.ledger.Rate;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.ledger.Selection;

/// One rate on many valid days, as known at one instant. The standings are read once: each counts
/// on a stretch of the days, so that only what begins and what ends with a day has to be told.
@Component
public class RateHistory {
    private static final Rate NOTHING = Rate.of(0, 0, 0);
    private final JdbcClient jdbc;

    RateHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param days ascending
    /// @return the rate on each of the days; a day before the first contract has 0 of 0
    public SequencedMap<LocalDate, Rate> of(RateKind rate, Selection wanted, List<LocalDate> days) {
        var where = new Condition(wanted);
        var changes = new Rate[days.size() + 1];
        Arrays.fill(changes, NOTHING);
        jdbc.sql(stretches(rate, where))
                .params(where.parameters())
                .param("days", days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    var counts = counts(row);
                    var since = row.getInt("since");
                    var until = Math.max(since, row.getInt("until"));
                    changes[since] = changes[since].plus(counts);
                    changes[until] = changes[until].minus(counts);
                });
        return addedUp(changes, days);
    }

    private static SequencedMap<LocalDate, Rate> addedUp(Rate[] changes, List<LocalDate> days) {
        var history = new LinkedHashMap<LocalDate, Rate>();
        var sum = NOTHING;
        for (int i = 0; i < days.size(); i++) {
            sum = sum.plus(changes[i]);
            history.put(days.get(i), sum);
        }
        return history;
    }

    private static String stretches(RateKind rate, Condition where) {
        return switch (rate) {
            case PERFORMANCE -> projects("performed", where);
            case START -> projects("started", where);
            case PRODUCTION -> projects("producing", where);
            case FUNDING -> yuan(where);
        };
    }

    /// Those that count on the same days are counted first, and then told as three sides.
    private static String projects(String milestone, Condition where) {
        return """
                with alike as (
                  select since, until, %s reported_since, %s verified_since, count(*) n
                  from standing s %s where %s group by 1, 2, 3, 4)
                select side.since, until, sum(side.counted) counted, sum(side.reported) reported, sum(side.verified) verified
                from alike cross join lateral (values
                  (since, n, 0, 0), (greatest(since, reported_since), 0, n, 0), (greatest(since, verified_since), 0, 0, n))
                  side(since, counted, reported, verified)
                group by 1, 2"""
                .formatted(
                        firstDay("coalesce(s.%s_on, 'infinity')".formatted(milestone)),
                        firstDay("coalesce(s.%s_verified_on, 'infinity')".formatted(milestone)),
                        span(where),
                        counted(where));
    }

    /// What was agreed stands in the place of arrival number 0; each arrival tells what it adds.
    private static String yuan(Condition where) {
        return """
                select greatest(since, %s) since, until,
                  sum(case i when 0 then s.cents else 0 end) / 100.0 counted,
                  sum(coalesce(s.arrived_cents[i], 0) - coalesce(s.arrived_cents[i - 1], 0)) / 100.0 reported,
                  sum(coalesce(s.arrived_verified_cents[i], 0) - coalesce(s.arrived_verified_cents[i - 1], 0)) / 100.0 verified
                from standing s %s cross join lateral generate_series(0, cardinality(s.arrived_on)) i
                where %s and s.currency = 'CNY' group by 1, 2"""
                .formatted(firstDay("s.arrived_on[i]"), span(where), counted(where));
    }

    /// The days on which a standing counts, by their numbers. Where the selection itself asks for
    /// the day, each day is a span of its own.
    private static String span(Condition where) {
        var since = firstDay("greatest(s.valid_from, s.signed_on)");
        var until = firstDay("s.valid_until");
        return "cross join (select :days::date[] days) asked cross join lateral (%s) span"
                .formatted(
                        where.asksForTheDay()
                                ? "select day since, day + 1 until from generate_series(%s, %s - 1) day".formatted(since, until)
                                : "select %s since, %s until".formatted(since, until));
    }

    private static String counted(Condition where) {
        return "%s and s.signed_on <= days[cardinality(days)] and s.valid_until > days[1]"
                .formatted(where.onAnyDay().replace(":on", "days[since + 1]"));
    }

    /// The number of the first of the days on which something of this date has come about.
    private static String firstDay(String date) {
        return "width_bucket(%s - 1, days)".formatted(date);
    }

    private static Rate counts(ResultSet row) throws SQLException {
        return new Rate(row.getBigDecimal("reported"), row.getBigDecimal("verified"), row.getBigDecimal("counted"));
    }
}
