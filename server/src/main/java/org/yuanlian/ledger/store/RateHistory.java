package org.yuanlian.ledger.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.ledger.Rate;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.ledger.Selection;

/// One rate on many valid days, as known at one instant, in one pass.
@Component
public class RateHistory {
    private final JdbcClient jdbc;

    RateHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the rate on each of the days, in their order; a day before the first contract has 0 of 0
    public SequencedMap<LocalDate, Rate> of(RateKind rate, Selection wanted, List<LocalDate> days) {
        var where = new Condition(wanted);
        var found = jdbc.sql(
                        """
                        select d.day, sum(m.counted) counted, sum(m.reported) reported, sum(m.verified) verified
                        from unnest(:days::date[]) d(day)
                        cross join lateral (select %s from standing s where %s and s.signed_on <= :on) m
                        group by 1"""
                                .formatted(counted(rate), where.clause())
                                .replace(":on", "d.day"))
                .params(where.parameters())
                .param("days", days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}")))
                .query((row, _) -> Map.entry(
                        row.getObject("day", LocalDate.class),
                        new Rate(
                                row.getBigDecimal("reported"),
                                row.getBigDecimal("verified"),
                                row.getBigDecimal("counted"))))
                .list();
        var history = new LinkedHashMap<LocalDate, Rate>();
        days.forEach(day -> history.put(day, Rate.of(0, 0, 0)));
        found.forEach(each -> history.put(each.getKey(), each.getValue()));
        return history;
    }

    private static String counted(RateKind rate) {
        return switch (rate) {
            case PERFORMANCE -> projects("performed");
            case START -> projects("started");
            case PRODUCTION -> projects("producing");
            case FUNDING -> "%s counted, %s reported, %s verified"
                    .formatted(yuan("s.cents"), yuan(Condition.ARRIVED), yuan(Condition.ARRIVED_VERIFIED));
        };
    }

    private static String projects(String milestone) {
        return "1 counted, coalesce(s.%1$s_on <= :on, false)::int reported, coalesce(s.%1$s_verified_on <= :on, false)::int verified"
                .formatted(milestone);
    }

    private static String yuan(String cents) {
        return "case when s.currency = 'CNY' then coalesce(%s, 0) else 0 end / 100.0".formatted(cents);
    }
}
