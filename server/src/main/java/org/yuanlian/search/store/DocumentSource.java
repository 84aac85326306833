package org.yuanlian.search.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.Points;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Place;
import org.yuanlian.search.Findable;
import org.yuanlian.search.Shown;
import org.yuanlian.search.Source;
import org.yuanlian.search.Vocabulary;

/// The documents that were read, with the text of their articles.
@Component
class DocumentSource implements Source {
    private static final int PART = 50;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String WHOLE =
            """
            select d.id, d.place, d.title, d.name, d.evidence_id, d.recorded_at::date recorded_on,
              (select string_agg(a.title || E'\\n' || a.body, E'\\n' order by a.number) from article a where a.document_id = d.id) body
            from document d
            """;
    private final JdbcClient jdbc;
    private final Points points;
    private final PlaceNames places;
    private final Vocabulary vocabulary;

    DocumentSource(JdbcClient jdbc, Points points, PlaceNames places, Vocabulary vocabulary) {
        this.jdbc = jdbc;
        this.points = points;
        this.places = places;
        this.vocabulary = vocabulary;
    }

    private record Row(UUID id, Place place, String title, String file, UUID evidence, String day, @Nullable String body) {
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
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from document").query(Long.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public void all(Consumer<List<Findable>> part) {
        for (var last = FIRST; last != null; ) {
            var rows = jdbc.sql(WHOLE + "where d.id > ? order by d.id limit " + PART)
                    .param(last)
                    .query(DocumentSource::row)
                    .list();
            part.accept(rows.stream().map(this::findable).toList());
            last = rows.size() < PART ? null : rows.getLast().id;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Findable> of(Collection<String> ids) {
        return rows(ids).stream().map(this::findable).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Shown> shown(Collection<String> ids) {
        return rows(ids).stream().collect(Collectors.toMap(row -> row.id.toString(), row -> new Shown(
                row.title,
                places.nameOf(row.place).orElse(row.place.key()) + " · " + row.day,
                row.text(),
                true,
                "/inbox?document=" + row.id,
                false)));
    }

    private List<Row> rows(Collection<String> ids) {
        return jdbc.sql(WHOLE + "where d.id = any (?)")
                .param(Uuids.of(ids))
                .query(DocumentSource::row)
                .list();
    }

    private Findable findable(Row row) {
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
