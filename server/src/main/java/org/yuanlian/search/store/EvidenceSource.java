package org.yuanlian.search.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.Points;
import org.yuanlian.declaration.Text;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.search.Findable;
import org.yuanlian.search.Shown;
import org.yuanlian.search.Vocabulary;

/// The evidence that was not read as a document, with its text where the file is text. It is found by those
/// who may have the whole file: the others, who see what is cited of it, find what cites it.
@Component
class EvidenceSource extends RowSource<EvidenceSource.Row> {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceSource.class);
    private static final int LONGEST_TEXT = 400_000;
    private static final String COUNTED = "evidence e where not exists (select from document d where d.evidence_id = e.id)";
    private static final String WHOLE =
            """
            select e.id, e.place, e.title, e.media_type, e.sha256, e.issuer, e.recorded_at::date recorded_on, e.demo
            from evidence e
            where e.place >= current_setting('app.place_from', true) and e.place < current_setting('app.place_until', true)
              and not exists (select from document d where d.evidence_id = e.id)
            """;
    private final EvidenceStore store;
    private final Points points;
    private final PlaceNames places;
    private final Vocabulary vocabulary;

    EvidenceSource(JdbcClient jdbc, EvidenceStore store, Points points, PlaceNames places, Vocabulary vocabulary, Clock clock) {
        super(jdbc, clock, new Rows<>(WHOLE, COUNTED, "e.id", Ids.UUIDS, 500, EvidenceSource::row));
        this.store = store;
        this.points = points;
        this.places = places;
        this.vocabulary = vocabulary;
    }

    record Row(
            UUID id, Place place, String title, boolean readable, Sha256 sha256, @Nullable String issuer, String day, boolean demo) {}

    @Override
    public String kind() {
        return "evidence";
    }

    @Override
    public Text title() {
        return new Text("证据材料", "Evidence");
    }

    /// There are many to each project, and they are called alike.
    @Override
    public boolean isOffered() {
        return false;
    }

    @Override
    String id(Row row) {
        return row.id.toString();
    }

    @Override
    Shown show(Row row) {
        return new Shown(
                row.title,
                Stream.of(places.nameOf(row.place).orElse(row.place.key()), row.issuer, row.day)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                row.readable ? text(row) : null,
                row.readable,
                "/search?evidence=" + row.id,
                row.demo);
    }

    @Override
    Findable findable(Row row) {
        return new Findable(
                row.id.toString(),
                new Findable.ByPlace(row.place, null),
                row.title,
                Stream.of(row.issuer).filter(Objects::nonNull).toList(),
                row.readable ? text(row) : "",
                row.place,
                points.of(row.place),
                vocabulary.in(row.title));
    }

    private String text(Row row) {
        try (var in = store.open(row.sha256)) {
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The evidence {} is found by its title alone: {}", row.id, e.getMessage());
            return "";
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new Place(row.getString("place")),
                row.getString("title"),
                row.getString("media_type").startsWith("text/"),
                new Sha256(row.getString("sha256")),
                row.getString("issuer"),
                row.getString("recorded_on"),
                row.getBoolean("demo"));
    }
}
