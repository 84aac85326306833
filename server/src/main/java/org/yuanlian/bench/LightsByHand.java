package org.yuanlian.bench;

/// The lights of all projects as someone would write them by hand, the rules as cases in SQL.
final class LightsByHand {
    private LightsByHand() {}

    /// The published rules once more, over columns `rule` and `i` of numbers; `excused` for START.
    static final String CASE =
            """
            case rule
              when 'START' then case when i = 0 then 'GREEN' when i >= 3 then 'RED' when excused then 'GREEN' else 'YELLOW' end
              when 'PROGRESS' then case when i < 10 then 'GREEN' when i <= 30 then 'YELLOW' else 'RED' end
              when 'PAYMENT' then case when i <= 0 then 'GREEN' else 'RED' end
              when 'LISTING' then case when i < 1 then 'GREEN' when i <= 2 then 'YELLOW' else 'RED' end
              when 'TALKS' then case when i < 2 then 'GREEN' when i < 3 then 'YELLOW' else 'RED' end end""";

    static final String COUNTS =
            """
            with live as (
              select e.* from entry e where e.recorded_at <= :known and e.valid_on <= :on
                and e.kind in ('progress-percent', 'planned-capital', 'delay-reason', 'delay-reason-ended', 'investment-statistics-entry')
                and not exists (select from entry w where w.cancels = e.seq and w.recorded_at <= :known)),
            said as (
              select project_id,
                (array_agg(text::numeric order by valid_on desc, seq desc) filter (where kind = 'progress-percent'))[1] percent,
                (array_agg(cents order by text::date desc, valid_on desc, seq desc)
                  filter (where kind = 'planned-capital' and case when kind = 'planned-capital' then text::date <= :on end))[1] required,
                coalesce((array_agg(kind || split_part(text, ':', 1) order by valid_on desc, seq desc) filter (where kind like 'delay%%'))[1]
                  like 'delay-reason%%' and bool_or(kind = 'delay-reason'), false) excused,
                bool_or(kind = 'investment-statistics-entry') listed
              from live group by 1),
            at as (
              select s.*, s.signed_on <= :on signed, s.step_stage[width_bucket(:on, s.step_on)] stage,
                case when s.started_on <= :on then s.started_on end begun, (s.plans ->> 'STARTED')::date plan_start,
                coalesce(s.plans ->> 'COMPLETED', s.plans ->> 'PRODUCING')::date plan_end,
                coalesce(s.arrived_cents[width_bucket(:on, s.arrived_on)], 0) arrived
              from standing s where s.recorded_from <= :known and s.recorded_until > :known and s.valid_from <= :on and s.valid_until > :on),
            told as (
              select 'START' rule, coalesce(excused, false) excused,
                case when begun is not null or plan_start > :on then 0 else (extract(year from :on) - extract(year from plan_start)) * 12
                  + extract(month from :on) - extract(month from plan_start) + 1 end i
              from at left join said using (project_id) where signed and stage < 11 and (plan_start is not null or begun is not null)
              union all select 'PROGRESS', false, round(least(100, 100.0 * (:on - begun) / (plan_end - begun)) - percent, 1)
              from at join said using (project_id) where stage in (6, 7) and plan_end > begun and percent is not null
              union all select 'PAYMENT', false, round(100.0 * (required - arrived) / at.cents, 1)
              from at join said using (project_id) where signed and stage < 11 and currency = 'CNY' and at.cents > 0 and required is not null
              union all select 'LISTING', false, case when listed then 0 else extract(year from age(:on, begun)) * 12
                + extract(month from age(:on, begun)) + case when extract(day from age(:on, begun)) > 0 then 0.5 else 0 end end
              from at left join said using (project_id) where stage in (6, 7) and begun is not null
              union all select 'TALKS', false, extract(year from a) * 12 + extract(month from a) + case when extract(day from a) > 0 then 0.5 else 0 end
              from (select age(:on, (select max(e.valid_on) from entry e where e.project_id = at.project_id and e.cancels is null
                and e.recorded_at <= :known and e.valid_on <= :on
                and not exists (select from entry w where w.cancels = e.seq and w.recorded_at <= :known))) a from at where stage <= 2) silent)
            select rule, %s light, count(*) n from told group by 1, 2"""
                    .formatted(CASE);
}
