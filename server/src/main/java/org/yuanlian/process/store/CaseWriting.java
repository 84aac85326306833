package org.yuanlian.process.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.database.ScopedUpdate;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.ledger.Stage;
import org.yuanlian.process.Command;
import org.yuanlian.registry.HolidayNotices;

/// Writes what acts have made of cases. A case is moved if nobody was faster, and only then its steps and its
/// events with it. Rows are handed over as text, which the database reads as its own types.
@Component
class CaseWriting {
    private static final List<String> MOVED = List.of("bigint", "text", "timestamptz", "uuid", "bigint", "timestamptz");
    private static final List<String> STEPPED = List.of(
            "text", "int", "date", "jsonb", "jsonb", "text", "text", "int", "date", "date", "int", "text", "uuid", "smallint");
    private static final List<String> TOLD =
            List.of("uuid", "bigint", "text", "timestamptz", "timestamptz", "text", "text", "text", "int", "text", "jsonb");
    private static final String MOVE =
            "update running_case set version = ?, state = ?, last_at = ? where id = ? and version = ? and last_at = ?";
    private static final String MOVE_ALL =
            """
            update running_case c set version = t.version, state = t.state, last_at = t.last_at
            from %s t (version, state, last_at, id, expected, last) where c.id = t.id and c.version = t.expected and c.last_at = t.last"""
                    .formatted(rows(MOVED));
    private static final String STEP =
            """
            update step set state = ?, round = ?, received_on = ?, suspensions = ?, signatures = ?, assignee = ?, delegate = ?, urged = ?,
              ended_on = ?, clock_from = ?, left_days = ?, day_kind = ? where case_id = ? and ordinal = ?""";
    private static final String STEP_ALL =
            """
            update step s set state = u.state, round = u.round, received_on = u.received_on, suspensions = u.suspensions,
              signatures = u.signatures, assignee = u.assignee, delegate = u.delegate, urged = u.urged, ended_on = u.ended_on,
              clock_from = u.clock_from, left_days = u.left_days, day_kind = u.day_kind
            from %s u (state, round, received_on, suspensions, signatures, assignee, delegate, urged, ended_on, clock_from, left_days,
              day_kind, case_id, ordinal)
            where s.case_id = u.case_id and s.ordinal = u.ordinal""".formatted(rows(STEPPED));
    private static final String TELL =
            "insert into step_event (case_id, number, place, at, recorded_at, by_whom, department, step, round, kind, detail) select ";
    private static final String TELL_ONE = TELL + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? where exists (select from moved)";
    private static final String TELL_ALL = TELL + "* from " + rows(TOLD) + " e";
    private final ScopedUpdate update;
    private final RowForm form;
    private final WorkingCalendar calendar;

    CaseWriting(ScopedUpdate update, RowForm form, HolidayNotices notices) {
        this.update = update;
        this.form = form;
        this.calendar = notices.calendar();
    }

    /// One act in one statement, which the database plans once for each of its few forms. What bars the act is asked in it.
    ///
    /// @return whether nobody was faster and nothing bars it
    boolean unlessBarred(CaseRows.Written one) {
        var changes = form.changes(one, calendar);
        var event = one.events().getFirst();
        var values = new ArrayList<@Nullable String>(Arrays.asList(RowForm.move(one)));
        var sql = new StringBuilder("with moved as (").append(MOVE);
        bars(one, event.what()).forEach(bar -> {
            sql.append(" and not exists (").append(bar.sql()).append(')');
            values.addAll(bar.values());
        });
        var isOne = changes.size() == 1;
        sql.append(" returning 1), stepped as (").append(isOne ? STEP : STEP_ALL).append(" and exists (select from moved)) ").append(TELL_ONE);
        values.addAll(isOne ? Arrays.asList(changes.getFirst()) : columns(STEPPED, changes));
        values.addAll(Arrays.asList(form.event(event, one.before().place())));
        return update.run(sql.toString(), values) == 1;
    }

    /// A question to which there must be no answer.
    private record Bar(String sql, List<String> values) {}

    private static List<Bar> bars(CaseRows.Written one, Command command) {
        var bars = new ArrayList<Bar>();
        if (command instanceof Command.Finish finish) {
            bars.add(new Bar(DebtRows.unsettled() + "and b.step = ?", List.of("{" + one.before().id() + "}", finish.step())));
        }
        var subject = one.before().opened().subject();
        if (subject != null && !command.endsTheCase()) {
            bars.add(new Bar(CaseRows.EXITED, List.of("{" + subject + "}", Integer.toString(Stage.EXITED.ordinal()))));
        }
        return bars;
    }

    /// Three statements, since the database cannot guess how many rows one of them hands to the next.
    ///
    /// @return whether nobody was faster with any; where somebody was, the caller takes all back
    boolean all(List<CaseRows.Written> all) {
        if (update.run(MOVE_ALL, columns(MOVED, all.stream().map(RowForm::move).toList())) != all.size()) {
            return false;
        }
        update.run(STEP_ALL, columns(STEPPED, all.stream().flatMap(one -> form.changes(one, calendar).stream()).toList()));
        update.run(TELL_ALL, columns(TOLD, all.stream()
                .flatMap(one -> one.events().stream().map(event -> form.event(event, one.before().place())))
                .toList()));
        return true;
    }

    private static List<@Nullable String> columns(List<String> types, List<@Nullable String[]> rows) {
        return IntStream.range(0, types.size())
                .<@Nullable String>mapToObj(i -> RowForm.array(Arrays.asList(rows.stream().map(row -> row[i]).toArray(String[]::new))))
                .toList();
    }

    private static String rows(List<String> types) {
        return types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", ", "unnest(", ")"));
    }
}
