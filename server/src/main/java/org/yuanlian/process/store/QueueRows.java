package org.yuanlian.process.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.clock.DayKind;
import org.yuanlian.clock.Term;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.Act;
import org.yuanlian.process.DueCount;
import org.yuanlian.process.HourLimit;
import org.yuanlian.process.QueueExtent;

/// Steps by what is left of their term. A group is the running steps of one department with so many days of
/// one kind left when their clock last began; within it, who began earlier is due earlier.
@Component
public class QueueRows {
    private static final String NEXT_GROUP =
            """
            (select department, day_kind, left_days from step where clock_from is not null %s %s
             order by department, day_kind, left_days limit 1)""";
    private static final String RANGES =
            " from unnest(:departments::text[], :kinds::text[], :lefts::int[], :overdue::date[], :due::date[]) "
                    + "g (department, day_kind, left_days, overdue, due) ";
    private static final String IN_GROUP =
            " s.department = g.department and s.day_kind = g.day_kind and s.left_days = g.left_days and s.clock_from is not null"
                    + " and s.place >= :from and s.place < :until ";
    private static final String FIRST_OF_EACH =
            "select s.*" + RANGES
                    + "cross join lateral (select s.case_id, s.ordinal, s.clock_from, s.left_days, s.day_kind from step s where"
                    + " s.clock_from > g.overdue and s.clock_from <= g.due and" + IN_GROUP
                    + "order by s.clock_from, s.case_id, s.ordinal limit :most) s";
    private static final String UNCLOCKED =
            " from step s where s.department = :department and s.clock_from is null and s.state in ('READY', 'RUNNING', 'STOPPED')"
                    + " and (s.within_hours is null or s.state = 'STOPPED') and s.place >= :from and s.place < :until ";
    private static final String ITEMS =
            """
            select s.*, c.title case_title, c.kind case_kind, c.demo, c.version
            from unnest(:cases::uuid[], :ordinals::smallint[]) with ordinality k (case_id, ordinal, nth)
              join step s on s.case_id = k.case_id and s.ordinal = k.ordinal join running_case c on c.id = s.case_id
            order by k.nth""";
    private static final List<String> TURNING = Stream.of(Act.values()).filter(Act::turns).map(Act::name).toList();
    private final JdbcClient jdbc;
    private final RowForm form;

    QueueRows(JdbcClient jdbc, RowForm form) {
        this.jdbc = jdbc;
        this.form = form;
    }

    public record Group(String department, Term left) {}

    /// @param overdue the latest beginning of what is overdue
    /// @param due the latest beginning of what is overdue or due on the day
    public record Range(Group group, LocalDate overdue, LocalDate due) {}

    /// Where a step stands in the index.
    public record Spot(UUID caseId, int ordinal, LocalDate clockFrom, Term left) {}

    /// The groups of a department, or of all, from one to the next: they are few however many steps there are.
    public List<Group> groups(@Nullable String department) {
        var own = department == null ? "" : "and department = :department";
        var sql = "with recursive g as (" + NEXT_GROUP.formatted(own, "") + " union all select n.* from g, lateral "
                + NEXT_GROUP.formatted(own, "and (department, day_kind, left_days) > (g.department, g.day_kind, g.left_days)")
                + " n) select * from g";
        return jdbc.sql(sql).param("department", department).query((row, _) -> new Group(row.getString("department"), left(row))).list();
    }

    public List<DueCount> counts(List<Range> ranges, Place within) {
        return ranged(
                        """
                        select g.department, sum(n.overdue) overdue, sum(n.due) due""" + RANGES
                                + """
                                cross join lateral (
                                  select count(*) filter (where s.clock_from <= g.overdue) overdue,
                                    count(*) filter (where s.clock_from > g.overdue) due
                                  from step s where s.clock_from <= g.due and""" + IN_GROUP
                                + ") n group by g.department order by g.department",
                        ranges, within)
                .query((row, _) -> new DueCount(row.getString("department"), row.getLong("overdue"), row.getLong("due")))
                .list();
    }

    /// What is due on the day itself.
    public List<Spot> within(List<Range> ranges, QueueExtent extent) {
        return ranged(FIRST_OF_EACH + " order by g.department, s.clock_from, s.case_id, s.ordinal offset :offset limit :limit", ranges, extent.within())
                .param("most", extent.offset() + extent.limit())
                .param("offset", extent.offset())
                .param("limit", extent.limit())
                .query((row, _) -> spot(row))
                .list();
    }

    /// The first of each range, so many at most of each: among them are the first of all.
    public List<Spot> firstOfEach(List<Range> ranges, Place within, int most) {
        return ranged(FIRST_OF_EACH, ranges, within).param("most", most).query((row, _) -> spot(row)).list();
    }

    /// The steps of a department that began on the same day with the same left: they are due on the same day.
    public record Bunch(Term left, LocalDate clockFrom, long steps) {}

    /// They are few however many steps there are: some tens of terms on some tens of days.
    public List<Bunch> bunches(String department, Place within) {
        return jdbc.sql(
                        """
                        select day_kind, left_days, clock_from, count(*) steps from step s
                        where s.department = :department and s.clock_from is not null and s.place >= :from and s.place < :until
                        group by day_kind, left_days, clock_from order by day_kind, left_days, clock_from""")
                .param("department", department)
                .param("from", within.from())
                .param("until", within.until())
                .query((row, _) -> new Bunch(left(row), day(row), row.getLong("steps")))
                .list();
    }

    /// The steps of these bunches, one bunch after the other.
    ///
    /// @param skip how many of them are not wanted
    public List<Spot> spots(String department, List<Bunch> bunches, Place within, long skip, int limit) {
        return jdbc.sql(
                        """
                        select s.case_id, s.ordinal, s.clock_from, s.left_days, s.day_kind
                        from unnest(:kinds::text[], :lefts::int[], :days::date[]) with ordinality b (day_kind, left_days, clock_from, nth)
                          cross join lateral (select * from step where department = :department and day_kind = b.day_kind
                            and left_days = b.left_days and clock_from = b.clock_from and place >= :from and place < :until offset 0) s
                        order by b.nth, s.case_id, s.ordinal offset :skip limit :limit""")
                .param("department", department)
                .param("kinds", array(bunches, bunch -> bunch.left().kind().name()))
                .param("lefts", array(bunches, bunch -> Integer.toString(bunch.left().days())))
                .param("days", array(bunches, bunch -> bunch.clockFrom().toString()))
                .param("from", within.from())
                .param("until", within.until())
                .param("skip", skip)
                .param("limit", limit)
                .query((row, _) -> spot(row))
                .list();
    }

    public long unclocked(String department, Place within) {
        return unclocked("select count(*)" + UNCLOCKED, department, within).query(Long.class).single();
    }

    /// Those that nobody has received come first.
    public List<QueueRow> unclocked(String department, Place within, long offset, int limit) {
        var spots = unclocked(
                        "select s.case_id, s.ordinal, current_date clock_from, 0 left_days, 'WORKING' day_kind" + UNCLOCKED
                                + "order by s.state, s.case_id, s.ordinal offset :offset limit :limit",
                        department, within)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> spot(row))
                .list();
        return items(spots);
    }

    /// A step that has a limit in hours, and the instant at which they end.
    public record Hour(QueueRow row, Instant end) {}

    /// Those of a department, or of all, whose hours run: they are few, and in no other list.
    public List<Hour> hours(@Nullable String department, Place within) {
        return jdbc.sql(
                        """
                        select s.*, c.title case_title, c.kind case_kind, c.demo, c.version,
                          coalesce(done.at, c.opened_at) hours_from, turned.turns
                        from step s join running_case c on c.id = s.case_id
                          left join lateral (select max(e.at) at from step_event e
                            where e.case_id = s.case_id and e.kind = 'FINISH' and e.step = any (s.depends_on)) done on true
                          left join lateral (select array_agg(e.at order by e.number) turns from step_event e
                            where e.case_id = s.case_id and e.step = s.id and e.round = s.round and e.kind in (:turning)) turned on true
                        where s.within_hours is not null and s.clock_from is null and s.state in ('READY', 'RUNNING')
                          and (:department::text is null or s.department = :department) and s.place >= :from and s.place < :until
                        order by s.case_id, s.ordinal""")
                .param("turning", TURNING)
                .param("department", department)
                .param("from", within.from())
                .param("until", within.until())
                .query((row, _) -> new Hour(QueueRow.of(row, form), end(row)))
                .list();
    }

    private static Instant end(ResultSet row) throws SQLException {
        return new HourLimit(RowForm.instant(row, "hours_from"), row.getInt("within_hours")).end(RowForm.instants(row, "turns"));
    }

    public List<QueueRow> items(List<Spot> spots) {
        return jdbc.sql(ITEMS)
                .param("cases", array(spots, spot -> spot.caseId().toString()))
                .param("ordinals", array(spots, spot -> Integer.toString(spot.ordinal())))
                .query((row, _) -> QueueRow.of(row, form))
                .list();
    }

    private JdbcClient.StatementSpec unclocked(String sql, String department, Place within) {
        return jdbc.sql(sql).param("department", department).param("from", within.from()).param("until", within.until());
    }

    private JdbcClient.StatementSpec ranged(String sql, List<Range> ranges, Place within) {
        return jdbc.sql(sql)
                .param("departments", array(ranges, range -> '"' + range.group().department().replace("\"", "\\\"") + '"'))
                .param("kinds", array(ranges, range -> range.group().left().kind().name()))
                .param("lefts", array(ranges, range -> Integer.toString(range.group().left().days())))
                .param("overdue", array(ranges, range -> range.overdue().toString()))
                .param("due", array(ranges, range -> range.due().toString()))
                .param("from", within.from())
                .param("until", within.until());
    }

    private static <T> String array(List<T> all, Function<T, String> one) {
        return all.stream().map(one).collect(Collectors.joining(",", "{", "}"));
    }

    private static Spot spot(ResultSet row) throws SQLException {
        return new Spot(
                row.getObject("case_id", UUID.class),
                row.getInt("ordinal"),
                day(row),
                left(row));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("clock_from", LocalDate.class));
    }

    private static Term left(ResultSet row) throws SQLException {
        return new Term(row.getInt("left_days"), DayKind.valueOf(row.getString("day_kind")));
    }
}
