package org.yuanlian.process.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.registry.HolidayNotices;

/// Writes what acts have made of cases. A case is moved if nobody was faster, and only then its steps and its
/// events with it. Rows are handed over as text, which the database reads as its own types.
@Component
class CaseWriting {
    private static final List<String> MOVED = List.of("uuid", "bigint", "bigint", "text", "timestamptz");
    private static final List<String> STEPPED = List.of(
            "uuid", "smallint", "text", "int", "date", "jsonb", "jsonb", "text", "text", "int", "date", "date", "int", "text");
    private static final List<String> TOLD =
            List.of("uuid", "bigint", "text", "timestamptz", "timestamptz", "text", "text", "text", "int", "text", "jsonb");
    private static final String MOVE =
            """
            update running_case c set version = t.version, state = t.state, last_at = t.last_at
            from %s t (id, expected, version, state, last_at) where c.id = t.id and c.version = t.expected
            """;
    private static final String STEP =
            """
            update step s set state = u.state, round = u.round, received_on = u.received_on, suspensions = u.suspensions,
              signatures = u.signatures, assignee = u.assignee, delegate = u.delegate, urged = u.urged, ended_on = u.ended_on,
              clock_from = u.clock_from, left_days = u.left_days, day_kind = u.day_kind
            from %s u (case_id, ordinal, state, round, received_on, suspensions, signatures, assignee, delegate, urged, ended_on,
              clock_from, left_days, day_kind)
            where s.case_id = u.case_id and s.ordinal = u.ordinal
            """;
    private static final String TELL =
            """
            insert into step_event (case_id, number, place, at, recorded_at, by_whom, department, step, round, kind, detail)
            select * from %s e
            """;
    /// An act as most are: one step, one event. It is planned once and reads no array.
    private static final String ACT = "with moved as (" + MOVE.formatted(row(MOVED)) + " returning c.id), stepped as ("
            + STEP.formatted(row(STEPPED)) + " and exists (select from moved)), told as (" + TELL.formatted(row(TOLD))
            + " where exists (select from moved)) select count(*) from moved";
    private static final String MOVE_ALL = MOVE.formatted(rows(MOVED));
    private static final String STEP_ALL = STEP.formatted(rows(STEPPED));
    private static final String TELL_ALL = TELL.formatted(rows(TOLD));
    private final JdbcOperations jdbc;
    private final RowForm form;
    private final WorkingCalendar calendar;

    CaseWriting(JdbcOperations jdbc, RowForm form, HolidayNotices notices) {
        this.jdbc = jdbc;
        this.form = form;
        this.calendar = notices.calendar();
    }

    /// @return whether nobody was faster
    boolean one(CaseRows.Written one) {
        var changes = form.changes(one, calendar);
        if (changes.size() != 1 || one.events().size() != 1) {
            return all(List.of(one));
        }
        var event = form.event(one.events().getFirst(), one.before().place());
        return moved(RowForm.move(one), changes.getFirst(), event) == 1;
    }

    /// Three statements, since the database cannot guess how many rows one of them hands to the next.
    ///
    /// @return whether nobody was faster with any; where somebody was, the caller takes all back
    boolean all(List<CaseRows.Written> all) {
        if (update(MOVE_ALL, MOVED, all.stream().map(RowForm::move).toList()) != all.size()) {
            return false;
        }
        update(STEP_ALL, STEPPED, all.stream().flatMap(one -> form.changes(one, calendar).stream()).toList());
        update(TELL_ALL, TOLD, all.stream()
                .flatMap(one -> one.events().stream().map(event -> form.event(event, one.before().place())))
                .toList());
        return true;
    }

    private int moved(@Nullable String[]... rows) {
        var moved = jdbc.query(
                ACT,
                statement -> {
                    var at = 1;
                    for (var row : rows) {
                        for (var value : row) {
                            statement.setString(at++, value);
                        }
                    }
                },
                (row, _) -> row.getInt(1));
        return moved.getFirst();
    }

    private int update(String sql, List<String> types, List<@Nullable String[]> rows) {
        return jdbc.update(sql, IntStream.range(0, types.size())
                .mapToObj(i -> RowForm.array(Arrays.asList(rows.stream().map(row -> row[i]).toArray(String[]::new))))
                .toArray());
    }

    private static String row(List<String> types) {
        return types.stream().map(type -> "?::" + type).collect(Collectors.joining(", ", "(values (", "))"));
    }

    private static String rows(List<String> types) {
        return types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", ", "unnest(", ")"));
    }
}
