package org.yuanlian.search.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.Points;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.search.Findable;
import org.yuanlian.search.Shown;
import org.yuanlian.search.Source;
import org.yuanlian.search.Vocabulary;

/// The projects of the ledger, as they are known to be today.
@Component
class ProjectSource implements Source {
    private static final int PART = 2000;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String TODAY =
            """
            select p.id, p.code, p.place, p.uscc, p.demo, s.name, s.investor, s.chain, s.industry, s.event, s.unit, s.note
            from project p join standing s on s.project_id = p.id
              and s.recorded_until = 'infinity' and s.valid_from <= :today and s.valid_until > :today
            """;
    private final JdbcClient jdbc;
    private final Points points;
    private final PlaceNames places;
    private final Vocabulary vocabulary;
    private final Clock clock;

    ProjectSource(JdbcClient jdbc, Points points, PlaceNames places, Vocabulary vocabulary, Clock clock) {
        this.jdbc = jdbc;
        this.points = points;
        this.places = places;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    private record Row(
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
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from project").query(Long.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public void all(Consumer<List<Findable>> part) {
        for (var last = FIRST; last != null; ) {
            var rows = jdbc.sql(TODAY + "where p.id > :last order by p.id limit " + PART)
                    .param("today", AsOf.now(clock).validOn())
                    .param("last", last)
                    .query(ProjectSource::row)
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
                row.name,
                said(" · ", places.nameOf(row.place).orElse(row.place.key()), row.code, row.chain),
                row.text(),
                false,
                "/projects/" + row.id,
                row.demo)));
    }

    private List<Row> rows(Collection<String> ids) {
        return jdbc.sql(TODAY + "where p.id = any (:ids)")
                .param("today", AsOf.now(clock).validOn())
                .param("ids", Uuids.of(ids))
                .query(ProjectSource::row)
                .list();
    }

    private Findable findable(Row row) {
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
