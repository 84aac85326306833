package org.yuanlian.asset.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.asset.Asset;
import org.yuanlian.asset.AssetKind;
import org.yuanlian.asset.Shape;
import org.yuanlian.kernel.Place;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is watched, as it is described now.
@Component
public class AssetRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AssetRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Those inside a place that were not retired by an instant, by place and code.
    public List<Asset> standing(Place within, Instant at) {
        return jdbc.sql(
                        """
                        select * from asset where place >= ? and place < ? and (retired_at is null or retired_at > ?)
                        order by place, code collate by_number""")
                .params(within.from(), within.until(), at(at))
                .query((row, _) -> asset(row))
                .list();
    }

    public Optional<Asset> find(UUID id) {
        return jdbc.sql("select * from asset where id = ?").param(id).query((row, _) -> asset(row)).optional();
    }

    /// Keeps others from the thing until the transaction ends.
    public Optional<Asset> lock(UUID id) {
        return jdbc.sql("select * from asset where id = ? for update").param(id).query((row, _) -> asset(row)).optional();
    }

    /// Keeps others from the register of a place until the transaction ends: codes and parents are looked at as a whole.
    public void hold(Place place) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 253))) held").param(place.key()).query(Integer.class).single();
    }

    public void add(Asset asset) {
        write(
                asset,
                """
                insert into asset (id, place, kind, code, name, parent_id, organisation, shape, points, height_metres, demo, registered_at)
                values (:id, :place, :kind, :code, :name, :parent, :organisation, :shape, :points::jsonb, :height, :demo, :at)""");
    }

    public void change(Asset asset) {
        write(
                asset,
                """
                update asset set kind = :kind, code = :code, name = :name, parent_id = :parent, organisation = :organisation, shape = :shape,
                  points = :points::jsonb, height_metres = :height
                where id = :id and place = :place and demo = :demo and registered_at = :at""");
    }

    private void write(Asset asset, String sql) {
        var as = asset.as();
        jdbc.sql(sql)
                .param("id", asset.id())
                .param("place", asset.place().key())
                .param("kind", as.kind().name())
                .param("code", as.code())
                .param("name", as.name())
                .param("parent", as.parent())
                .param("organisation", as.organisation())
                .param("shape", as.shape().type().name())
                .param("points", json.writeValueAsString(as.shape().points().stream().map(one -> List.of(one.longitude(), one.latitude())).toList()))
                .param("height", as.heightMetres())
                .param("demo", asset.demo())
                .param("at", at(asset.registeredAt()))
                .update();
    }

    public void retire(UUID id, Instant at) {
        jdbc.sql("update asset set retired_at = ? where id = ?").params(at(at), id).update();
    }

    private Asset asset(ResultSet row) throws SQLException {
        var retired = row.getObject("retired_at", OffsetDateTime.class);
        var points = json.readValue(row.getString("points"), new TypeReference<List<List<Double>>>() {}).stream()
                .map(pair -> new Shape.Corner(pair.get(0), pair.get(1)))
                .toList();
        return new Asset(
                row.getObject("id", UUID.class),
                new Place(row.getString("place")),
                new Asset.Description(
                        AssetKind.valueOf(row.getString("kind")), row.getString("code"), row.getString("name"), row.getObject("parent_id", UUID.class),
                        row.getString("organisation"), new Shape(Shape.Type.valueOf(row.getString("shape")), points), row.getBigDecimal("height_metres")),
                row.getBoolean("demo"),
                instant(row, "registered_at"),
                retired == null ? null : retired.toInstant());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
