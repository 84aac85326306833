package org.yuanlian.alarm.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.Derived;
import org.yuanlian.alarm.Flood;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Place;
import tools.jackson.databind.json.JsonMapper;

/// What was kept from the desk, in each revision, and who let what through.
@Component
public class HeldRows {
    /// What is held by what was recorded until an instant, in floods: each within the quiet time after the one before it.
    private static final String FLOODED =
            """
            with latest as (
              select distinct on (place, key) * from alarm_held
              where place >= :from_place and place < :until_place and raised_at <= :until and recorded_at <= :known
              order by place, key, revision desc),
            held as (
              select l.*, split_part(l.rule, '/', 1) flood_of, r.at released_at, r.by_whom, r.by_title, r.said,
                l.raised_at - lag(l.raised_at) over (partition by l.place, split_part(l.rule, '/', 1) order by l.raised_at, l.key) apart
              from latest l left join alarm_release r on r.place = l.place and r.key = l.key and r.at <= :known
              where l.held and not l.withdrawn),
            flooded as (
              select held.*, count(*) filter (where apart is null or apart > make_interval(secs => :quiet))
                over (partition by place, flood_of order by raised_at, key) flood
              from held)
            """;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    HeldRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param held whether the rules hold it in this revision
    public record Kept(Derived derived, boolean held, Instant recordedAt) {}

    public record Release(Instant at, Person by, String text) {}

    /// @param release null while nobody let it through
    public record Held(Derived derived, @Nullable Release release) {}

    /// @param from of what was raised, and `until`
    /// @param known by what was recorded until then
    public record Asked(Place within, Instant from, Instant until, Instant known) {}

    public static String flood(Derived one) {
        return one.place().key() + "|" + one.rule().id().split("/", 2)[0];
    }

    public static String flood(Flood.Course course) {
        return course.place().key() + "|" + course.group();
    }

    /// Keeps others from a flood until the transaction ends.
    public void hold(String flood) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 254))) held").param(flood).query(Integer.class).single();
    }

    public boolean knows(Derived one) {
        return exists("select exists (select from alarm_held where place = ? and key = ?)", one);
    }

    public boolean isReleased(Derived one) {
        return exists("select exists (select from alarm_release where place = ? and key = ?)", one);
    }

    private boolean exists(String sql, Derived one) {
        return jdbc.sql(sql).params(one.place().key(), one.key()).query(Boolean.class).single();
    }

    /// A revision that is known already is passed over.
    public void add(Kept kept) {
        var one = kept.derived();
        jdbc.sql(
                        """
                        insert into alarm_held (place, key, revision, held, rule, object, level, raised_at, ended_at, withdrawn, demo, derived, recorded_at)
                        values (:place, :key, :revision, :held, :rule, :object, :level, :raised, :ended, :withdrawn, :demo, :derived::jsonb, :at)
                        on conflict (place, key, revision) do nothing""")
                .param("place", one.place().key())
                .param("key", one.key())
                .param("revision", one.revision())
                .param("held", kept.held())
                .param("rule", one.rule().id())
                .param("object", one.object().id())
                .param("level", one.level().name())
                .param("raised", AlarmRows.at(one.raisedAt()))
                .param("ended", one.endedAt() == null ? null : AlarmRows.at(one.endedAt()))
                .param("withdrawn", one.withdrawn())
                .param("demo", one.demo())
                .param("derived", json.writeValueAsString(one))
                .param("at", AlarmRows.at(kept.recordedAt()))
                .update();
    }

    public void release(Derived one, Release release) {
        jdbc.sql("insert into alarm_release (place, key, at, by_whom, by_title, said) values (?, ?, ?, ?, ?, ?)")
                .params(one.place().key(), one.key(), AlarmRows.at(release.at()), release.by().name(), release.by().title(), release.text())
                .update();
    }

    /// The latest first.
    public List<Flood> floods(Asked asked, Duration quiet) {
        return flooded(
                        """
                        select place, flood_of, min(raised_at) "from", max(raised_at) "to", count(*) held, bool_or(demo) demo,
                          count(*) filter (where released_at is null) waiting,
                          count(*) filter (where released_at is null and ended_at is null) lasting,
                          max(array_position(array['REMINDER', 'WARNING', 'ALARM'], level)) gravity
                        from flooded group by place, flood_of, flood having max(raised_at) >= :from order by max(raised_at) desc, place, flood_of""",
                        asked, quiet)
                .param("from", AlarmRows.at(asked.from()))
                .query((row, _) -> new Flood(
                        new Flood.Course(
                                new Place(row.getString("place")), row.getString("flood_of"), AlarmRows.instant(row, "from"), AlarmRows.instant(row, "to")),
                        row.getInt("held"), row.getInt("waiting"), row.getInt("lasting"), AlarmLevel.values()[row.getInt("gravity") - 1],
                        row.getBoolean("demo")))
                .list();
    }

    /// In the order in which they were raised.
    public List<Held> of(Flood.Course course, Instant known) {
        return flooded(
                        """
                        select * from flooded where place = :place and flood_of = :group and raised_at >= :from order by raised_at, key""",
                        new Asked(course.place(), course.from(), course.to(), known), Duration.ZERO)
                .param("place", course.place().key())
                .param("group", course.group())
                .param("from", AlarmRows.at(course.from()))
                .query((row, _) -> held(row))
                .list();
    }

    /// What waited and lasted at an instant, by what was recorded until another.
    public List<Derived> waiting(Instant at, Instant known, Collection<String> objects) {
        return jdbc.sql(
                        """
                        select h.derived from alarm_held h
                        where h.object = any (:objects::text[]) and h.raised_at <= :at and (h.ended_at is null or h.ended_at > :at)
                          and h.held and not h.withdrawn and h.recorded_at <= :known
                          and not exists (select from alarm_held later where later.place = h.place and later.key = h.key
                            and later.revision > h.revision and later.recorded_at <= :known)
                          and not exists (select from alarm_release r where r.place = h.place and r.key = h.key and r.at <= :known)""")
                .param("objects", AlarmRows.array(objects))
                .param("at", AlarmRows.at(at))
                .param("known", AlarmRows.at(known))
                .query((row, _) -> json.readValue(row.getString("derived"), Derived.class))
                .list();
    }

    private JdbcClient.StatementSpec flooded(String select, Asked asked, Duration quiet) {
        return jdbc.sql(FLOODED + select)
                .param("from_place", asked.within().from())
                .param("until_place", asked.within().until())
                .param("until", AlarmRows.at(asked.until()))
                .param("known", AlarmRows.at(asked.known()))
                .param("quiet", (double) quiet.toSeconds());
    }

    private Held held(ResultSet row) throws SQLException {
        var by = row.getString("by_whom");
        return new Held(
                json.readValue(row.getString("derived"), Derived.class),
                by == null ? null : new Release(AlarmRows.instant(row, "released_at"), new Person(by, row.getString("by_title")), row.getString("said")));
    }
}
