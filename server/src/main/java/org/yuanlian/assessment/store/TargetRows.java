package org.yuanlian.assessment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.assessment.IntegrityFlag;
import org.yuanlian.assessment.Target;
import org.yuanlian.assessment.Task;
import org.yuanlian.kernel.Place;

/// Tasks, values that were handed in, and cases of false reporting. They are only ever added to.
@Component
public class TargetRows {
    private final JdbcClient jdbc;

    TargetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(Target target) {
        jdbc.sql(
                        """
                        insert into assessment_target (place, year, task, named, value, evidence_id, recorded_at, recorded_by)
                        values (:place, :year, :task, :named, :value, :evidence, :at, :by)""")
                .param("place", target.place().key())
                .param("year", target.year())
                .param("task", target.task() == null ? null : target.task().name())
                .param("named", target.named())
                .param("value", target.value())
                .param("evidence", target.evidence())
                .param("at", timestamp(target.recordedAt()))
                .param("by", target.recordedBy())
                .update();
    }

    /// The last of each that was recorded by then.
    public List<Target> targets(int year, Place within, Instant known) {
        return jdbc.sql(
                        """
                        select distinct on (place, task, named) * from assessment_target
                        where year = ? and place >= ? and place < ? and recorded_at <= ?
                        order by place, task, named, recorded_at desc, seq desc""")
                .params(year, within.from(), within.until(), timestamp(known))
                .query((row, _) -> target(row))
                .list();
    }

    /// How many cases of a year stand, by county.
    ///
    /// @param letters how many letters of a place are counted together
    public Map<String, Long> flagged(int year, Place within, Instant known, int letters) {
        var counted = new HashMap<String, Long>();
        jdbc.sql(
                        """
                        select left(f.place, :letters) in_place, count(*) n from integrity_flag f
                        where f.cancels is null and f.found_on >= :first and f.found_on <= :last and f.place >= :from and f.place < :until
                          and f.recorded_at <= :known
                          and not exists (select from integrity_flag w where w.cancels = f.seq and w.recorded_at <= :known)
                        group by 1""")
                .param("letters", letters)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("from", within.from())
                .param("until", within.until())
                .param("known", timestamp(known))
                .query(row -> {
                    counted.put(row.getString("in_place"), row.getLong("n"));
                });
        return counted;
    }

    public long write(IntegrityFlag flag) {
        return jdbc.sql(
                        """
                        insert into integrity_flag (place, project_id, found_on, text, evidence_id, recorded_at, recorded_by)
                        values (:place, :project, :on, :text, :evidence, :at, :by) returning seq""")
                .param("place", flag.place().key())
                .param("project", flag.project())
                .param("on", flag.foundOn())
                .param("text", flag.text())
                .param("evidence", flag.evidence())
                .param("at", timestamp(flag.recordedAt()))
                .param("by", flag.recordedBy())
                .query(Long.class)
                .single();
    }

    public void withdraw(IntegrityFlag flag, String reason, Instant at, String by) {
        jdbc.sql(
                        """
                        insert into integrity_flag (place, project_id, found_on, text, cancels, recorded_at, recorded_by)
                        values (:place, :project, :on, :reason, :cancels, :at, :by)""")
                .param("place", flag.place().key())
                .param("project", flag.project())
                .param("on", flag.foundOn())
                .param("reason", reason)
                .param("cancels", flag.seq())
                .param("at", timestamp(at))
                .param("by", by)
                .update();
    }

    public List<IntegrityFlag> flags(int year) {
        return jdbc.sql(
                        """
                        select f.*, w.text withdrawn from integrity_flag f left join integrity_flag w on w.cancels = f.seq
                        where f.cancels is null and f.found_on >= ? and f.found_on <= ? order by f.seq desc""")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((row, _) -> flag(row))
                .list();
    }

    public Optional<IntegrityFlag> flag(long seq) {
        return jdbc.sql(
                        """
                        select f.*, w.text withdrawn from integrity_flag f left join integrity_flag w on w.cancels = f.seq
                        where f.cancels is null and f.seq = ?""")
                .param(seq)
                .query((row, _) -> flag(row))
                .optional();
    }

    private static IntegrityFlag flag(ResultSet row) throws SQLException {
        return new IntegrityFlag(
                row.getLong("seq"),
                new Place(row.getString("place")),
                row.getObject("project_id", UUID.class),
                row.getObject("found_on", LocalDate.class),
                row.getString("text"),
                row.getObject("evidence_id", UUID.class),
                instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("withdrawn"));
    }

    private static Target target(ResultSet row) throws SQLException {
        var task = row.getString("task");
        return new Target(
                new Place(row.getString("place")),
                row.getInt("year"),
                task == null ? null : Task.valueOf(task),
                row.getString("named"),
                row.getBigDecimal("value"),
                row.getObject("evidence_id", UUID.class),
                instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime timestamp(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
