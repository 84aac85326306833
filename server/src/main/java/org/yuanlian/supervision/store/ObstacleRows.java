package org.yuanlian.supervision.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Stage;
import org.yuanlian.supervision.obstacle.Underway;
import org.yuanlian.supervision.obstacle.Underway.Blocker;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Projects that have not ended, with what was recorded of them that obstacles ask for.
@Component
public class ObstacleRows {
    private static final String UNDERWAY =
            """
            with at as (
              select s.project_id, s.code, s.name, s.place, s.unit, s.industry, s.demo, s.plans, b.i,
                s.step_stage[b.i] stage, s.step_stage[b.i - 1] stage_before, s.step_on[b.i] step_on, s.step_on[b.i - 1] step_before,
                nullif(s.step_due[b.i], 'infinity') due, case when s.signed_on <= :on then s.signed_on end signed_on,
                case when s.currency = 'CNY' and s.cents > 0
                  then trunc(100.0 * coalesce(s.arrived_cents[width_bucket(:on, s.arrived_on)], 0) / s.cents)::int end arrived_percent
              from standing s cross join lateral (select width_bucket(:on, s.step_on) i) b
              where s.recorded_from <= :known and s.recorded_until > :known and s.valid_from <= :on and s.valid_until > :on
                and s.place >= :from and s.place < :until and coalesce(s.step_stage[b.i], 0) < 11),
            said as materialized (
              select e.project_id, e.kind, btrim(e.text) text, e.valid_on, e.seq from entry e
              where e.kind in (%s)
                and e.recorded_at <= :known and e.valid_on <= :on and e.place >= :from and e.place < :until
                and not exists (select from entry w where w.cancels = e.seq and w.recorded_at <= :known)),
            has as (
              select project_id, array_agg(distinct kind) kinds from said
              where kind not in ('blocker-opened', 'blocker-closed') group by project_id),
            open as (
              select project_id, array_agg(text order by opened_on, text) texts, array_agg(opened_on::text order by opened_on, text) days
              from (select distinct on (project_id, text) project_id, text, kind, valid_on opened_on from said
                where kind in ('blocker-opened', 'blocker-closed') order by project_id, text, valid_on desc, seq desc) last
              where kind = 'blocker-opened' group by project_id)
            select at.*, has.kinds, open.texts, open.days,
              greatest(case when stage = 7 and stage_before = 6 then step_before else step_on end,
                case when stage = 3 then signed_on end) since
            from at left join has using (project_id) left join open using (project_id)
            """;
    private static final TypeReference<Map<Stage, LocalDate>> PLANS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ObstacleRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param kinds of evidence whose absence matters
    @Transactional(readOnly = true)
    public List<Underway> underway(AsOf asOf, Place place, Collection<String> kinds) {
        return jdbc.sql(UNDERWAY.formatted(literals(kinds)))
                .param("on", asOf.validOn())
                .param("known", OffsetDateTime.ofInstant(asOf.recordedAt(), ZoneOffset.UTC))
                .param("from", place.from())
                .param("until", place.until())
                .query(this::project)
                .list();
    }

    /// As literals, so that the index of marks is seen to hold them.
    private static String literals(Collection<String> kinds) {
        return Stream.concat(Stream.of("blocker-opened", "blocker-closed"), kinds.stream())
                .map(kind -> "'" + kind.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }

    private Underway project(ResultSet row, int number) throws SQLException {
        var stage = row.getObject("stage", Integer.class);
        return new Underway(
                row.getObject("project_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                new Place(row.getString("place")),
                row.getString("unit"),
                row.getString("industry"),
                row.getBoolean("demo"),
                stage == null ? null : Stage.at(stage),
                row.getObject("signed_on") != null,
                row.getObject("since", LocalDate.class),
                row.getObject("due", LocalDate.class),
                json.readValue(row.getString("plans"), PLANS),
                Set.of(strings(row, "kinds")),
                row.getObject("arrived_percent", Integer.class),
                blockers(row));
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }

    private static List<Blocker> blockers(ResultSet row) throws SQLException {
        var texts = strings(row, "texts");
        var blockers = new ArrayList<Blocker>();
        var days = strings(row, "days");
        for (var i = 0; i < texts.length; i++) {
            blockers.add(new Blocker(texts[i], LocalDate.parse(days[i])));
        }
        return blockers;
    }
}
