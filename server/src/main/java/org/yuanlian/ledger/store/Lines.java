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
import org.yuanlian.ledger.Cohort;
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
        return page(jdbc, wanted, "true", by(order, descending), offset, limit);
    }

    /// The first of each stage, the longest overdue before the others.
    public List<Portfolio.Line> board(Selection wanted, int perStage) {
        var stage = stage(wanted);
        return longestOverdue(wanted, stage, stage + " is not null", perStage, stage + ", " + by(Order.OVERDUE, false));
    }

    /// These, the longest overdue first.
    public List<Portfolio.Line> overdue(List<UUID> projects, Selection wanted) {
        var where = new Condition(wanted);
        where.parameters().put("projects", projects.toArray(UUID[]::new));
        var keys = "select s.project_id, s.valid_from from standing s where s.project_id = any(:projects) and " + where.clause();
        return lines(jdbc, wanted, where, keys, by(Order.OVERDUE, false));
    }

    /// The longest overdue of each city, all in one order.
    public List<Portfolio.Line> longestOverdue(Selection wanted, int perCity) {
        return longestOverdue(wanted.overdue(), Condition.of(Cohort.CITY), "true", perCity, by(Order.OVERDUE, false));
    }

    private List<Portfolio.Line> longestOverdue(Selection wanted, String group, String more, int limit, String order) {
        var where = new Condition(wanted);
        where.parameters().put("limit", limit);
        var first = """
                select project_id, valid_from from (
                  select s.project_id, s.valid_from, row_number() over (partition by %s order by %s) place
                  from standing s where %s and %s) ranked
                where place <= :limit"""
                .formatted(group, by(Order.OVERDUE, false), where.clause(), more);
        return lines(jdbc, wanted, where, first, order);
    }

    /// @param more a condition beside those of the selection
    static List<Portfolio.Line> page(
            JdbcClient jdbc, Selection wanted, String more, String order, int offset, int limit) {
        var where = new Condition(wanted);
        where.parameters().put("offset", offset);
        where.parameters().put("limit", limit);
        var page = "select s.project_id, s.valid_from from standing s where %s and %s order by %s limit :limit offset :offset"
                .formatted(where.clause(), more, order);
        return lines(jdbc, wanted, where, page, order);
    }

    /// Whole lines of the keys that a query gives: it sorts keys, and not whole rows. The limit says that each key
    /// has one row, or the planner would rather read all standings than look up a few hundred.
    private static List<Portfolio.Line> lines(
            JdbcClient jdbc, Selection wanted, Condition where, String keys, String order) {
        return jdbc.sql(
                        """
                        with wanted as (%s)
                        select s.*, %s stage, %s verified, %s due, %s arrived, %s arrived_verified,
                               s.step_on[width_bucket(:on, s.step_on)] since
                        from wanted cross join lateral (select * from standing s where s.project_id = wanted.project_id
                          and s.valid_from = wanted.valid_from and %s limit 1) s order by %s"""
                                .formatted(
                                        keys,
                                        Condition.STAGE,
                                        Condition.VERIFIED_STAGE,
                                        Condition.DUE,
                                        Condition.ARRIVED,
                                        Condition.ARRIVED_VERIFIED,
                                        Condition.known(wanted),
                                        order))
                .params(where.parameters())
                .query((row, _) -> line(row, wanted.validOn()))
                .list();
    }

    public record StageTotal(Stage stage, long count, Money agreed, long overdue) {}

    public List<StageTotal> byStage(Selection wanted) {
        var where = new Condition(wanted);
        var stage = stage(wanted);
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
        var key = "select s.project_id, s.valid_from from standing s where s.project_id = :project and " + where.clause();
        var lines = lines(jdbc, wanted, where, key, by(Order.NAME, false));
        return lines.isEmpty() ? null : lines.getFirst();
    }

    private static String stage(Selection wanted) {
        return wanted.verified() ? Condition.VERIFIED_STAGE : Condition.STAGE;
    }

    static String by(Order order, boolean descending) {
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
