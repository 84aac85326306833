package org.yuanlian.process.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.ledger.Stage;
import org.yuanlian.process.Case;
import org.yuanlian.process.Event;
import org.yuanlian.registry.HolidayNotices;

/// Cases with their steps, and the events that moved them. One statement carries an act: the case is moved
/// if nobody was faster, and only then the step and the event with it.
@Component
public class CaseRows {
    private static final String LOAD =
            """
            select c.id case_id, c.place, c.kind, c.title, c.subject, c.definition, c.definition_version, c.definition_hash,
              case when s.ordinal = 0 then c.facts::text end facts, c.demo, c.opened_at, c.opened_by, c.state case_state,
              c.version, c.last_at, s.*
            from running_case c join step s on s.case_id = c.id where c.id %s order by c.id, s.ordinal""";
    private static final String LOAD_ONE = LOAD.formatted("= ?");
    private static final String LOAD_MANY = LOAD.formatted("= any (?::uuid[])");
    private static final String EXITED =
            """
            select distinct project_id from standing where project_id = any (?::uuid[]) and recorded_until = 'infinity'
              and valid_until = 'infinity' and ?::smallint = any (step_stage)""";
    private static final String MOVE =
            """
            update running_case c set version = t.version, state = t.state, last_at = t.last_at
            from jsonb_to_recordset(?::jsonb) t (id uuid, expected bigint, version bigint, state text, last_at timestamptz)
            where c.id = t.id and c.version = t.expected
            """;
    private static final String STEP =
            """
            update step s set state = u.state, round = u.round, received_on = u.received_on, suspensions = u.suspensions,
              signatures = u.signatures, assignee = u.assignee, delegate = u.delegate, urged = u.urged, ended_on = u.ended_on,
              clock_from = u.clock_from, left_days = u.left_days, day_kind = u.day_kind
            from jsonb_to_recordset(?::jsonb) u (case_id uuid, ordinal smallint, state text, round int, received_on date,
              suspensions jsonb, signatures jsonb, assignee text, delegate text, urged int, ended_on date, clock_from date,
              left_days int, day_kind text)
            where s.case_id = u.case_id and s.ordinal = u.ordinal
            """;
    private static final String TELL =
            """
            insert into step_event (case_id, number, place, at, recorded_at, by_whom, department, step, round, kind, detail)
            select e.case_id, e.number, c.place, e.at, e.recorded_at, e.by_whom, e.department, e.step, e.round, e.kind, e.detail
            from jsonb_to_recordset(?::jsonb) e (case_id uuid, number bigint, at timestamptz, recorded_at timestamptz,
              by_whom text, department text, step text, round int, kind text, detail jsonb)
              join running_case c on c.id = e.case_id
            """;
    private static final String WRITE = "with moved as (" + MOVE + " returning c.id), stepped as (" + STEP
            + " and exists (select from moved)), told as (" + TELL + " where exists (select from moved)) select count(*) from moved";
    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final RowForm form;
    private final WorkingCalendar calendar;

    CaseRows(JdbcClient jdbc, JdbcOperations batches, RowForm form, HolidayNotices notices) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.form = form;
        this.calendar = notices.calendar();
    }

    /// A case as it was read and as it shall stand, with what happened in between.
    public record Written(Case before, Case after, List<Event> events) {
        public Written and(Case next, Event event) {
            return new Written(before, next, Stream.concat(events.stream(), Stream.of(event)).toList());
        }
    }

    public void insert(List<Case> opened) {
        batches.batchUpdate(
                """
                insert into running_case (id, place, kind, title, subject, definition, definition_version, definition_hash, facts,
                  demo, opened_at, opened_by, state, version, last_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)""",
                form.heads(opened).toList());
        batches.batchUpdate(
                """
                insert into step (case_id, ordinal, id, place, title_zh, title_en, department, statutory_days, statutory_kind,
                  promised_days, promised_kind, depends_on, signing, signers, state, round, suspensions, signatures, urged)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?::text[], ?, ?, '[]', '[]', 0)""",
                opened.stream().flatMap(form::steps).toList());
    }

    /// One case is asked for by a plan that the database keeps, which one for any number of them would not be.
    public Optional<Case> find(UUID id) {
        var found = new ArrayList<Case>();
        var reading = new CaseReading(form, found);
        batches.query(LOAD_ONE, reading::row, id);
        reading.end();
        return found.stream().findFirst();
    }

    public List<Case> load(List<UUID> ids) {
        var found = new ArrayList<Case>();
        var reading = new CaseReading(form, found);
        batches.query(LOAD_MANY, reading::row, array(ids));
        reading.end();
        return found;
    }

    /// Which of these projects have left, as the ledger says.
    public Set<UUID> exited(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Set.of()
                : Set.copyOf(batches.query(
                        EXITED, (row, _) -> row.getObject("project_id", UUID.class), array(subjects), Stage.EXITED.ordinal()));
    }

    public List<UUID> about(UUID subject) {
        return jdbc.sql("select id from running_case where subject = ?").param(subject).query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    /// @return whether nobody was faster
    public boolean write(Written one) {
        return jdbc.sql(WRITE)
                .param(form.json(List.of(RowForm.move(one))))
                .param(form.json(form.changes(one, calendar).toList()))
                .param(form.json(one.events().stream().map(form::event).toList()))
                .query(Integer.class)
                .single()
                == 1;
    }

    /// Writes many, of which the caller takes all back where somebody was faster with one. Three statements, since
    /// the database cannot guess how many rows one of them hands to the next.
    ///
    /// @return whether nobody was faster with any
    public boolean writeAll(List<Written> all) {
        var moved = jdbc.sql(MOVE).param(form.json(all.stream().map(RowForm::move).toList())).update();
        if (moved != all.size()) {
            return false;
        }
        jdbc.sql(STEP).param(form.json(all.stream().flatMap(one -> form.changes(one, calendar)).toList())).update();
        jdbc.sql(TELL)
                .param(form.json(all.stream().flatMap(one -> one.events().stream()).map(form::event).toList()))
                .update();
        return true;
    }

    /// @param after the number of the last event that is known already
    public List<Event> events(UUID id, long after) {
        return jdbc.sql("select * from step_event where case_id = ? and number > ? order by number")
                .params(id, after)
                .query((row, _) -> form.event(row))
                .list();
    }

    /// Of several cases, each case's in their order.
    public List<Event> events(Collection<UUID> ids) {
        return jdbc.sql("select * from step_event where case_id = any (?::uuid[]) order by case_id, number")
                .param(array(ids))
                .query((row, _) -> form.event(row))
                .list();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
