package org.yuanlian.bench;

/// The four rates of every cohort as someone would write them by hand over the bare entries, and the
/// system's own question over its projection without row-level security.
final class RatesByHand {
    private RatesByHand() {}

    /// Over the projection: the engine's own speed. `:on` is the valid day.
    static final String OVER_PROJECTION =
            """
            with member as (
              select substr(s.place, 1, 4) city, substr(s.place, 1, 6) county,
                case when length(s.place) > 6 then s.place end park, extract(year from s.signed_on)::int signed, s.event,
                s.chain, s.industry, s.cents, s.performed_on <= :on performed, s.performed_verified_on <= :on performed_verified,
                s.started_on <= :on started, s.started_verified_on <= :on started_verified,
                s.producing_on <= :on producing, s.producing_verified_on <= :on producing_verified,
                s.arrived_cents[width_bucket(:on, s.arrived_on)] arrived,
                s.arrived_verified_cents[width_bucket(:on, s.arrived_on)] arrived_verified
              from standing s
              where %s and s.valid_from <= :on and s.valid_until > :on and s.signed_on <= :on)
            select city, county, park, signed, event, chain, industry, count(*), sum(cents),
              count(*) filter (where performed), count(*) filter (where performed_verified),
              count(*) filter (where started), count(*) filter (where started_verified),
              count(*) filter (where producing), count(*) filter (where producing_verified),
              sum(arrived), sum(arrived_verified)
            from member group by grouping sets ((1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (1, 7))""";

    /// Over the bare entries: milestones and sums from what was said, nothing prepared.
    static final String OVER_ENTRIES =
            """
            with live as (
              select e.* from entry e where e.recorded_at <= :known and e.valid_on <= :on and e.cancels is null
                and not exists (select from entry w where w.cancels = e.seq and w.recorded_at <= :known)),
            told as (
              select project_id, min(place) place,
                min(valid_on) filter (where kind in ('formal-contract', 'reported-signing')) signed_on,
                (array_agg(text order by valid_on desc, seq desc) filter (where kind = 'chain'))[1] chain,
                (array_agg(text order by valid_on desc, seq desc) filter (where kind = 'event'))[1] event,
                coalesce((array_agg(cents order by valid_on desc) filter (where kind = 'formal-contract'))[1],
                         (array_agg(cents order by valid_on desc) filter (where kind = 'reported-signing'))[1]) cents,
                min(valid_on) filter (where kind in ('business-licence','land-contract','construction-permit','completion-acceptance','production-invoice','capacity-review','reported-performance','reported-site','reported-start','reported-completion','reported-production','reported-capacity')) performed,
                min(valid_on) filter (where kind in ('construction-permit','completion-acceptance','production-invoice','capacity-review','reported-start','reported-completion','reported-production','reported-capacity')) started,
                min(valid_on) filter (where kind in ('production-invoice','capacity-review','reported-production','reported-capacity')) producing,
                sum(cents) filter (where kind = 'capital-arrival') arrived,
                max(cents) filter (where kind = 'reported-arrival') reported
              from live group by project_id)
            select substr(place, 1, 4) city, event, extract(year from signed_on)::int signed, chain, count(*), sum(cents),
                   count(performed), count(started), count(producing), sum(greatest(reported, arrived)), sum(arrived)
            from told where signed_on is not null
            group by grouping sets ((), (1), (2), (1, 2), (3), (1, 3), (4), (1, 4))""";
}
