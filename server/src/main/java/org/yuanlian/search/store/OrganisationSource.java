package org.yuanlian.search.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/// The enterprises and other bodies. On which nodes they are is taken from the base data alone: what an
/// office placed is its own, and would be told to all by what their search finds.
@Component
class OrganisationSource extends RowSource<OrganisationSource.Row> {
    private static final String WHOLE =
            """
            select o.*, (select array_agg(distinct p.chain || '/' || p.node) from chain_placement p
                where p.subject_kind = 'organisation' and p.subject = o.id and p.origin = 'base'
                  and p.valid_from <= :today and (p.valid_until is null or p.valid_until > :today)
                  and not exists (select from chain_placement_withdrawn w where w.placement_id = p.id)) nodes
            from organisation o where true
            """;
    private final Points points;
    private final PlaceNames places;
    private final Vocabulary vocabulary;

    OrganisationSource(JdbcClient jdbc, Points points, PlaceNames places, Vocabulary vocabulary, Clock clock) {
        super(jdbc, clock, new Rows<>(WHOLE, "organisation", "o.id", Ids.TEXT, 2000, OrganisationSource::row));
        this.points = points;
        this.places = places;
        this.vocabulary = vocabulary;
    }

    record Row(
            String id, String name, List<String> aliases, @Nullable String uscc, @Nullable Place place,
            @Nullable String stockCode, @Nullable String trade, boolean base, List<String> nodes) {}

    @Override
    public String kind() {
        return "organisation";
    }

    @Override
    public Text title() {
        return new Text("企业与机构", "Enterprises and bodies");
    }

    @Override
    String id(Row row) {
        return row.id;
    }

    @Override
    Shown show(Row row) {
        return new Shown(
                row.name,
                Stream.of(row.place == null ? null : places.nameOf(row.place).orElse(row.place.key()), row.trade, row.stockCode)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                String.join(" ", row.aliases),
                false,
                "/registry/organisations?organisation=" + row.id,
                false);
    }

    @Override
    Findable findable(Row row) {
        return new Findable(
                row.id,
                row.base || row.place == null ? new Findable.ByAll() : new Findable.ByPlace(row.place, null),
                row.name,
                Stream.concat(row.aliases.stream(), Stream.of(row.uscc, row.stockCode).filter(Objects::nonNull)).toList(),
                row.trade == null ? "" : row.trade,
                row.place,
                row.place == null ? null : points.of(row.place),
                subjects(row));
    }

    private Set<String> subjects(Row row) {
        var subjects = new HashSet<>(vocabulary.in(row.name + '\n' + row.trade));
        for (var placed : row.nodes) {
            var slash = placed.indexOf('/');
            subjects.addAll(vocabulary.ofNode(placed.substring(0, slash), placed.substring(slash + 1)));
        }
        return subjects;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var place = row.getString("place");
        var nodes = row.getArray("nodes");
        return new Row(
                row.getString("id"),
                row.getString("name"),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getString("uscc"),
                place == null ? null : new Place(place),
                row.getString("stock_code"),
                row.getString("trade"),
                row.getString("origin").equals("base"),
                nodes == null ? List.of() : List.of((String[]) nodes.getArray()));
    }
}
