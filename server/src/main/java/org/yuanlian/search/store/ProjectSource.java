package org.yuanlian.search.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/// The projects of the ledger, as they are known to be today.
@Component
class ProjectSource extends RowSource<ProjectSource.Row> {
    private static final String TODAY =
            """
            select p.id, p.code, p.place, p.uscc, p.demo, s.name, s.investor, s.chain, s.industry, s.event, s.unit, s.note
            from project p join standing s on s.project_id = p.id
              and s.recorded_until = 'infinity' and s.valid_from <= :today and s.valid_until > :today
            where true
            """;
    private final Points points;
    private final PlaceNames places;
    private final Vocabulary vocabulary;

    ProjectSource(JdbcClient jdbc, Points points, PlaceNames places, Vocabulary vocabulary, Clock clock) {
        super(jdbc, clock, new Rows<>(TODAY, "project", "p.id", Ids.UUIDS, 2000, ProjectSource::row));
        this.points = points;
        this.places = places;
        this.vocabulary = vocabulary;
    }

    record Row(
            UUID id, String code, Place place, @Nullable String uscc, boolean demo, String name, @Nullable String investor,
            @Nullable String chain, @Nullable String industry, @Nullable String event, @Nullable String unit,
            @Nullable String note) {

        String text() {
            return said(". ", investor, chain, event, unit, note);
        }
    }

    @Override
    public String kind() {
        return "project";
    }

    @Override
    public Text title() {
        return new Text("项目", "Projects");
    }

    @Override
    String id(Row row) {
        return row.id.toString();
    }

    @Override
    Shown show(Row row) {
        return new Shown(
                row.name,
                said(" · ", places.nameOf(row.place).orElse(row.place.key()), row.code, row.chain),
                row.text(),
                false,
                "/projects/" + row.id,
                row.demo);
    }

    @Override
    Findable findable(Row row) {
        return new Findable(
                row.id.toString(),
                new Findable.ByPlace(row.place, row.uscc),
                row.name,
                Stream.of(row.code, row.investor).filter(Objects::nonNull).toList(),
                row.text(),
                row.place,
                points.of(row.place),
                subjects(row));
    }

    private Set<String> subjects(Row row) {
        var subjects = new HashSet<>(vocabulary.in(row.name));
        if (row.industry != null) {
            subjects.addAll(vocabulary.ofTrade(row.industry));
        }
        if (row.chain != null) {
            subjects.addAll(vocabulary.ofChain(row.chain));
        }
        return subjects;
    }

    private static String said(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Place(row.getString("place")),
                row.getString("uscc"),
                row.getBoolean("demo"),
                row.getString("name"),
                row.getString("investor"),
                row.getString("chain"),
                row.getString("industry"),
                row.getString("event"),
                row.getString("unit"),
                row.getString("note"));
    }
}
