package org.yuanlian.evidence;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;

/// Takes evidence in and gives it out. What is kept twice is kept once.
@Component
public class EvidenceStore {
    private final JdbcClient jdbc;
    private final Contents contents;
    private final Clock clock;
    private final Ids ids;

    EvidenceStore(JdbcClient jdbc, Contents contents, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.clock = clock;
        this.ids = ids;
    }

    /// Keeps the bytes and records them; the same bytes of the same kind and place yield what is there.
    @Transactional(propagation = Propagation.REQUIRED)
    public Evidence keep(NewEvidence about, InputStream content) {
        var kept = contents.keep(content);
        jdbc.sql(
                        """
                        insert into evidence (id, place, kind, title, media_type, size_bytes, sha256, issuer,
                                              recorded_at, recorded_by, demo)
                        values (:id, :place, :kind, :title, :mediaType, :size, :sha256, :issuer, :at, :by, :demo)
                        on conflict (sha256, place, kind) do nothing""")
                .param("id", ids.next())
                .param("place", about.place().key())
                .param("kind", about.kind())
                .param("title", about.title())
                .param("mediaType", about.mediaType())
                .param("size", kept.size())
                .param("sha256", kept.sha256().hex())
                .param("issuer", about.issuer())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", about.recordedBy())
                .param("demo", about.demo())
                .update();
        return jdbc.sql("select * from evidence where sha256 = ? and place = ? and kind = ?")
                .params(kept.sha256().hex(), about.place().key(), about.kind())
                .query(EvidenceStore::evidence)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Evidence> find(UUID id) {
        return jdbc.sql("select * from evidence where id = ?")
                .param(id)
                .query(EvidenceStore::evidence)
                .optional();
    }

    /// The bytes, as they were handed in. Whether the caller may have them is the caller's to decide.
    public InputStream open(Sha256 sha256) {
        return contents.open(sha256);
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
