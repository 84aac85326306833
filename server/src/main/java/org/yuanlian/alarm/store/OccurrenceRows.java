package org.yuanlian.alarm.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.alarm.Occurring;
import org.yuanlian.kernel.AlarmLevel;

/// What went on at an instant, by the highest revisions that were known at another.
@Component
public class OccurrenceRows {
    private final JdbcClient jdbc;

    OccurrenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The gravest first, and of those the ones that lasted longest.
    public List<Occurring> at(Instant at, Instant known, Collection<String> objects) {
        return jdbc.sql(
                        """
                        select d.* from alarm_derivation d
                        where d.object = any (:objects::text[]) and d.raised_at <= :at and (d.ended_at is null or d.ended_at > :at)
                          and not d.withdrawn and d.alarm_id is not null and d.recorded_at <= :known
                          and not exists (select from alarm_derivation later where later.place = d.place and later.key = d.key
                            and later.revision > d.revision and later.recorded_at <= :known)
                          and not exists (select from alarm_derivation other where other.supersedes <> '{}' and other.supersedes @> array[d.key]
                            and other.place = d.place and other.recorded_at <= :known)
                        order by array_position(array['ALARM', 'WARNING', 'REMINDER'], d.level), d.raised_at, d.key""")
                .param("objects", AlarmRows.array(objects))
                .param("at", AlarmRows.at(at))
                .param("known", AlarmRows.at(known))
                .query((row, _) -> new Occurring(
                        row.getObject("alarm_id", UUID.class), row.getString("rule"), row.getInt("rule_version"), row.getString("rule_source"),
                        AlarmLevel.valueOf(row.getString("level")), row.getString("object"), AlarmRows.instant(row, "raised_at")))
                .list();
    }
}
