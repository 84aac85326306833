package org.yuanlian.bench;

/// The figures of a bulletin as someone would ask for them by hand over the standings, without
/// row-level security.
final class SupervisionByHand {
    static final String ALL_ENTRIES =
            """
            copy (select project_id, place, seq, kind, valid_on, recorded_at, grade, cents, currency, cancels from entry order by seq)
            to stdout (format binary)""";
    private SupervisionByHand() {}

    private static final String AS_OF =
            """
            s.recorded_from <= :%1$s and s.recorded_until > :%1$s and s.valid_from <= :%2$s and s.valid_until > :%2$s and s.signed_on <= :%2$s""";

    static final String RATES =
            """
            select substr(s.place, 1, 4) city, substr(s.place, 1, 6) county, count(*), sum(s.cents),
                   count(*) filter (where s.performed_on <= :on), count(*) filter (where s.performed_verified_on <= :on),
                   count(*) filter (where s.started_on <= :on), count(*) filter (where s.started_verified_on <= :on),
                   count(*) filter (where s.producing_on <= :on), count(*) filter (where s.producing_verified_on <= :on),
                   sum(s.arrived_cents[width_bucket(:on, s.arrived_on)]), sum(s.arrived_verified_cents[width_bucket(:on, s.arrived_on)])
            from standing s where %s group by grouping sets ((1), (2), ())"""
                    .formatted(AS_OF.formatted("known", "on"));

    static final String OVERDUE =
            """
            select s.project_id, s.name, s.step_due[width_bucket(:on, s.step_on)] due from standing s
            where s.recorded_from <= :known and s.recorded_until > :known and s.valid_from <= :on and s.valid_until > :on
              and s.step_due[width_bucket(:on, s.step_on)] < :on
            order by due, 1 limit 20""";

    /// Every project at the earlier pair, at the earlier day as known later, and at the later pair.
    static final String MOVES =
            """
            with a as (%s), b as (%s), c as (%s)
            select * from a full join b using (project_id) full join c using (project_id)
            where (a.*) is distinct from (b.*) or (b.*) is distinct from (c.*)"""
                    .formatted(at("knownEarlier", "earlier"), at("known", "earlier"), at("known", "on"));

    private static String at(String known, String on) {
        return """
                select s.project_id, coalesce(s.performed_on <= :%2$s, false), coalesce(s.started_on <= :%2$s, false),
                  coalesce(s.producing_on <= :%2$s, false), coalesce(s.performed_verified_on <= :%2$s, false),
                  coalesce(s.started_verified_on <= :%2$s, false), coalesce(s.producing_verified_on <= :%2$s, false), s.cents,
                  coalesce(s.arrived_cents[width_bucket(:%2$s, s.arrived_on)], 0),
                  coalesce(s.arrived_verified_cents[width_bucket(:%2$s, s.arrived_on)], 0)
                from standing s where %3$s"""
                .formatted(known, on, AS_OF.formatted(known, on));
    }
}
