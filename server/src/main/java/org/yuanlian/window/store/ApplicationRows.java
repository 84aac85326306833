package org.yuanlian.window.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.window.Application;
import org.yuanlian.window.HandedIn;
import org.yuanlian.window.Rating;
import tools.jackson.databind.json.JsonMapper;

@Component
public class ApplicationRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ApplicationRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @return the application with its number
    public Application add(Application added) {
        jdbc.sql(
                        """
                        insert into application (id, place, uscc, applicant, service, service_version, project_id, project_name,
                                                 answers, case_id, submitted_at, submitted_by, demo)
                        values (:id, :place, :uscc, :applicant, :service, :version, :project, :projectName, :answers::jsonb,
                                :caseId, :at, :by, :demo)""")
                .param("id", added.id())
                .param("place", added.place().key())
                .param("uscc", added.uscc())
                .param("applicant", added.applicant())
                .param("service", added.service())
                .param("version", added.version())
                .param("project", added.project())
                .param("projectName", added.projectName())
                .param("answers", added.answers().toString())
                .param("caseId", added.caseId())
                .param("at", at(added.submittedAt()))
                .param("by", added.by())
                .param("demo", added.demo())
                .update();
        return find(added.id()).orElseThrow();
    }

    public Optional<Application> find(UUID id) {
        return jdbc.sql("select * from application where id = ?").param(id).query((row, _) -> application(row)).optional();
    }

    public Optional<Application> ofCase(UUID caseId) {
        return jdbc.sql("select * from application where case_id = ?").param(caseId).query((row, _) -> application(row)).optional();
    }

    /// The latest first.
    ///
    /// @param service null for all
    public List<Application> list(@Nullable String service, int offset, int limit) {
        return jdbc.sql("select * from application where (:service::text is null or service = :service) order by seq desc offset :offset limit :limit")
                .param("service", service)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> application(row))
                .list();
    }

    public long count(@Nullable String service) {
        return jdbc.sql("select count(*) from application where (:service::text is null or service = :service)")
                .param("service", service)
                .query(Long.class)
                .single();
    }

    public void add(HandedIn file, Place place, String uscc) {
        jdbc.sql(
                        """
                        insert into application_document (id, application_id, place, uscc, document, name, evidence_id, added_at, added_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(file.id(), file.application(), place.key(), uscc, file.document(), file.name(), file.evidence(), at(file.at()), file.by())
                .update();
    }

    /// The oldest first.
    public List<HandedIn> documents(UUID application) {
        return jdbc.sql("select * from application_document where application_id = ? order by added_at, id")
                .param(application)
                .query((row, _) -> new HandedIn(
                        row.getObject("id", UUID.class),
                        row.getObject("application_id", UUID.class),
                        row.getString("document"),
                        row.getString("name"),
                        row.getObject("evidence_id", UUID.class),
                        instant(row, "added_at"),
                        row.getString("added_by")))
                .list();
    }

    /// @return whether it is the first
    public boolean add(Application of, Rating rating) {
        return jdbc.sql(
                                """
                                insert into application_rating (application_id, place, uscc, stars, text, at, by_whom)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(of.id(), of.place().key(), of.uscc(), rating.stars(), rating.text(), at(rating.at()), rating.by())
                        .update()
                == 1;
    }

    public Optional<Rating> rating(UUID application) {
        return jdbc.sql("select * from application_rating where application_id = ?")
                .param(application)
                .query((row, _) -> rating(row))
                .optional();
    }

    /// By application; those that nobody has rated are left out.
    public Map<UUID, Rating> ratings(Collection<UUID> applications) {
        var found = new HashMap<UUID, Rating>();
        RowCallbackHandler keep = row -> found.put(row.getObject("application_id", UUID.class), rating(row));
        jdbc.sql("select * from application_rating where application_id = any (?::uuid[])")
                .param(applications.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query(keep);
        return found;
    }

    private static Rating rating(ResultSet row) throws SQLException {
        return new Rating(row.getInt("stars"), row.getString("text"), instant(row, "at"), row.getString("by_whom"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Application application(ResultSet row) throws SQLException {
        return new Application(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                new Place(row.getString("place")),
                row.getString("uscc"),
                row.getString("applicant"),
                row.getString("service"),
                row.getInt("service_version"),
                row.getObject("project_id", UUID.class),
                row.getString("project_name"),
                json.readTree(row.getString("answers")),
                row.getObject("case_id", UUID.class),
                instant(row, "submitted_at"),
                row.getString("submitted_by"),
                row.getBoolean("demo"));
    }
}
