package org.yuanlian.supervision.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.supervision.LightRule;

/// Turns projects as they stood into what the rules of lights are asked. A rule that does not apply to
/// a project, or of which nothing has been reported, gives null.
@Component
public class LightRows {
    /// What was said of a kind, as known then, in the order of the indexes entry_marks and entry_measures, which answer alone. What was
    /// withdrawn is left out by `not in`, which is a look into a hash and keeps that order; a join would not.
    private static final String SAID =
            """
            from entry e where e.kind = '%s' and e.recorded_at <= :known and e.valid_on <= :on
              and e.place >= :from and e.place < :until
              and (cast(:project as uuid) is null or e.project_id = cast(:project as uuid))
              and e.seq not in (select cancels from withdrawn)""";
    /// The same of one project of `at`: for rules that apply to few.
    private static final String SAID_OF =
            """
            from entry e where e.kind = '%s' and e.project_id = at.project_id and e.recorded_at <= :known and e.valid_on <= :on
              and e.seq not in (select cancels from withdrawn)""";
    private static final String FACTS =
            """
            with withdrawn as materialized (
              select w.cancels from entry w where w.cancels is not null and w.recorded_at <= :known),
            required as (
              select distinct on (project_id) project_id, cents required %s and text <= :onAsText
              order by project_id, text desc, valid_on desc, seq desc),
            reason as (
              select distinct on (project_id) project_id, text is not null and split_part(text, ':', 1) = any (string_to_array(:reasons, ',')) excused
              from (select project_id, valid_on, seq, text %s union all select project_id, valid_on, seq, null %s) told
              order by project_id, valid_on desc, seq desc),
            at as (
              select s.project_id, s.code, s.name, s.place, s.unit, s.demo,
                coalesce(s.signed_on <= :on, false) signed, s.step_stage[width_bucket(:on, s.step_on)] stage,
                case when s.started_on <= :on then s.started_on end started_on,
                (s.plans ->> 'STARTED')::date plan_start,
                coalesce(s.plans ->> 'COMPLETED', s.plans ->> 'PRODUCING')::date plan_end,
                case when s.currency = 'CNY' and s.cents > 0 then s.cents end cents,
                coalesce(s.arrived_cents[width_bucket(:on, s.arrived_on)], 0) arrived
              from standing s
              where s.recorded_from <= :known and s.recorded_until > :known and s.valid_from <= :on and s.valid_until > :on
                and s.place >= :from and s.place < :until
                and (cast(:project as uuid) is null or s.project_id = cast(:project as uuid))),
            known as materialized (
              select at.*, required, coalesce(excused, false) excused,
                case when stage in (6, 7) and plan_end > started_on then
                  (select e.text::numeric %s order by e.valid_on desc, e.seq desc limit 1) end reported,
                case when stage in (6, 7) then exists (select %s) end listed
              from at left join required using (project_id) left join reason using (project_id)),
            silent as (
              select e.project_id, max(e.valid_on) spoke_on from entry e
              where e.project_id = any (array(select project_id from known where stage <= 2))
                and e.cancels is null and e.recorded_at <= :known and e.valid_on <= :on
                and e.seq not in (select cancels from withdrawn)
              group by 1),
            facts as (
              select project_id, code, name, place, unit, demo,
                case when signed and stage < 11 and (plan_start is not null or started_on is not null) then
                  case when started_on is not null or plan_start > :on then 0
                    else (extract(year from :on) - extract(year from plan_start)) * 12
                       + extract(month from :on) - extract(month from plan_start) + 1 end || '|' || excused end start,
                case when stage in (6, 7) and plan_end > started_on then
                  trim_scale(round(least(100, 100.0 * (:on - started_on) / (plan_end - started_on)) - reported, 1))::text end progress,
                case when signed and stage < 11 and cents is not null then
                  trim_scale(round(100.0 * (required - arrived) / cents, 1))::text end payment,
                case when stage in (6, 7) and started_on is not null then
                  case when listed then '0' else trim_scale(extract(year from under_way) * 12 + extract(month from under_way)
                    + case when extract(day from under_way) > 0 then 0.5 else 0 end)::text end end listing,
                case when stage <= 2 then trim_scale(extract(year from silence) * 12 + extract(month from silence)
                    + case when extract(day from silence) > 0 then 0.5 else 0 end)::text end talks,
                plan_start, started_on, spoke_on
              from known left join silent using (project_id) cross join lateral (select age(:on, started_on) under_way, age(:on, spoke_on) silence) span)
            """
                    .formatted(
                            SAID.formatted("planned-capital"),
                            SAID.formatted("delay-reason"),
                            SAID.formatted("delay-reason-ended"),
                            SAID_OF.formatted("progress-percent"),
                            SAID_OF.formatted("investment-statistics-entry"));
    /// One row a rule. Not `values`, whose every expression is made ready anew for each project.
    private static final String EACH_RULE =
            """
            cross join lateral unnest(array['START', 'PROGRESS', 'PAYMENT', 'LISTING', 'TALKS'],
              array[start, progress, payment, listing, talks], array[plan_start, started_on, null, started_on, spoke_on])
              told (rule, inputs, since)
            """;
    private final JdbcClient jdbc;

    LightRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which projects, as of when, and which reasons excuse a delay.
    public record Wanted(AsOf asOf, Place place, List<String> reasons) {}

    /// How many projects of a place stand alike under a rule.
    ///
    /// @param place the first letters of places that are counted together
    /// @param rule null for the count of all projects, whether a rule applies or not
    public record Alike(String place, @Nullable LightRule rule, String inputs, long projects) {

        public Alike times(long number) {
            return new Alike(place, rule, inputs, number * projects);
        }
    }

    /// @param letters how many letters of a place make a group: 4 for a city, 6 for a county, 0 for one group
    public List<Alike> count(Wanted wanted, int letters) {
        var sql = FACTS + """
                select in_place, rule, inputs, n from (
                  select in_place, count(*) n,
                    case when grouping(start) = 0 then 'START' when grouping(progress) = 0 then 'PROGRESS'
                      when grouping(payment) = 0 then 'PAYMENT' when grouping(listing) = 0 then 'LISTING'
                      when grouping(talks) = 0 then 'TALKS' end rule,
                    coalesce(start, progress, payment, listing, talks) inputs
                  from (select left(place, :letters) in_place, start, progress, payment, listing, talks from facts) asked
                  group by grouping sets ((in_place, start), (in_place, progress), (in_place, payment), (in_place, listing),
                    (in_place, talks), (in_place))) told
                where rule is null or inputs is not null""";
        return ask(sql, wanted, null, asked -> asked.param("letters", letters)
                .query((row, _) -> new Alike(
                        row.getString("in_place"), rule(row), row.getString("inputs"), row.getLong("n")))
                .list());
    }

    /// One project under one rule.
    public record Told(
            UUID project,
            String code,
            String name,
            Place place,
            @Nullable String unit,
            boolean demo,
            LightRule rule,
            String inputs,
            @Nullable LocalDate since) {}

    /// A question that a rule is asked, and how early its projects are wanted.
    public record Asked(LightRule rule, String inputs, int order) {}

    /// @param total how many there are, of which `items` is a window
    public record Page(long total, List<Told> items) {}

    /// @param withoutOrder whether those under an open order are left out
    public Page list(Wanted wanted, List<Asked> asked, boolean withoutOrder, int offset, int limit) {
        var rules = new ArrayList<String>();
        var inputs = new ArrayList<String>();
        var orders = new ArrayList<String>();
        asked.forEach(one -> {
            rules.add(one.rule().name());
            inputs.add(one.inputs());
            orders.add(Integer.toString(one.order()));
        });
        var total = new AtomicLong();
        var sql = FACTS + """
                select project_id, code, name, place, unit, demo, told.rule, told.inputs, since, count(*) over () n
                from facts %s
                join unnest(string_to_array(:rules, ','), string_to_array(:inputs, ','), string_to_array(:orders, ',')::int[])
                  wanted (rule, inputs, sort) on wanted.rule = told.rule and wanted.inputs = told.inputs
                where not :withoutOrder or not exists (select from supervision_order o
                  where o.open and o.project_id = facts.project_id and o.rule = told.rule)
                order by sort, since nulls last, project_id limit :limit offset :offset"""
                .formatted(EACH_RULE);
        var items = ask(sql, wanted, null, question -> question.params(Map.of(
                        "rules", String.join(",", rules),
                        "inputs", String.join(",", inputs),
                        "orders", String.join(",", orders),
                        "withoutOrder", withoutOrder,
                        "limit", limit,
                        "offset", offset))
                .query((row, number) -> {
                    total.set(row.getLong("n"));
                    return told(row, number);
                })
                .list());
        return new Page(total.get(), items);
    }

    /// What one project is asked.
    public List<Told> of(UUID project, Wanted wanted) {
        return ask(FACTS + """
                        select project_id, code, name, place, unit, demo, told.rule, told.inputs, since
                        from facts %s where inputs is not null"""
                        .formatted(EACH_RULE), wanted, project, asked -> asked.query(LightRows::told).list());
    }

    /// The planner takes the standings of an as-of pair for a handful and would walk what was said anew for
    /// each, and it takes questions for many and would sort every answer to merge or to group them. Every join here
    /// is of one row a project, or with a few questions: a hash is always right.
    private <T> List<T> ask(
            String sql, Wanted wanted, @Nullable UUID project, Function<JdbcClient.StatementSpec, List<T>> answer) {
        otherThanHashed("off");
        var answers = answer.apply(jdbc.sql(sql)
                .param("on", wanted.asOf().validOn())
                .param("onAsText", wanted.asOf().validOn().toString())
                .param("known", OffsetDateTime.ofInstant(wanted.asOf().recordedAt(), ZoneOffset.UTC))
                .param("from", wanted.place().from())
                .param("until", wanted.place().until())
                .param("reasons", String.join(",", wanted.reasons()))
                .param("project", project == null ? null : project.toString()));
        otherThanHashed("on");
        return answers;
    }

    private void otherThanHashed(String setting) {
        jdbc.sql("select set_config(name, :setting, true) from unnest(array['enable_nestloop', 'enable_mergejoin', 'enable_sort']) name")
                .param("setting", setting)
                .query()
                .listOfRows();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getObject("project_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                new Place(row.getString("place")),
                row.getString("unit"),
                row.getBoolean("demo"),
                LightRule.valueOf(row.getString("rule")),
                row.getString("inputs"),
                row.getObject("since", LocalDate.class));
    }

    private static @Nullable LightRule rule(ResultSet row) throws SQLException {
        var rule = row.getString("rule");
        return rule == null ? null : LightRule.valueOf(rule);
    }
}
