package org.yuanlian.inspection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.inspection.FollowUp;
import org.yuanlian.kernel.Place;

/// Tasks that came of visits, with what happened to them.
@Component
public class FollowUpRows {
    private static final String HEADS =
            """
            select u.*, (p.demo or exists (select from project j where j.id = v.project_id and j.demo)) demo,
              coalesce((select s.name from standing s where s.project_id = u.project_id
              and s.recorded_until = 'infinity' order by s.valid_from desc limit 1), '') project_name
            from follow_up u join field_record r on r.id = u.record_id join inspection_visit v on v.id = r.visit_id
              join inspection_plan p on p.id = v.plan_id
            """;
    private final JdbcClient jdbc;

    FollowUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(FollowUp task) {
        jdbc.sql(
                        """
                        insert into follow_up (id, record_id, place, project_id, title, addressee, due_on, opened_at, opened_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        task.id(), task.record(), task.place().key(), task.project(), task.title(), task.addressee(),
                        task.dueOn(), PlanRows.at(task.openedAt()), task.openedBy())
                .update();
    }

    public void add(FollowUp task, FollowUp.Event event) {
        jdbc.sql(
                        """
                        insert into follow_up_event (follow_up_id, place, kind, at, by_whom, text, evidence_id)
                        values (:task, :place, :kind, :at, :by, :text, :evidence)""")
                .param("task", task.id())
                .param("place", task.place().key())
                .param("kind", event.kind().name())
                .param("at", PlanRows.at(event.at()))
                .param("by", event.by())
                .param("text", event.text())
                .param("evidence", event.evidence())
                .update();
    }

    /// Keeps others from the task until the transaction ends.
    public Optional<FollowUp> lock(UUID id) {
        return jdbc.sql("select id from follow_up where id = ? for update").param(id).query(UUID.class).optional()
                .flatMap(this::find);
    }

    public Optional<FollowUp> find(UUID id) {
        return tasks(jdbc.sql(HEADS + "where u.id = ?").param(id)).stream().findFirst();
    }

    public List<FollowUp> of(UUID record) {
        return tasks(jdbc.sql(HEADS + "where u.record_id = ? order by u.opened_at, u.id").param(record));
    }

    /// @param place that they lie in
    /// @param openOnly whether those that are closed are left out
    public List<FollowUp> within(Place place, boolean openOnly) {
        return tasks(jdbc.sql(
                        HEADS
                                + """
                        where u.place >= ? and u.place < ? and (not ? or not exists (
                          select from follow_up_event e where e.follow_up_id = u.id and e.kind = 'CLOSED'))
                        order by u.due_on, u.id""")
                .params(place.from(), place.until(), openOnly));
    }

    private List<FollowUp> tasks(JdbcClient.StatementSpec heads) {
        var found = heads.query((row, _) -> task(row)).list();
        var ids = found.stream().map(task -> task.id().toString()).collect(Collectors.joining(",", "{", "}"));
        var events = jdbc.sql("select * from follow_up_event where follow_up_id = any (?::uuid[]) order by seq")
                .param(ids)
                .query((row, _) -> Map.entry(row.getObject("follow_up_id", UUID.class), event(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return found.stream().map(task -> with(task, events.get(task.id()))).toList();
    }

    private static FollowUp with(FollowUp task, @Nullable List<FollowUp.Event> events) {
        return new FollowUp(
                task.id(), task.record(), task.project(), task.projectName(), task.place(), task.title(), task.addressee(),
                task.dueOn(), task.openedAt(), task.openedBy(), events == null ? List.of() : List.copyOf(events),
                task.demo());
    }

    private static FollowUp task(ResultSet row) throws SQLException {
        return new FollowUp(
                row.getObject("id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("project_name"),
                new Place(row.getString("place")),
                row.getString("title"),
                row.getString("addressee"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                List.of(),
                row.getBoolean("demo"));
    }

    private static FollowUp.Event event(ResultSet row) throws SQLException {
        return new FollowUp.Event(
                FollowUp.Kind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_whom"),
                row.getString("text"),
                row.getObject("evidence_id", UUID.class));
    }
}
