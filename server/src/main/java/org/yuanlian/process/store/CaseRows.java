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
import org.yuanlian.ledger.Stage;
import org.yuanlian.process.Case;
import org.yuanlian.process.Event;

/// Cases with their steps, and the events that moved them.
@Component
public class CaseRows {
    /// The case stands beside its first step only, and is looked up for that alone: the database would rather read all.
    private static final String LOAD =
            """
            select c.id case_id, c.place, c.kind, c.title, c.subject, c.definition, c.definition_version, c.definition_hash, c.facts,
              c.demo, c.opened_at, c.opened_by, c.state case_state, c.version, c.last_at, s.ordinal, s.id, s.title_zh, s.title_en,
              s.department, s.statutory_days, s.statutory_kind, s.promised_days, s.promised_kind,
              nullif(s.depends_on, '{}') depends_on, s.signing, nullif(s.signers, '{}') signers, s.state, s.round, s.received_on,
              s.suspensions, s.signatures, s.assignee, s.delegate, s.urged, s.ended_on, s.within_hours
            from %s s left join lateral (select * from running_case where id = s.case_id and s.ordinal = 0 offset 0) c on true
            """;
    private static final String LOAD_ONE = LOAD.formatted("step") + "where s.case_id = ? order by s.ordinal";
    private static final String LOAD_MANY =
            LOAD.formatted("unnest(?::uuid[]) wanted (id) cross join lateral (select * from step where case_id = wanted.id offset 0)")
                    + "order by s.case_id, s.ordinal";
    static final String EXITED =
            """
            select distinct project_id from standing where project_id = any (?::uuid[]) and recorded_until = 'infinity'
              and valid_until = 'infinity' and ?::smallint = any (step_stage)""";
    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final RowForm form;
    private final CaseWriting writing;

    CaseRows(JdbcClient jdbc, JdbcOperations batches, RowForm form, CaseWriting writing) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.form = form;
        this.writing = writing;
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
                  promised_days, promised_kind, depends_on, signing, signers, state, round, within_hours, suspensions, signatures, urged)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?::text[], ?, ?, ?, '[]', '[]', 0)""",
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

    /// Keeps others from moving a case until the transaction ends. Whoever has decided before finds it changed, and has to
    /// ask again what bars the act.
    public void hold(UUID id) {
        jdbc.sql("update running_case set last_at = last_at + interval '1 microsecond' where id = ?").param(id).update();
    }

    public boolean hasDemo() {
        return jdbc.sql("select exists (select from running_case where demo)").query(Boolean.class).single();
    }

    public List<UUID> about(UUID subject) {
        return jdbc.sql("select id from running_case where subject = ?").param(subject).query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    /// @return whether nobody was faster
    public boolean write(Written one) {
        return writing.all(List.of(one));
    }

    /// @return whether nobody was faster, and neither a debt nor an exit of the project bars what was done
    public boolean writeUnlessBarred(Written one) {
        return writing.unlessBarred(one);
    }

    /// Writes many, of which the caller takes all back where somebody was faster with one.
    ///
    /// @return whether nobody was faster with any
    public boolean writeAll(List<Written> all) {
        return writing.all(all);
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
