package org.yuanlian.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Order;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Selection;
import org.yuanlian.ledger.Stage;

/// Reads portfolios from the standings.
@Component
public class Lines {
    private static final Pattern PLAN = Pattern.compile("\"([A-Z_]+)\": ?\"([0-9-]+)\"");
    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Total(long count, Money agreed, long overdue) {}

    public Total total(Selection wanted) {
        var where = new Condition(wanted);
        return jdbc.sql(
                        """
                        select count(*) n, coalesce(sum(s.cents) filter (where s.currency = 'CNY'), 0)::bigint cents,
                               count(*) filter (where %s < :on) overdue
                        from standing s where %s"""
                                .formatted(Condition.DUE, where.clause()))
                .params(where.parameters())
                .query((row, _) -> new Total(row.getLong("n"), yuan(row.getLong("cents")), row.getLong("overdue")))
                .single();
    }

    public List<Portfolio.Line> page(Selection wanted, Order order, boolean descending, int offset, int limit) {
        var where = new Condition(wanted);
        return page(jdbc, wanted, where, where.clause(), order, descending, offset, limit);
    }

    static List<Portfolio.Line> page(
            JdbcClient jdbc,
            Selection wanted,
            Condition where,
            String clause,
            Order order,
            boolean descending,
            int offset,
            int limit) {
        return jdbc.sql(
                        """
                        with page as (
                          select s.project_id, s.valid_from from standing s
                          where %6$s order by %7$s limit :limit offset :offset)
                        select s.*, %1$s stage, %2$s verified, %3$s due, %4$s arrived, %5$s arrived_verified,
                               s.step_on[width_bucket(:on, s.step_on)] since
                        from page join standing s using (project_id, valid_from) where %8$s order by %7$s"""
                                .formatted(
                                        Condition.STAGE,
                                        Condition.VERIFIED_STAGE,
                                        Condition.DUE,
                                        Condition.ARRIVED,
                                        Condition.ARRIVED_VERIFIED,
                                        clause,
                                        by(order, descending),
                                        Condition.known(wanted)))
                .params(where.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> line(row, wanted.validOn()))
                .list();
    }

    public record StageTotal(Stage stage, long count, Money agreed, long overdue) {}

    public List<StageTotal> byStage(Selection wanted) {
        var where = new Condition(wanted);
        var stage = wanted.verified() ? Condition.VERIFIED_STAGE : Condition.STAGE;
        return jdbc.sql(
                        """
                        select %s stage, count(*) n, coalesce(sum(s.cents) filter (where s.currency = 'CNY'), 0)::bigint cents,
                               count(*) filter (where %s < :on) overdue
                        from standing s where %s and %s is not null group by 1 order by 1"""
                                .formatted(stage, Condition.DUE, where.clause(), stage))
                .params(where.parameters())
                .query((row, _) -> new StageTotal(
                        Stage.at(row.getInt("stage")), row.getLong("n"), yuan(row.getLong("cents")), row.getLong("overdue")))
                .list();
    }

    public Portfolio.@Nullable Line one(UUID project, Selection wanted) {
        var where = new Condition(wanted);
        where.parameters().put("project", project);
        var lines = page(
                jdbc, wanted, where, where.clause() + " and s.project_id = :project", Order.NAME, false, 0, 1);
        return lines.isEmpty() ? null : lines.getFirst();
    }

    private static String by(Order order, boolean descending) {
        var direction = descending ? "desc nulls last" : "asc nulls last";
        var column = switch (order) {
            case AMOUNT -> "s.cents";
            case SIGNED -> "s.signed_on";
            case NAME -> "s.name";
            case STAGE -> Condition.STAGE;
            case RECORDED -> "s.recorded_from";
            case OVERDUE -> Condition.DUE;
        };
        return "%s %s, s.project_id".formatted(column, direction);
    }

    static Portfolio.Line line(ResultSet row, LocalDate on) throws SQLException {
        return new Portfolio.Line(
                row.getObject("project_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                new Place(row.getString("place")),
                row.getString("investor"),
                row.getString("uscc"),
                row.getString("chain"),
                row.getString("industry"),
                row.getString("event"),
                row.getString("unit"),
                row.getString("person"),
                Entries.money(row, "cents", "currency"),
                row.getObject("signed_on", LocalDate.class),
                stage(row, "stage"),
                stage(row, "verified"),
                row.getObject("since", LocalDate.class),
                due(row),
                Entries.money(row, "arrived", "currency"),
                Entries.money(row, "arrived_verified", "currency"),
                steps(row, "step_on", "step_stage", on),
                steps(row, "verified_on", "verified_stage", on),
                plans(row.getString("plans")),
                row.getBoolean("demo"));
    }

    private static @Nullable Stage stage(ResultSet row, String column) throws SQLException {
        var ordinal = row.getInt(column);
        return row.wasNull() ? null : Stage.at(ordinal);
    }

    private static @Nullable LocalDate due(ResultSet row) throws SQLException {
        var due = row.getObject("due", LocalDate.class);
        return due == null || due.equals(LocalDate.MAX) ? null : due;
    }

    private static Map<Stage, LocalDate> steps(ResultSet row, String days, String stages, LocalDate on)
            throws SQLException {
        var steps = new EnumMap<Stage, LocalDate>(Stage.class);
        var dates = elements(row.getString(days));
        var ordinals = elements(row.getString(stages));
        for (int i = 0; i < dates.size(); i++) {
            var day = LocalDate.parse(dates.get(i));
            if (!day.isAfter(on)) {
                steps.putIfAbsent(Stage.at(Integer.parseInt(ordinals.get(i))), day);
            }
        }
        return steps;
    }

    /// The elements of an array as the driver writes it: {2026-01-05,2026-03-01}, or each in quotes.
    private static List<String> elements(String array) {
        var inside = array.substring(1, array.length() - 1).replace("\"", "");
        return inside.isEmpty() ? List.of() : Arrays.asList(inside.split(","));
    }

    private static Map<Stage, LocalDate> plans(String json) {
        var plans = new EnumMap<Stage, LocalDate>(Stage.class);
        var plan = PLAN.matcher(json);
        while (plan.find()) {
            plans.put(Stage.valueOf(plan.group(1)), LocalDate.parse(plan.group(2)));
        }
        return plans;
    }

    private static Money yuan(long cents) {
        return Money.cny(java.math.BigDecimal.valueOf(cents, 2));
    }
}
