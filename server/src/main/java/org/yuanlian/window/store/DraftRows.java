package org.yuanlian.window.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.window.Draft;
import tools.jackson.databind.json.JsonMapper;

@Component
public class DraftRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Keeps what is filled in; an applicant's own draft only.
    ///
    /// @return whether it was kept
    public boolean keep(Draft draft) {
        return jdbc.sql(
                                """
                                insert into application_draft (id, place, uscc, service, project_id, answers, changed_at, changed_by)
                                values (:id, :place, :uscc, :service, :project, :answers::jsonb, :at, :by)
                                on conflict (id) do update set project_id = excluded.project_id, answers = excluded.answers,
                                  changed_at = excluded.changed_at, changed_by = excluded.changed_by
                                where application_draft.uscc = excluded.uscc and application_draft.service = excluded.service""")
                        .param("id", draft.id())
                        .param("place", draft.place().key())
                        .param("uscc", draft.uscc())
                        .param("service", draft.service())
                        .param("project", draft.project())
                        .param("answers", draft.answers().toString())
                        .param("at", OffsetDateTime.ofInstant(draft.changedAt(), ZoneOffset.UTC))
                        .param("by", draft.by())
                        .update()
                == 1;
    }

    public Optional<Draft> find(UUID id) {
        return jdbc.sql("select * from application_draft where id = ?").param(id).query((row, _) -> draft(row)).optional();
    }

    public List<Draft> of(String uscc) {
        return jdbc.sql("select * from application_draft where uscc = ? order by changed_at desc, id")
                .param(uscc)
                .query((row, _) -> draft(row))
                .list();
    }

    public void drop(UUID id) {
        jdbc.sql("delete from application_draft where id = ?").param(id).update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                new Place(row.getString("place")),
                row.getString("uscc"),
                row.getString("service"),
                row.getObject("project_id", UUID.class),
                json.readTree(row.getString("answers")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }
}
