package org.yuanlian.bulletin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.bulletin.Figures;
import org.yuanlian.bulletin.Findings;
import org.yuanlian.bulletin.Issue;
import org.yuanlian.bulletin.Wording;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import tools.jackson.databind.json.JsonMapper;

/// Published bulletins. They are only ever added to.
@Component
public class BulletinRows {
    private static final String ISSUES =
            """
            select i.*, p.valid_on previous_valid_on, p.recorded_at previous_recorded_at
            from bulletin_issue i left join bulletin_issue p on p.id = i.previous""";
    private final JdbcClient jdbc;
    private final JsonMapper json;

    BulletinRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void write(Issue issue, Wording wording) {
        jdbc.sql(
                        """
                        insert into bulletin_issue (id, place, month, revision, valid_on, recorded_at, previous, corrects, reason,
                          number, formula, template, lights, wording, published_at, published_by)
                        values (:id, '510000', :month, :revision, :validOn, :recordedAt, :previous, :corrects, :reason,
                          :number, :formula::jsonb, :template::jsonb, :lights::jsonb, :wording::jsonb, :publishedAt, :publishedBy)""")
                .param("id", issue.id())
                .param("month", issue.month().atDay(1))
                .param("revision", issue.revision())
                .param("validOn", issue.asOf().validOn())
                .param("recordedAt", timestamp(issue.asOf().recordedAt()))
                .param("previous", issue.previous())
                .param("corrects", issue.corrects())
                .param("reason", issue.reason())
                .param("number", issue.number())
                .param("formula", json.writeValueAsString(issue.formula()))
                .param("template", json.writeValueAsString(issue.template()))
                .param("lights", json.writeValueAsString(issue.lights()))
                .param("wording", json.writeValueAsString(wording))
                .param("publishedAt", timestamp(issue.publishedAt()))
                .param("publishedBy", issue.publishedBy())
                .update();
    }

    /// What was frozen of one bulletin.
    public record Frozen(Place place, String placeName, Findings findings, Figures figures) {}

    public void write(UUID issue, Frozen frozen) {
        jdbc.sql(
                        """
                        insert into bulletin (issue, place, place_name, findings, canonical, digest)
                        values (?, ?, ?, ?::jsonb, ?, ?)""")
                .params(
                        issue,
                        frozen.place().key(),
                        frozen.placeName(),
                        json.writeValueAsString(frozen.findings()),
                        frozen.figures().canonical(),
                        frozen.figures().digest().hex())
                .update();
    }

    public List<Issue> issues() {
        return jdbc.sql(ISSUES + " order by i.month desc, i.revision desc").query(this::read).list();
    }

    public Optional<Issue> issue(UUID id) {
        return jdbc.sql(ISSUES + " where i.id = ?").param(id).query(this::read).optional();
    }

    /// The last revision of a month.
    public Optional<Issue> latest(YearMonth month) {
        return jdbc.sql(ISSUES + " where i.month = ? order by i.revision desc limit 1")
                .param(month.atDay(1))
                .query(this::read)
                .optional();
    }

    /// The issue since which an issue of the month tells moves: of the months before, the last that was
    /// recorded by then.
    public Optional<Issue> before(YearMonth month, Instant recordedAt) {
        return jdbc.sql(ISSUES + " where i.month < ? and i.recorded_at < ? order by i.month desc, i.revision desc limit 1")
                .params(month.atDay(1), timestamp(recordedAt))
                .query(this::read)
                .optional();
    }

    /// The places whose bulletins the caller may read.
    public List<Place> places(UUID issue) {
        return jdbc.sql("select place from bulletin where issue = ? order by place")
                .param(issue)
                .query((row, _) -> new Place(row.getString("place")))
                .list();
    }

    public Optional<Frozen> find(UUID issue, Place place) {
        return jdbc.sql("select * from bulletin where issue = ? and place = ?")
                .params(issue, place.key())
                .query((row, _) -> new Frozen(
                        place,
                        row.getString("place_name"),
                        json.readValue(row.getString("findings"), Findings.class),
                        Figures.read(row.getString("canonical"))))
                .optional();
    }

    public Wording wording(UUID issue) {
        return jdbc.sql("select wording from bulletin_issue where id = ?")
                .param(issue)
                .query((row, _) -> json.readValue(row.getString("wording"), Wording.class))
                .single();
    }

    private Issue read(ResultSet row, int number) throws SQLException {
        return new Issue(
                row.getObject("id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("revision"),
                new AsOf(row.getObject("valid_on", LocalDate.class), instant(row, "recorded_at")),
                row.getObject("previous", UUID.class),
                before(row),
                row.getObject("corrects", UUID.class),
                row.getString("reason"),
                row.getString("number"),
                json.readValue(row.getString("formula"), Issue.Ref.class),
                json.readValue(row.getString("template"), Issue.Ref.class),
                List.of(json.readValue(row.getString("lights"), Issue.Ref[].class)),
                instant(row, "published_at"),
                row.getString("published_by"));
    }

    private static @Nullable AsOf before(ResultSet row) throws SQLException {
        var validOn = row.getObject("previous_valid_on", LocalDate.class);
        return validOn == null ? null : new AsOf(validOn, instant(row, "previous_recorded_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime timestamp(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
