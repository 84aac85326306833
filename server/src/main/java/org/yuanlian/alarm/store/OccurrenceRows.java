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

    /// The gravest first, and of those the ones that lasted longest. A verdict is about what was seen when it was given: what
    /// was raised later, or has become graver, is not false by it.
    public List<Occurring> at(Instant at, Instant known, Collection<String> objects) {
        return jdbc.sql(
                        """
                        select d.*, coalesce(verdict.real = 'false' and exists (select from alarm_derivation seen where seen.place = d.place
                            and seen.key = d.key and seen.level = d.level and seen.recorded_at <= verdict.at), false) as verified_false
                        from alarm_derivation d
                        left join lateral (select event.at, event.said ->> 'real' as real from alarm_event event
                          where event.alarm_id = d.alarm_id and event.act = 'VERIFY' and event.at <= :known
                          order by event.number desc limit 1) verdict on true
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
                        AlarmLevel.valueOf(row.getString("level")), row.getString("object"), AlarmRows.instant(row, "raised_at"),
                        row.getBoolean("verified_false")))
                .list();
    }
}
