package org.yuanlian.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;

/// The table of evidence.
@Component
final class EvidenceRows {
    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the row that is there: this one, or one of the same bytes, place and kind
    Evidence insert(Evidence added) {
        jdbc.sql(
                        """
                        insert into evidence (id, place, kind, title, media_type, size_bytes, sha256, issuer,
                                              recorded_at, recorded_by, demo)
                        values (:id, :place, :kind, :title, :mediaType, :size, :sha256, :issuer, :at, :by, :demo)
                        on conflict (sha256, place, kind) do nothing""")
                .param("id", added.id())
                .param("place", added.place().key())
                .param("kind", added.kind())
                .param("title", added.title())
                .param("mediaType", added.mediaType())
                .param("size", added.size())
                .param("sha256", added.sha256().hex())
                .param("issuer", added.issuer())
                .param("at", OffsetDateTime.ofInstant(added.recordedAt(), ZoneOffset.UTC))
                .param("by", added.recordedBy())
                .param("demo", added.demo())
                .update();
        return jdbc.sql("select * from evidence where sha256 = ? and place = ? and kind = ?")
                .params(added.sha256().hex(), added.place().key(), added.kind())
                .query(EvidenceRows::evidence)
                .single();
    }

    Optional<Evidence> find(UUID id) {
        return jdbc.sql("select * from evidence where id = ?")
                .param(id)
                .query(EvidenceRows::evidence)
                .optional();
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                new Place(row.getString("place")),
                row.getString("kind"),
                row.getString("title"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                new Sha256(row.getString("sha256")),
                row.getString("issuer"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                row.getBoolean("demo"));
    }
}
