package org.yuanlian.search.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.Points;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Place;
import org.yuanlian.search.Findable;
import org.yuanlian.search.Shown;
import org.yuanlian.search.Vocabulary;

/// The documents that were read, with the text of their articles.
@Component
class DocumentSource extends RowSource<DocumentSource.Row> {
    private static final String WHOLE =
            """
            select d.id, d.place, d.title, d.name, d.evidence_id, d.recorded_at::date recorded_on,
              (select string_agg(a.title || E'\\n' || a.body, E'\\n' order by a.number) from article a where a.document_id = d.id) body
            from document d where true
            """;
    private final Points points;
    private final PlaceNames places;
    private final Vocabulary vocabulary;

    DocumentSource(JdbcClient jdbc, Points points, PlaceNames places, Vocabulary vocabulary, Clock clock) {
        super(jdbc, clock, new Rows<>(WHOLE, "document", "d.id", Ids.UUIDS, 50, DocumentSource::row));
        this.points = points;
        this.places = places;
        this.vocabulary = vocabulary;
    }

    record Row(UUID id, Place place, String title, String file, UUID evidence, String day, @Nullable String body) {
        String text() {
            return body == null ? "" : body;
        }
    }

    @Override
    public String kind() {
        return "document";
    }

    @Override
    public Text title() {
        return new Text("文档", "Documents");
    }

    @Override
    String id(Row row) {
        return row.id.toString();
    }

    @Override
    Shown show(Row row) {
        return new Shown(
                row.title,
                places.nameOf(row.place).orElse(row.place.key()) + " · " + row.day,
                row.text(),
                true,
                "/inbox?document=" + row.id,
                false);
    }

    @Override
    Findable findable(Row row) {
        return new Findable(
                row.id.toString(),
                new Findable.ByPlace(row.place, null),
                row.title,
                List.of(row.file),
                row.text(),
                row.place,
                points.of(row.place),
                vocabulary.in(row.title));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new Place(row.getString("place")),
                row.getString("title"),
                row.getString("name"),
                row.getObject("evidence_id", UUID.class),
                row.getString("recorded_on"),
                row.getString("body"));
    }
}
