package org.yuanlian.registry.store;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.registry.base.BaseFiles;
import org.yuanlian.registry.base.BaseRow;

/// Brings the tables of base data to what the files say. A row that vanished from its file stays, for
/// others may refer to it; days and observations are replaced.
public final class BaseTables {
    private final JdbcTemplate jdbc;

    public BaseTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public boolean hold(Sha256 hash) {
        return JdbcClient.create(jdbc)
                .sql("select hash = ? from base_load")
                .param(hash.hex())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void load(BaseFiles files, Sha256 hash) {
        regions(files);
        trades(files);
        jdbc.update("delete from calendar_day");
        write(files, "calendar-years", "calendar_year (year, source)", "year", row -> row(row.year("year"), row.text("source")));
        write(files, "calendar-days", "calendar_day (day, worked, holiday)", "day", row ->
                row(row.day("date"), row.text("kind").equals("work"), row.text("holiday")));
        parks(files);
        organisations(files);
        observations(files);
        jdbc.update(
                "insert into base_load (hash) values (?) on conflict (only_one) do update set hash = excluded.hash, loaded_at = now()",
                hash.hex());
    }

    private void regions(BaseFiles files) {
        write(files, "regions", "region (code, name, level, parent, since, lon, lat, source)", "code", row ->
                row(row.text("code"), row.text("name"), row.text("level"), orNull(row, "parent"), row.year("since"),
                        row.number("lon").orElse(null), row.number("lat").orElse(null), row.text("source")));
        write(files, "region-history",
                "former_region (code, since, until, name, city, level, successors, source)", "code, since", row ->
                row(row.text("code"), row.year("since"), row.year("until"), row.text("name"), row.text("city"),
                        row.text("level"), array(row.list("successors")), row.text("source")));
    }

    private void trades(BaseFiles files) {
        write(files, "industries", "industry (code, name, level, parent, section, source)", "code", row ->
                row(row.text("code"), row.text("name"), row.text("level"), orNull(row, "parent"), row.text("section"),
                        row.text("source")));
        write(files, "leading-industries", "leading_industry (code, name, name_en, source, verified)", "code", row ->
                row(row.text("code"), row.text("name"), row.text("nameEn"), row.text("source"), row.truth("verified")));
        write(files, "chains", "chain (code, name, name_en, aliases, leading_industry, source, verified)", "code", row ->
                row(row.text("code"), row.text("name"), row.text("nameEn"), array(row.list("aliases")),
                        row.text("leadingIndustry"), row.text("source"), row.truth("verified")));
    }

    private void parks(BaseFiles files) {
        write(
                files,
                "parks",
                """
                park (id, place, region, name, aliases, level, type, approved_year, document, area_ha, area_kind,
                      industries, lon, lat, coord_basis, source, verified)""",
                "id",
                row -> row(row.text("id"), row.text("place"), row.text("place").substring(0, 6), row.text("name"),
                        array(row.list("aliases")), row.text("level"), row.text("type"),
                        row.optional("approvedYear").map(Integer::valueOf).orElse(null), orNull(row, "document"),
                        row.number("areaHa").orElse(null), orNull(row, "areaKind"), array(row.list("industries")),
                        row.number("lon").orElse(null), row.number("lat").orElse(null), row.text("coordBasis"),
                        row.text("source"), row.truth("verified")));
    }

    private void organisations(BaseFiles files) {
        write(
                files,
                "organisations",
                "organisation (id, name, aliases, uscc, place, stock_code, trade, source, verified, origin)",
                "id",
                row -> row(row.text("id"), row.text("name"), array(row.list("aliases")), orNull(row, "uscc"),
                        orNull(row, "region"), orNull(row, "stockCode"), orNull(row, "trade"), row.text("source"),
                        row.truth("verified"), "base"));
    }

    private void observations(BaseFiles files) {
        jdbc.update("delete from observation where origin = 'base'");
        write(
                files,
                "observations",
                """
                observation (id, subject_kind, subject, indicator, operator, value, unit, period, source, locator, origin,
                             recorded_at, recorded_by)""",
                "id",
                row -> row(UUID.nameUUIDFromBytes(row.fields().toString().getBytes(StandardCharsets.UTF_8)),
                        row.text("subjectKind"), row.text("subject"), row.text("indicator"), row.text("op"),
                        row.number("value").orElseThrow(), row.text("unit"), orNull(row, "period"), row.text("source"),
                        orNull(row, "locator"),
                        "base", Timestamp.from(Instant.EPOCH), "base data"));
    }

    /// @param into a table with its columns in brackets
    private void write(BaseFiles files, String file, String into, String key, Function<BaseRow, @Nullable Object[]> row) {
        var columns = List.of(into.substring(into.indexOf('(') + 1, into.indexOf(')')).split(",\\s*"));
        var updates = columns.stream()
                .filter(column -> !List.of(key.split(", ")).contains(column))
                .map(column -> column + " = excluded." + column)
                .toList();
        var sql = "insert into %s values (%s) on conflict (%s) do update set %s"
                .formatted(into, "?, ".repeat(columns.size() - 1) + "?", key, String.join(", ", updates));
        jdbc.batchUpdate(sql, files.rows(file).stream().map(row).toList());
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static @Nullable String orNull(BaseRow row, String column) {
        return row.optional(column).orElse(null);
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }
}
