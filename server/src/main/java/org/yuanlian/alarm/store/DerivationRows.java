package org.yuanlian.alarm.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.alarm.Derived;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Place;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Every revision of every derived alarm as it came in, with its evidence.
@Component
public class DerivationRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DerivationRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param alarm that it belongs to; null for one that withdraws what never came
    public record Kept(@Nullable UUID alarm, Instant recordedAt, Derived derived) {}

    public void add(Kept kept) {
        var one = kept.derived();
        jdbc.sql(
                        """
                        insert into alarm_derivation (place, key, revision, alarm_id, rule, rule_version, rule_source, level, object, object_name,
                          raised_at, ended_at, withdrawn, supersedes, evidence, demo, recorded_at)
                        values (:place, :key, :revision, :alarm, :rule, :version, :source, :level, :object, :name, :raised, :ended, :withdrawn,
                          :supersedes::text[], :evidence::jsonb, :demo, :at)""")
                .param("place", one.place().key())
                .param("key", one.key())
                .param("revision", one.revision())
                .param("alarm", kept.alarm())
                .param("rule", one.rule().id())
                .param("version", one.rule().version())
                .param("source", one.rule().source())
                .param("level", one.level().name())
                .param("object", one.object().id())
                .param("name", one.object().name())
                .param("raised", AlarmRows.at(one.raisedAt()))
                .param("ended", one.endedAt() == null ? null : AlarmRows.at(one.endedAt()))
                .param("withdrawn", one.withdrawn())
                .param("supersedes", AlarmRows.array(one.supersedes()))
                .param("evidence", json.writeValueAsString(one.evidence()))
                .param("demo", one.demo())
                .param("at", AlarmRows.at(kept.recordedAt()))
                .update();
    }

    public boolean has(Derived one) {
        return jdbc.sql("select exists (select from alarm_derivation where place = ? and key = ? and revision = ?)")
                .params(one.place().key(), one.key(), one.revision())
                .query(Boolean.class)
                .single();
    }

    /// Whether the desk has it in any revision.
    public boolean knows(Derived one) {
        return jdbc.sql("select exists (select from alarm_derivation where place = ? and key = ? and alarm_id is not null)")
                .params(one.place().key(), one.key())
                .query(Boolean.class)
                .single();
    }

    /// Whether a later revision has already said that it is nothing.
    public boolean isWithdrawnLater(Derived one) {
        return jdbc.sql("select exists (select from alarm_derivation where place = ? and key = ? and revision > ? and withdrawn)")
                .params(one.place().key(), one.key(), one.revision())
                .query(Boolean.class)
                .single();
    }

    /// The alarm that knows the key, or a key that it supersedes or is superseded by.
    public Optional<UUID> alarmOf(Derived one) {
        var keys = AlarmRows.array(Stream.concat(Stream.of(one.key()), one.supersedes().stream()).toList());
        return jdbc.sql(
                        """
                        select alarm_id from (
                          select alarm_id, key, recorded_at from alarm_derivation
                          where place = :place and key = any (:keys::text[]) and alarm_id is not null
                          union all
                          select alarm_id, key, recorded_at from alarm_derivation
                          where place = :place and supersedes <> '{}' and supersedes @> array[:key::text] and alarm_id is not null) known
                        order by key = :key desc, recorded_at desc limit 1""")
                .param("place", one.place().key())
                .param("keys", keys)
                .param("key", one.key())
                .query(UUID.class)
                .optional();
    }

    /// All revisions of some keys of an alarm, in the order in which they came.
    public List<Kept> of(UUID alarm, Collection<String> keys) {
        return jdbc.sql("select * from alarm_derivation where alarm_id = ? and key = any (?::text[]) order by recorded_at, raised_at, key, revision")
                .params(alarm, AlarmRows.array(keys))
                .query((row, _) -> kept(row))
                .list();
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("alarm_id", UUID.class),
                AlarmRows.instant(row, "recorded_at"),
                new Derived(
                        row.getString("key"),
                        row.getInt("revision"),
                        new Derived.Rule(row.getString("rule"), row.getInt("rule_version"), row.getString("rule_source")),
                        AlarmLevel.valueOf(row.getString("level")),
                        new Place(row.getString("place")),
                        new Derived.Watched(row.getString("object"), row.getString("object_name")),
                        AlarmRows.instant(row, "raised_at"),
                        AlarmRows.instantIfAny(row, "ended_at"),
                        row.getBoolean("withdrawn"),
                        json.readValue(row.getString("evidence"), new TypeReference<List<Derived.Point>>() {}),
                        Arrays.asList((String[]) row.getArray("supersedes").getArray()),
                        row.getBoolean("demo")));
    }
}
