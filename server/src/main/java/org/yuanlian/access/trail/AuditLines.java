package org.yuanlian.access.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditLines {
    private static final String INSERT =
            """
            insert into audit (at, who, role, action, object, place, detail, address)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)""";
    private static final String MATCHING =
            """
            from audit
            where (cast(:who as text) is null or who = :who)
              and (cast(:action as text) is null or action = :action or starts_with(action, :action || '.'))
              and (cast(:from as timestamptz) is null or at >= :from)
              and (cast(:until as timestamptz) is null or at < :until)
            """;

    record Numbered(long seq, AuditLine line) {}

    /// @param action an action or the beginning of one, up to a full stop
    record Wanted(@Nullable String who, @Nullable String action, @Nullable Instant from, @Nullable Instant until) {}

    private final JdbcOperations batches;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditLines(JdbcOperations batches, JdbcClient jdbc, JsonMapper json) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional
    public void insert(List<AuditLine> lines) {
        batches.batchUpdate(INSERT, lines, lines.size(), (statement, line) -> {
            statement.setTimestamp(1, Timestamp.from(line.at()));
            statement.setString(2, line.who());
            statement.setString(3, line.role());
            statement.setString(4, line.action());
            statement.setString(5, line.object());
            statement.setString(6, line.place());
            statement.setString(7, json.writeValueAsString(line.detail()));
            statement.setString(8, line.address());
        });
    }

    @Transactional(readOnly = true)
    public List<Numbered> newestFirst(Wanted wanted, int offset, int limit) {
        return jdbc.sql("select * " + MATCHING + " order by seq desc offset :offset limit :limit")
                .params(parameters(wanted))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> numbered(row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count(Wanted wanted) {
        return jdbc.sql("select count(*) " + MATCHING)
                .params(parameters(wanted))
                .query(Long.class)
                .single();
    }

    private static Map<String, ?> parameters(Wanted wanted) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("who", wanted.who());
        parameters.put("action", wanted.action());
        parameters.put("from", inUtc(wanted.from()));
        parameters.put("until", inUtc(wanted.until()));
        return parameters;
    }

    private static @Nullable OffsetDateTime inUtc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private Numbered numbered(ResultSet row) throws SQLException {
        var detail = json.readValue(row.getString("detail"), new TypeReference<Map<String, Object>>() {});
        return new Numbered(
                row.getLong("seq"),
                new AuditLine(
                        row.getTimestamp("at").toInstant(),
                        row.getString("who"),
                        row.getString("role"),
                        row.getString("action"),
                        row.getString("object"),
                        row.getString("place"),
                        detail,
                        row.getString("address")));
    }
}
