package org.yuanlian.perception.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.perception.Extraction;
import org.yuanlian.perception.ReadDocument;

/// Documents and their articles.
@Component
public class Documents {
    private static final String SUMMARY =
            """
            select d.*,
                   (select count(*) from article a where a.document_id = d.id) articles,
                   (select count(*) from fact f where f.document_id = d.id) facts,
                   (select count(*) from fact f where f.document_id = d.id and f.status = 'open') open
            from document d""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Documents(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public record Text(int number, String title, @Nullable LocalDate publishedOn, @Nullable String source, String body) {}

    public Optional<UUID> find(Place place, Sha256 sha256) {
        return jdbc.sql("select id from document where place = ? and sha256 = ?")
                .params(place.key(), sha256.hex())
                .query(UUID.class)
                .optional();
    }

    /// @return whether it was new; another may have read the same file in the meantime
    public boolean insert(
            UUID id, Place place, Extraction.Extracted read, String title, UUID evidence, Instant at, String by) {
        int added = jdbc.sql(
                        """
                        insert into document (id, place, name, title, sha256, evidence_id, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (place, sha256) do nothing""")
                .params(id, place.key(), read.name(), title, read.sha256().hex(), evidence, utc(at), by)
                .update();
        if (added == 0) {
            return false;
        }
        batches.batchUpdate(
                """
                insert into article (document_id, place, number, title, published_on, source, body)
                values (?, ?, ?, ?, ?, ?, ?)""",
                read.articles(),
                500,
                (row, article) -> {
                    row.setObject(1, id);
                    row.setString(2, place.key());
                    row.setInt(3, article.number());
                    row.setString(4, article.title());
                    row.setObject(5, article.publishedOn());
                    row.setString(6, article.source());
                    row.setString(7, article.text());
                });
        return true;
    }

    public Optional<ReadDocument> read(UUID id, boolean again) {
        return jdbc.sql(SUMMARY + " where d.id = ?")
                .param(id)
                .query((row, _) -> document(row, again))
                .optional();
    }

    public List<ReadDocument> list(int offset, int limit) {
        return jdbc.sql(SUMMARY + " order by d.recorded_at desc, d.id offset ? limit ?")
                .params(offset, limit)
                .query((row, _) -> document(row, false))
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from document").query(Long.class).single();
    }

    public List<Text> articles(UUID document) {
        return jdbc.sql("select * from article where document_id = ? order by number")
                .param(document)
                .query((row, _) -> new Text(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("source"),
                        row.getString("body")))
                .list();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static ReadDocument document(ResultSet row, boolean again) throws SQLException {
        return new ReadDocument(
                row.getObject("id", UUID.class),
                new Place(row.getString("place")),
                row.getString("name"),
                row.getString("title"),
                row.getObject("evidence_id", UUID.class),
                row.getInt("articles"),
                row.getInt("facts"),
                row.getInt("open"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                again);
    }
}
