package org.yuanlian.inspection.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.inspection.Photo;
import org.yuanlian.inspection.Shot;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.registry.Position;

/// Photos from the field, and who made evidence of which.
@Component
public class PhotoRows {
    private static final String PHOTOS =
            """
            select f.*, t.at taken_over_at, t.by_whom taken_over_by, t.reason
            from field_photo f left join field_photo_taken_over t on t.photo_id = f.id
            """;
    private final JdbcClient jdbc;

    PhotoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps a photo, if its id is a new one.
    ///
    /// @return whether it was
    public boolean add(Photo photo) {
        var shot = photo.shot();
        return jdbc.sql(
                        """
                        insert into field_photo (id, record_id, place, project_id, question, evidence_id, sha256, taken_at, lon, lat,
                          exif_at, exif_lon, exif_lat, received_at, by_whom, doubts)
                        values (:id, :record, :place, :project, :question, :evidence, :sha256, :taken, :lon, :lat,
                          :exifAt, :exifLon, :exifLat, :received, :by, :doubts)
                        on conflict (id) do nothing""")
                .param("id", photo.id())
                .param("record", photo.record())
                .param("place", photo.place().key())
                .param("project", photo.project())
                .param("question", photo.question())
                .param("evidence", photo.evidence())
                .param("sha256", photo.sha256().hex())
                .param("taken", PlanRows.at(shot.takenAt()))
                .param("lon", shot.at() == null ? null : shot.at().lon())
                .param("lat", shot.at() == null ? null : shot.at().lat())
                .param("exifAt", shot.exifAt() == null ? null : PlanRows.at(shot.exifAt()))
                .param("exifLon", shot.exifPosition() == null ? null : shot.exifPosition().lon())
                .param("exifLat", shot.exifPosition() == null ? null : shot.exifPosition().lat())
                .param("received", PlanRows.at(photo.receivedAt()))
                .param("by", photo.by())
                .param("doubts", RecordRows.names(photo.doubts()))
                .update()
                == 1;
    }

    public Optional<Photo> find(UUID id) {
        return jdbc.sql(PHOTOS + "where f.id = ?").param(id).query((row, _) -> photo(row)).optional();
    }

    List<Photo> of(List<UUID> records) {
        var ids = records.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return jdbc.sql(PHOTOS + "where f.record_id = any (?::uuid[]) order by f.taken_at, f.id")
                .param(ids)
                .query((row, _) -> photo(row))
                .list();
    }

    /// Whether the same bytes lie with another project, as a photo of a visit or as evidence of the ledger.
    public boolean isElsewhere(Sha256 sha256, UUID project) {
        return jdbc.sql(
                        """
                        select exists (select from field_photo where sha256 = :sha256 and project_id <> :project)
                          or exists (select from evidence e join entry n on n.evidence_id = e.id
                            where e.sha256 = :sha256 and n.project_id <> :project)""")
                .param("sha256", sha256.hex())
                .param("project", project)
                .query(Boolean.class)
                .single();
    }

    /// @return false where somebody has done so before
    public boolean takeOver(Photo photo, Photo.TakenOver by) {
        return jdbc.sql(
                        """
                        insert into field_photo_taken_over (photo_id, place, at, by_whom, reason) values (?, ?, ?, ?, ?)
                        on conflict (photo_id) do nothing""")
                .params(photo.id(), photo.place().key(), PlanRows.at(by.at()), by.by(), by.reason())
                .update()
                == 1;
    }

    private static Photo photo(ResultSet row) throws SQLException {
        var exifAt = row.getObject("exif_at", OffsetDateTime.class);
        var takenOverAt = row.getObject("taken_over_at", OffsetDateTime.class);
        return new Photo(
                row.getObject("id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getObject("project_id", UUID.class),
                new Place(row.getString("place")),
                row.getString("question"),
                row.getObject("evidence_id", UUID.class),
                new Sha256(row.getString("sha256")),
                new Shot(
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        position(row.getBigDecimal("lon"), row.getBigDecimal("lat")),
                        exifAt == null ? null : exifAt.toInstant(),
                        position(row.getBigDecimal("exif_lon"), row.getBigDecimal("exif_lat"))),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("by_whom"),
                RecordRows.doubts(row),
                takenOverAt == null
                        ? null
                        : new Photo.TakenOver(takenOverAt.toInstant(), row.getString("taken_over_by"), row.getString("reason")));
    }

    private static @Nullable Position position(@Nullable BigDecimal lon, @Nullable BigDecimal lat) {
        return lon == null || lat == null ? null : new Position(lon, lat);
    }
}
