package org.yuanlian.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.plan.KeptPlan;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Plans that were kept, in the places that the caller may see.
@Component
public class KeptPlanRows {
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;

    KeptPlanRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void keep(KeptPlan plan) {
        jdbc.sql(
                        """
                        insert into approval_plan (id, place, project_id, start_on, answers, items_version, items_hash, made_at, made_by)
                        values (:id, :place, :project, :start, :answers::jsonb, :version, :hash, :at, :by)""")
                .param("id", plan.id())
                .param("place", plan.place().key())
                .param("project", plan.project())
                .param("start", plan.startOn())
                .param("answers", json.writeValueAsString(plan.answers()))
                .param("version", plan.itemsVersion())
                .param("hash", plan.itemsHash().hex())
                .param("at", OffsetDateTime.ofInstant(plan.madeAt(), ZoneOffset.UTC))
                .param("by", plan.madeBy())
                .update();
    }

    public Optional<KeptPlan> latest(UUID project) {
        return jdbc.sql("select * from approval_plan where project_id = ? order by made_at desc limit 1")
                .param(project)
                .query((row, _) -> plan(row))
                .optional();
    }

    private KeptPlan plan(ResultSet row) throws SQLException {
        return new KeptPlan(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                new Place(row.getString("place")),
                row.getObject("start_on", java.time.LocalDate.class),
                json.readValue(row.getString("answers"), ANSWERS),
                row.getInt("items_version"),
                new Sha256(row.getString("items_hash")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }
}
