package org.yuanlian.inspection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.inspection.Doubt;
import org.yuanlian.inspection.FieldRecord;
import org.yuanlian.inspection.Photo;
import org.yuanlian.inspection.Seen;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What came from the field, by the ids that the devices gave it.
@Component
public class RecordRows {
    private static final String RECORDS =
            """
            select r.*, v.project_id, v.plan_id, (p.demo or exists (select from project j where j.id = v.project_id and j.demo)) demo,
              coalesce((select s.name from standing s where s.project_id = v.project_id
                and s.recorded_until = 'infinity' order by s.valid_from desc limit 1), '') project_name
            from field_record r join inspection_visit v on v.id = r.visit_id join inspection_plan p on p.id = v.plan_id
            """;
    private final JdbcClient jdbc;
    private final PhotoRows photos;
    private final JsonMapper json;

    RecordRows(JdbcClient jdbc, PhotoRows photos, JsonMapper json) {
        this.jdbc = jdbc;
        this.photos = photos;
        this.json = json;
    }

    /// Keeps a record, if its id is a new one.
    ///
    /// @return whether it was
    public boolean add(FieldRecord record) {
        var seen = record.seen();
        return jdbc.sql(
                        """
                        insert into field_record (id, visit_id, place, started_at, finished_at, received_at, by_whom, lon, lat,
                          accuracy_metres, answers, photos, finding, doubts, digest)
                        values (:id, :visit, :place, :started, :finished, :received, :by, :lon, :lat, :accuracy, :answers::jsonb,
                          :photos::jsonb, :finding, :doubts, :digest)
                        on conflict (id) do nothing""")
                .param("id", record.id())
                .param("visit", record.visit())
                .param("place", record.place().key())
                .param("started", PlanRows.at(seen.startedAt()))
                .param("finished", PlanRows.at(seen.finishedAt()))
                .param("received", PlanRows.at(record.receivedAt()))
                .param("by", record.by())
                .param("lon", seen.lon())
                .param("lat", seen.lat())
                .param("accuracy", seen.accuracyMetres())
                .param("answers", json.writeValueAsString(seen.answers()))
                .param("photos", json.writeValueAsString(seen.photos()))
                .param("finding", seen.finding())
                .param("doubts", names(record.doubts()))
                .param("digest", digest(seen).hex())
                .update()
                == 1;
    }

    /// What a record was when it was sent, so that the same one sent again is known by it.
    public Optional<Sha256> digestOf(UUID record) {
        return jdbc.sql("select digest from field_record where id = ?").param(record).query(String.class).optional().map(Sha256::new);
    }

    public Sha256 digest(Seen seen) {
        return Sha256.of(json.writeValueAsBytes(seen));
    }

    public Optional<FieldRecord> find(UUID id) {
        return records(jdbc.sql(RECORDS + "where r.id = ?").param(id)).stream().findFirst();
    }

    public List<FieldRecord> of(UUID visit) {
        return records(jdbc.sql(RECORDS + "where r.visit_id = ? order by r.finished_at desc, r.id").param(visit));
    }

    /// @param plan null for all
    /// @param doubted whether only those are wanted that something speaks against
    public List<FieldRecord> list(@Nullable UUID plan, boolean doubted) {
        return records(jdbc.sql(
                        RECORDS
                                + """
                        where (:plan::uuid is null or v.plan_id = :plan) and (not :doubted or r.doubts <> '{}'
                          or exists (select from field_photo f where f.record_id = r.id and f.doubts <> '{}'))
                        order by r.received_at desc, r.id""")
                .param("plan", plan)
                .param("doubted", doubted));
    }

    private List<FieldRecord> records(JdbcClient.StatementSpec query) {
        var found = query.query((row, _) -> record(row)).list();
        var arrived = photos.of(found.stream().map(FieldRecord::id).toList()).stream()
                .collect(Collectors.groupingBy(Photo::record));
        return found.stream().map(record -> with(record, arrived.getOrDefault(record.id(), List.of()))).toList();
    }

    private static FieldRecord with(FieldRecord record, List<Photo> photos) {
        return new FieldRecord(
                record.id(), record.visit(), record.project(), record.projectName(), record.place(), record.seen(),
                record.receivedAt(), record.by(), record.doubts(), photos, record.demo());
    }

    private FieldRecord record(ResultSet row) throws SQLException {
        var visit = row.getObject("visit_id", UUID.class);
        var seen = new Seen(
                visit,
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("lon"),
                row.getBigDecimal("lat"),
                row.getObject("accuracy_metres", Integer.class),
                json.readValue(row.getString("answers"), new TypeReference<List<Seen.Answer>>() {}),
                json.readValue(row.getString("photos"), new TypeReference<List<Seen.Taken>>() {}),
                row.getString("finding"));
        return new FieldRecord(
                row.getObject("id", UUID.class),
                visit,
                row.getObject("project_id", UUID.class),
                row.getString("project_name"),
                new Place(row.getString("place")),
                seen,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("by_whom"),
                doubts(row),
                List.of(),
                row.getBoolean("demo"));
    }

    static String[] names(List<Doubt> doubts) {
        return doubts.stream().map(Doubt::name).toArray(String[]::new);
    }

    static List<Doubt> doubts(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("doubts").getArray()).map(Doubt::valueOf).toList();
    }
}
