package org.yuanlian.alarm.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.alarm.Alarm;
import org.yuanlian.alarm.Alarm.Concern;
import org.yuanlian.alarm.AlarmEvent;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.AlarmState;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Place;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Alarms with their events, and how each stands.
@Component
public class AlarmRows {
    private static final String EVENT = "select alarm_id, number, at, by_whom, by_title, act, said from alarm_event ";
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AlarmRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Keeps others from what the desk takes for the same, until the transaction ends.
    public void hold(Concern concern) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 250))) held").param(concern.key()).query(Integer.class).single();
    }

    /// Keeps others from the alarm until the transaction ends.
    public Optional<Alarm> lock(UUID id) {
        return jdbc.sql("select standing::text from alarm_standing where alarm_id = ? for update").param(id).query((row, _) -> alarm(row)).optional();
    }

    public Optional<Alarm> find(UUID id) {
        return jdbc.sql("select standing::text from alarm_standing where alarm_id = ?").param(id).query((row, _) -> alarm(row)).optional();
    }

    public void begin(Alarm alarm) {
        var concern = alarm.concern();
        jdbc.sql("insert into alarm (id, place, rule, rule_version, rule_source, object, object_name, demo, level, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        alarm.id(), concern.place().key(), concern.rule(), concern.ruleVersion(), concern.ruleSource(), concern.object(),
                        concern.objectName(), concern.demo(), alarm.level().name(), at(alarm.openedAt()))
                .update();
    }

    /// An event, and how the alarm stands after it.
    public void write(Alarm after, AlarmEvent event) {
        var form = HappeningForm.of(event.what());
        var place = after.concern().place().key();
        var standing = json.writeValueAsString(after);
        jdbc.sql("insert into alarm_event (alarm_id, number, place, at, by_whom, by_title, act, said, standing) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)")
                .params(
                        event.alarm(), event.number(), place, at(event.at()), event.by().name(), event.by().title(), form.act().name(),
                        json.writeValueAsString(form.said()), standing)
                .update();
        var holder = after.hand().by();
        jdbc.sql(
                        """
                        insert into alarm_standing (alarm_id, place, state, gravity, due_at, holder, version, opened_at, last_at, standing)
                        values (:id, :place, :state, :gravity, :due, :holder, :version, :opened, :last, :standing::jsonb)
                        on conflict (alarm_id) do update set state = excluded.state, gravity = excluded.gravity, due_at = excluded.due_at,
                          holder = excluded.holder, version = excluded.version, last_at = excluded.last_at, standing = excluded.standing""")
                .param("id", after.id())
                .param("place", place)
                .param("state", after.state().name())
                .param("gravity", after.level().ordinal())
                .param("due", after.dueAt() == null ? null : at(after.dueAt()))
                .param("holder", holder == null ? null : holder.name())
                .param("version", after.version())
                .param("opened", at(after.openedAt()))
                .param("last", at(after.lastAt()))
                .param("standing", standing)
                .update();
    }

    /// The alarms of the same object and rule that may take in what was raised at an instant, the last opened first: the
    /// open ones, and those that began and were closed not further from it than `around`.
    public List<UUID> same(Concern concern, Instant raisedAt, Duration around) {
        return jdbc.sql(
                        """
                        select a.id from alarm a join alarm_standing s on s.alarm_id = a.id
                        where a.place = :place and a.object = :object and a.rule = :rule
                          and (s.state <> 'CLOSED' or s.last_at >= :from and exists (
                            select from alarm_occurrence one where one.alarm_id = s.alarm_id and one.raised_at <= :until))
                        order by a.opened_at desc, a.id""")
                .param("place", concern.place().key())
                .param("object", concern.object())
                .param("rule", concern.rule())
                .param("from", at(raisedAt.minus(around)))
                .param("until", at(raisedAt.plus(around)))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// How it stood after one of its events; empty where that is not known.
    public Optional<Alarm> asSeen(UUID id, long version) {
        return jdbc.sql("select standing::text from alarm_event where alarm_id = ? and number = ? and standing is not null")
                .params(id, version)
                .query((row, _) -> alarm(row))
                .optional();
    }

    /// All of them, from the first on.
    public List<AlarmEvent> events(Collection<UUID> alarms) {
        return jdbc.sql(EVENT + "where alarm_id = any (?::uuid[]) order by alarm_id, number")
                .param(array(alarms))
                .query((row, _) -> event(row))
                .list();
    }

    /// What it began with, all that people did, and what the rules derived after a version.
    public List<AlarmEvent> eventsSince(UUID alarm, long version) {
        return jdbc.sql(EVENT + "where alarm_id = ? and (act <> 'DERIVE' or number = 1 or number > ?) order by number")
                .params(alarm, version)
                .query((row, _) -> event(row))
                .list();
    }

    /// The last ones after a version, at most so many, the earliest first.
    public List<AlarmEvent> lastAfter(UUID alarm, long version, int most) {
        return jdbc.sql(EVENT + "where alarm_id = ? and number > ? order by number desc limit ?")
                .params(alarm, version, most)
                .query((row, _) -> event(row))
                .list()
                .reversed();
    }

    /// @param openOnly whether those that are closed are left out
    /// @param state null for all, as with the others
    /// @param words that the object or the rule contains
    public record Wanted(
            Place within, boolean openOnly, @Nullable AlarmLevel level, @Nullable AlarmState state, @Nullable String rule, @Nullable String holder,
            @Nullable String words, int offset, int limit) {

        /// The open ones that somebody has.
        public static Wanted of(Place within, String holder, int most) {
            return new Wanted(within, true, null, null, null, holder, null, 0, most);
        }
    }

    private static final String MATCHING =
            """
            from alarm_standing s where place >= :from and place < :until and (not :open or state <> 'CLOSED')
              and (:gravity::int is null or gravity = :gravity) and (:state::text is null or state = :state)
              and (:rule::text is null or standing -> 'concern' ->> 'rule' = :rule) and (:holder::text is null or holder = :holder)
              and (:words::text is null or standing -> 'concern' ->> 'objectName' ilike :words or standing -> 'concern' ->> 'rule' ilike :words
                or standing -> 'concern' ->> 'object' ilike :words)
            """;

    public long count(Wanted wanted) {
        return matching("select count(*) ", "", wanted).query(Long.class).single();
    }

    /// The gravest first, and of those the ones with the least time left; what is closed comes last.
    public List<Alarm> list(Wanted wanted) {
        return matching(
                        "select standing::text ",
                        """
                        order by state = 'CLOSED', case when state = 'CLOSED' then 0 else gravity end desc,
                          case when state = 'CLOSED' then null else due_at end nulls last, last_at desc, alarm_id
                        offset :offset limit :limit""",
                        wanted)
                .param("offset", wanted.offset())
                .param("limit", wanted.limit())
                .query((row, _) -> alarm(row))
                .list();
    }

    private JdbcClient.StatementSpec matching(String select, String order, Wanted wanted) {
        return jdbc.sql(select + MATCHING + order)
                .param("from", wanted.within().from())
                .param("until", wanted.within().until())
                .param("open", wanted.openOnly())
                .param("gravity", wanted.level() == null ? null : wanted.level().ordinal())
                .param("state", wanted.state() == null ? null : wanted.state().name())
                .param("rule", wanted.rule())
                .param("holder", wanted.holder())
                .param("words", wanted.words() == null || wanted.words().isBlank() ? null : "%" + wanted.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    /// Those that were opened before an instant and to which something happened since another, or which are open.
    public List<Alarm> touched(Place within, Instant from, Instant until) {
        return jdbc.sql(
                        """
                        select standing::text from alarm_standing where place >= ? and place < ? and opened_at < ? and (last_at >= ? or state <> 'CLOSED')
                        order by opened_at, alarm_id""")
                .params(within.from(), within.until(), at(until), at(from))
                .query((row, _) -> alarm(row))
                .list();
    }

    private Alarm alarm(ResultSet row) throws SQLException {
        return json.readValue(row.getString("standing"), Alarm.class);
    }

    private AlarmEvent event(ResultSet row) throws SQLException {
        var said = json.readValue(row.getString("said"), new TypeReference<Map<String, String>>() {});
        return new AlarmEvent(
                row.getObject("alarm_id", UUID.class),
                row.getLong("number"),
                instant(row, "at"),
                new Person(row.getString("by_whom"), row.getString("by_title")),
                new HappeningForm(HappeningForm.Act.valueOf(row.getString("act")), said).what());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column).toInstant();
    }

    static @Nullable Instant instantIfAny(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime at(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static String array(Collection<?> values) {
        return values.stream().map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
