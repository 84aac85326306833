package org.yuanlian.assessment.store;

import static org.yuanlian.assessment.store.TargetRows.instant;
import static org.yuanlian.assessment.store.TargetRows.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.assessment.Appeal;
import org.yuanlian.assessment.Appeal.Decision;
import org.yuanlian.kernel.Place;

/// Appeals and what was decided on them.
@Component
public class AppealRows {
    private static final String APPEALS =
            """
            select p.*, d.granted, d.text decided, d.revision, d.at decided_at, d.by_whom decided_by
            from appeal p join assessment a on a.id = p.assessment left join appeal_decision d on d.appeal = p.id
            """;
    private final JdbcClient jdbc;

    AppealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(Appeal appeal) {
        jdbc.sql(
                        """
                        insert into appeal (id, assessment, place, item, reason, evidence_id, at, by_whom)
                        values (:id, :assessment, :place, :item, :reason, :evidence, :at, :by)""")
                .param("id", appeal.id())
                .param("assessment", appeal.assessment())
                .param("place", appeal.place().key())
                .param("item", appeal.item())
                .param("reason", appeal.reason())
                .param("evidence", appeal.evidence())
                .param("at", timestamp(appeal.at()))
                .param("by", appeal.by())
                .update();
    }

    public void decide(Appeal appeal, Decision decision) {
        jdbc.sql(
                        """
                        insert into appeal_decision (appeal, place, granted, text, revision, at, by_whom)
                        values (:appeal, :place, :granted, :text, :revision, :at, :by)""")
                .param("appeal", appeal.id())
                .param("place", appeal.place().key())
                .param("granted", decision.granted())
                .param("text", decision.text())
                .param("revision", decision.revision())
                .param("at", timestamp(decision.at()))
                .param("by", decision.by())
                .update();
    }

    public Optional<Appeal> find(UUID id) {
        return jdbc.sql(APPEALS + "where p.id = ?").param(id).query((row, _) -> appeal(row)).optional();
    }

    /// Those against any revision, the open ones first.
    public List<Appeal> of(String sheet, int year) {
        return jdbc.sql(APPEALS + "where a.sheet = ? and a.year = ? order by d.at is not null, p.at desc")
                .params(sheet, year)
                .query((row, _) -> appeal(row))
                .list();
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(
                row.getObject("id", UUID.class),
                row.getObject("assessment", UUID.class),
                new Place(row.getString("place")),
                row.getString("item"),
                row.getString("reason"),
                row.getObject("evidence_id", UUID.class),
                instant(row, "at"),
                row.getString("by_whom"),
                decision(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        return row.getString("decided") == null
                ? null
                : new Decision(
                        row.getBoolean("granted"),
                        row.getString("decided"),
                        row.getObject("revision", UUID.class),
                        instant(row, "decided_at"),
                        row.getString("decided_by"));
    }
}
