package org.yuanlian.alarm.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.alarm.Alarm;
import org.yuanlian.alarm.Alarm.Occurrence;
import org.yuanlian.alarm.machine.Known;
import org.yuanlian.kernel.AlarmLevel;

/// The occurrences of alarms, of which each step reads and writes those that it touches.
@Component
public class KnownRows {
    private final JdbcClient jdbc;

    KnownRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// For as long as the alarm is locked.
    public Known of(Alarm alarm) {
        return new OfOne(alarm.id(), alarm.concern().place().key());
    }

    /// The last that were raised.
    public List<Occurrence> last(UUID alarm, int most) {
        return jdbc.sql("select * from alarm_occurrence where alarm_id = ? order by raised_at desc, gravity desc, key desc limit ?")
                .params(alarm, most)
                .query((row, _) -> occurrence(row))
                .list();
    }

    private final class OfOne implements Known {
        private final UUID alarm;
        private final String place;

        private OfOne(UUID alarm, String place) {
            this.alarm = alarm;
            this.place = place;
        }

        @Override
        public Optional<Occurrence> of(String key) {
            return jdbc.sql("select * from alarm_occurrence where alarm_id = ? and key = ?")
                    .params(alarm, key)
                    .query((row, _) -> occurrence(row))
                    .optional();
        }

        @Override
        public SortedSet<String> superseding(String key) {
            return new TreeSet<>(jdbc.sql("select key from alarm_occurrence where alarm_id = ? and supersedes <> '{}' and supersedes @> array[?::text]")
                    .params(alarm, key)
                    .query(String.class)
                    .set());
        }

        @Override
        public void put(Occurrence one) {
            jdbc.sql(
                            """
                            insert into alarm_occurrence (alarm_id, place, key, revision, level, gravity, raised_at, ended_at, withdrawn, rederived,
                              supersedes, superseded_by)
                            values (:alarm, :place, :key, :revision, :level, :gravity, :raised, :ended, :withdrawn, :rederived, :supersedes::text[], :by)
                            on conflict (alarm_id, key) do update set revision = excluded.revision, level = excluded.level, gravity = excluded.gravity,
                              raised_at = excluded.raised_at, ended_at = excluded.ended_at, withdrawn = excluded.withdrawn,
                              rederived = excluded.rederived, supersedes = excluded.supersedes, superseded_by = excluded.superseded_by""")
                    .param("alarm", alarm)
                    .param("place", place)
                    .param("key", one.key())
                    .param("revision", one.revision())
                    .param("level", one.level().name())
                    .param("gravity", one.level().ordinal())
                    .param("raised", AlarmRows.at(one.raisedAt()))
                    .param("ended", one.endedAt() == null ? null : AlarmRows.at(one.endedAt()))
                    .param("withdrawn", one.withdrawn())
                    .param("rederived", one.rederived())
                    .param("supersedes", AlarmRows.array(one.supersedes()))
                    .param("by", one.supersededBy())
                    .update();
        }

        @Override
        public Extent extent() {
            return jdbc.sql(
                            """
                            select (select raised_at from alarm_occurrence where alarm_id = :alarm order by raised_at limit 1) as first, last.raised_at as last,
                              coalesce(
                                (select level from alarm_occurrence where alarm_id = :alarm and not withdrawn and superseded_by is null and ended_at is null
                                 order by gravity desc limit 1),
                                last.level) as level
                            from (select 1) one left join lateral (
                              select raised_at, level from alarm_occurrence where alarm_id = :alarm and not withdrawn and superseded_by is null
                              order by raised_at desc, gravity desc, key desc limit 1) last on true""")
                    .param("alarm", alarm)
                    .query((row, _) -> read(row))
                    .single();
        }
    }

    private static Known.Extent read(ResultSet row) throws SQLException {
        var level = row.getString("level");
        return new Known.Extent(level == null ? null : AlarmLevel.valueOf(level), AlarmRows.instantIfAny(row, "first"), AlarmRows.instantIfAny(row, "last"));
    }

    private static Occurrence occurrence(ResultSet row) throws SQLException {
        Array supersedes = row.getArray("supersedes");
        return new Occurrence(
                row.getString("key"), row.getInt("revision"), AlarmLevel.valueOf(row.getString("level")), AlarmRows.instant(row, "raised_at"),
                AlarmRows.instantIfAny(row, "ended_at"), row.getBoolean("withdrawn"), row.getBoolean("rederived"),
                Arrays.asList((String[]) supersedes.getArray()), row.getString("superseded_by"));
    }
}
