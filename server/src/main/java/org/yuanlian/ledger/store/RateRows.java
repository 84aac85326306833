package org.yuanlian.ledger.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.Cohort;
import org.yuanlian.ledger.Order;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Rate;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.ledger.RateRow;
import org.yuanlian.ledger.Selection;

/// Counts the four rates, in one pass over the standings whatever the cohorts.
@Component
public class RateRows {
    private final JdbcClient jdbc;

    RateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Rows of each cohort, and one row of all together, the largest first.
    public List<RateRow> by(Collection<Cohort> cohorts, Selection wanted) {
        var sets = cohorts.stream().map(cohort -> "(%s)".formatted(name(cohort))).toList();
        return query(cohorts, String.join(", ", sets) + ", ()", wanted);
    }

    /// Rows of every cohort, for each city and for the whole. The whole is added up from the cities,
    /// since every further way of grouping costs as much as reading the standings.
    public List<RateRow> everywhere(Selection wanted) {
        var sets = Arrays.stream(Cohort.values())
                .map(cohort -> cohort == Cohort.CITY ? "(of_city)" : "(of_city, %s)".formatted(name(cohort)))
                .collect(Collectors.joining(", "));
        var ofCities = query(Arrays.asList(Cohort.values()), sets, wanted);
        var whole = new LinkedHashMap<RateRow.Of, RateRow>();
        for (var row : ofCities) {
            whole.merge(row.of().everywhere(), row.as(row.of().everywhere()), RateRow::plus);
        }
        return Stream.concat(whole.values().stream(), ofCities.stream()).toList();
    }

    private List<RateRow> query(Collection<Cohort> cohorts, String groupingSets, Selection wanted) {
        var where = new Condition(wanted);
        var keys = cohorts.stream()
                .map(cohort -> "%s %s".formatted(Condition.of(cohort), name(cohort)))
                .collect(Collectors.joining(", "));
        var names = cohorts.stream().map(RateRows::name).collect(Collectors.joining(", "));
        var groupings = cohorts.stream()
                .map(cohort -> "grouping(%1$s) = 0 by_%1$s".formatted(name(cohort)))
                .collect(Collectors.joining(", "));
        return jdbc.sql(
                        """
                        with member as (
                          select %s,
                            s.performed_on <= :on performed, s.performed_verified_on <= :on performed_verified,
                            s.started_on <= :on started, s.started_verified_on <= :on started_verified,
                            s.producing_on <= :on producing, s.producing_verified_on <= :on producing_verified,
                            case when s.currency = 'CNY' then s.cents end cents,
                            case when s.currency = 'CNY' then %s end arrived,
                            case when s.currency = 'CNY' then %s end arrived_verified
                          from standing s where %s and s.signed_on <= :on)
                        select %s, %s, count(*) projects, coalesce(sum(cents), 0) cents,
                          count(*) filter (where performed) performed,
                          count(*) filter (where performed_verified) performed_verified,
                          count(*) filter (where started) started,
                          count(*) filter (where started_verified) started_verified,
                          count(*) filter (where producing) producing,
                          count(*) filter (where producing_verified) producing_verified,
                          coalesce(sum(arrived), 0) arrived, coalesce(sum(arrived_verified), 0) arrived_verified
                        from member group by grouping sets (%s) order by projects desc, 1 nulls last"""
                                .formatted(
                                        keys,
                                        Condition.ARRIVED,
                                        Condition.ARRIVED_VERIFIED,
                                        where.clause(),
                                        names,
                                        groupings,
                                        groupingSets))
                .params(where.parameters())
                .query((row, _) -> row(row, cohorts))
                .list();
    }

    private static RateRow row(ResultSet row, Collection<Cohort> cohorts) throws SQLException {
        var projects = row.getLong("projects");
        return new RateRow(
                of(row, cohorts),
                projects,
                yuan(row.getBigDecimal("cents")),
                Rate.of(row.getLong("performed"), row.getLong("performed_verified"), projects),
                Rate.of(row.getLong("started"), row.getLong("started_verified"), projects),
                Rate.of(row.getLong("producing"), row.getLong("producing_verified"), projects),
                new Rate(
                        row.getBigDecimal("arrived").movePointLeft(2),
                        row.getBigDecimal("arrived_verified").movePointLeft(2),
                        row.getBigDecimal("cents").movePointLeft(2)));
    }

    private static RateRow.Of of(ResultSet row, Collection<Cohort> cohorts) throws SQLException {
        Cohort cohort = null;
        String city = null;
        for (var candidate : cohorts) {
            if (row.getBoolean("by_" + name(candidate))) {
                city = candidate == Cohort.CITY ? row.getString(name(candidate)) : city;
                cohort = cohort == null || cohort == Cohort.CITY ? candidate : cohort;
            }
        }
        return new RateRow.Of(cohort, cohort == null ? null : row.getString(name(cohort)), city);
    }

    /// Which projects of a denominator are meant.
    public enum Part {
        DENOMINATOR,
        NUMERATOR,
        MISSING
    }

    /// The projects behind one rate, and how many there are.
    public record Members(long total, List<Portfolio.Line> lines) {}

    public Members members(RateKind rate, boolean verified, Part part, Selection wanted, int offset, int limit) {
        var where = new Condition(wanted);
        var counted = "s.signed_on <= :on" + condition(rate, verified, part);
        var total = jdbc.sql("select count(*) from standing s where %s and %s".formatted(where.clause(), counted))
                .params(where.parameters())
                .query(Long.class)
                .single();
        var order = Lines.by(Order.SIGNED, true);
        return new Members(total, Lines.page(jdbc, wanted, counted, order, offset, limit));
    }

    private static String condition(RateKind rate, boolean verified, Part part) {
        if (part == Part.DENOMINATOR) {
            return "";
        }
        var column = verified ? "_verified_on" : "_on";
        var reached = switch (rate) {
            case PERFORMANCE -> "coalesce(s.performed%s <= :on, false)".formatted(column);
            case START -> "coalesce(s.started%s <= :on, false)".formatted(column);
            case PRODUCTION -> "coalesce(s.producing%s <= :on, false)".formatted(column);
            case FUNDING -> "coalesce(%s > 0, false)".formatted(verified ? Condition.ARRIVED_VERIFIED : Condition.ARRIVED);
        };
        return (part == Part.NUMERATOR ? " and " : " and not ") + reached;
    }

    private static String name(Cohort cohort) {
        return "of_" + cohort.name().toLowerCase(Locale.ROOT);
    }

    private static Money yuan(BigDecimal cents) {
        return Money.cny(cents.movePointLeft(2));
    }
}
