package org.yuanlian.assessment.store;

import static org.yuanlian.assessment.store.TargetRows.instant;
import static org.yuanlian.assessment.store.TargetRows.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.assessment.Assessment;
import org.yuanlian.assessment.PlaceLine;
import org.yuanlian.assessment.Results;
import org.yuanlian.assessment.Results.Known;
import org.yuanlian.assessment.scoring.Measured;
import org.yuanlian.assessment.scoring.Measured.Missing;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;

/// Published assessments. They are only ever added to.
@Component
public class AssessmentRows {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    AssessmentRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public void write(Assessment assessment) {
        jdbc.sql(
                        """
                        insert into assessment (id, place, sheet, sheet_file, sheet_text, year, valid_on, recorded_at, revision, corrects,
                          reason, appeal_until, canonical, digest, published_at, published_by)
                        values (:id, '510000', :sheet, :file, :text, :year, :validOn, :recordedAt, :revision, :corrects,
                          :reason, :appealUntil, :canonical, :digest, :publishedAt, :publishedBy)""")
                .param("id", assessment.id())
                .param("sheet", assessment.sheet())
                .param("file", assessment.sheetFile())
                .param("text", assessment.sheetText())
                .param("year", assessment.year())
                .param("validOn", assessment.asOf().validOn())
                .param("recordedAt", timestamp(assessment.asOf().recordedAt()))
                .param("revision", assessment.revision())
                .param("corrects", assessment.corrects())
                .param("reason", assessment.reason())
                .param("appealUntil", assessment.appealUntil())
                .param("canonical", assessment.canonical())
                .param("digest", assessment.digest().hex())
                .param("publishedAt", timestamp(assessment.publishedAt()))
                .param("publishedBy", assessment.publishedBy())
                .update();
    }

    public void write(UUID assessment, Results results, Map<Place, String> names) {
        var places = results.scores().entrySet().stream()
                .map(own -> new MapSqlParameterSource("assessment", assessment)
                        .addValue("place", own.getKey().key())
                        .addValue("name", names.getOrDefault(own.getKey(), own.getKey().key()))
                        .addValue("points", own.getValue().points())
                        .addValue("missing", own.getValue().missing())
                        .addValue("rank", results.ranks().get(own.getKey()), Types.INTEGER))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate(
                """
                insert into assessment_place (assessment, place, place_name, points, missing, rank)
                values (:assessment, :place, :name, :points, :missing, :rank)""",
                places);
        var scores = results.scores().entrySet().stream()
                .flatMap(own -> own.getValue().lines().stream().map(line -> {
                    return new MapSqlParameterSource("assessment", assessment)
                            .addValue("place", own.getKey().key())
                            .addValue("item", line.item())
                            .addValue("numerator", line.measured().numerator(), Types.NUMERIC)
                            .addValue("denominator", line.measured().denominator(), Types.NUMERIC)
                            .addValue("missing", name(line.measured()), Types.VARCHAR)
                            .addValue("points", line.points(), Types.NUMERIC)
                            .addValue("evidence", line.measured().evidence(), Types.OTHER)
                            .addValue("knownAt", timestamp(results.knownAt(own.getKey(), line.item())));
                }))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate(
                """
                insert into assessment_score (assessment, place, item, numerator, denominator, missing, points, evidence_id, known_at)
                values (:assessment, :place, :item, :numerator, :denominator, :missing, :points, :evidence, :knownAt)""",
                scores);
    }

    private static @Nullable String name(Measured measured) {
        var missing = measured.missing();
        return missing == null ? null : missing.name();
    }

    public List<Assessment> all() {
        return jdbc.sql("select * from assessment order by year desc, sheet, revision desc").query((row, _) -> assessment(row)).list();
    }

    public Optional<Assessment> find(UUID id) {
        return jdbc.sql("select * from assessment where id = ?").param(id).query((row, _) -> assessment(row)).optional();
    }

    /// The last revision.
    public Optional<Assessment> latest(String sheet, int year) {
        return jdbc.sql("select * from assessment where sheet = ? and year = ? order by revision desc limit 1")
                .params(sheet, year)
                .query((row, _) -> assessment(row))
                .optional();
    }

    /// Totals and ranks, the first first and those without a rank last.
    public List<PlaceLine> places(UUID assessment) {
        return jdbc.sql("select * from assessment_place where assessment = ? order by rank nulls last, points desc, place")
                .param(assessment)
                .query((row, _) -> new PlaceLine(
                        new Place(row.getString("place")),
                        row.getString("place_name"),
                        row.getBigDecimal("points"),
                        row.getInt("missing"),
                        row.getObject("rank", Integer.class)))
                .list();
    }

    /// The values by place and item, of those places that the caller may see.
    public SequencedMap<Place, Map<String, Known>> values(UUID assessment) {
        var values = new LinkedHashMap<Place, Map<String, Known>>();
        jdbc.sql("select * from assessment_score where assessment = ? order by place, item")
                .param(assessment)
                .query(row -> {
                    values.computeIfAbsent(new Place(row.getString("place")), _ -> new LinkedHashMap<>())
                            .put(row.getString("item"), known(row));
                });
        return values;
    }

    private static Known known(ResultSet row) throws SQLException {
        var missing = row.getString("missing");
        return new Known(
                new Measured(
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        missing == null ? null : Missing.valueOf(missing),
                        row.getObject("evidence_id", UUID.class)),
                instant(row, "known_at"));
    }

    /// What was counted as of a later instant than the rest, since an appeal was granted.
    public record Recount(Place place, String item, Instant at) {}

    public List<Recount> recounts(UUID assessment) {
        return jdbc.sql(
                        """
                        select s.place, s.item, s.known_at from assessment_score s join assessment a on a.id = s.assessment
                        where s.assessment = ? and s.known_at <> a.recorded_at order by s.known_at, s.place, s.item""")
                .param(assessment)
                .query((row, _) -> new Recount(new Place(row.getString("place")), row.getString("item"), instant(row, "known_at")))
                .list();
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        return new Assessment(
                row.getObject("id", UUID.class),
                row.getString("sheet"),
                row.getString("sheet_file"),
                row.getString("sheet_text"),
                row.getInt("year"),
                new AsOf(row.getObject("valid_on", LocalDate.class), instant(row, "recorded_at")),
                row.getInt("revision"),
                row.getObject("corrects", UUID.class),
                row.getString("reason"),
                row.getObject("appeal_until", LocalDate.class),
                row.getString("canonical"),
                new Sha256(row.getString("digest")),
                instant(row, "published_at"),
                row.getString("published_by"));
    }
}
