package org.yuanlian.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Experience;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Stretch;
import org.yuanlian.ledger.WaitingTimes.Outcome;
import org.yuanlian.ledger.WaitingTimes.Wait;

/// The waits of projects between stages, as reported. A project counts for a stretch from the day it
/// first stood at its first stage; a signing counts from the formal contract, since a framework
/// agreement binds to nothing. Who comes to the further stage without having stood at the first is left out.
@Component
public class DurationRows {
    private static final int OUTCOMES = Outcome.values().length;
    private static final String WAITS =
            """
            with stood as (
              select case when length(s.place) > 6 then s.place end park, nullif(left(s.industry, :digits), '') trade,
                case when s.signed_on <= :on then s.signed_on end signed_on, s.step_on, s.step_stage
              from standing s
              where s.recorded_from <= :known and s.recorded_until > :known and s.valid_from <= :on and s.valid_until > :on),
            waits as (
              select stood.park, stood.trade, w.first, w.further, case w.first when 3 then stood.signed_on else met.began end began,
                met.reached, met.gone
              from stood
              cross join unnest(string_to_array(:firsts, ',')::int[], string_to_array(:furthers, ',')::int[]) w (first, further)
              cross join lateral (
                select min(day) filter (where stage between w.first and case w.first when 6 then 7 else w.first end) began,
                  min(day) filter (where stage >= w.further and stage < 11) reached, min(day) filter (where stage = 11) gone
                from unnest(stood.step_on, stood.step_stage) step (day, stage) where day <= :on) met)
            select park, trade, first, further,
              array_agg((coalesce(reached, gone, :on) - began) * :outcomes
                + case when reached is not null then 0 when gone is null then 1 else 2 end) waits
            from waits
            where began is not null and (reached is null or reached > began) and (gone is null or gone >= began)
            group by 1, 2, 3, 4
            """;
    private final JdbcClient jdbc;

    DurationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Experience read(AsOf asOf, Collection<Stretch> stretches, int industryDigits) {
        var read = new Experience(industryDigits);
        jdbc.sql(WAITS)
                .param("on", asOf.validOn())
                .param("known", OffsetDateTime.ofInstant(asOf.recordedAt(), ZoneOffset.UTC))
                .param("digits", industryDigits)
                .param("outcomes", OUTCOMES)
                .param("firsts", ordinals(stretches.stream().map(Stretch::from).toList()))
                .param("furthers", ordinals(stretches.stream().map(Stretch::to).toList()))
                .query(row -> {
                    read.add(
                            new Stretch(Stage.at(row.getInt("first")), Stage.at(row.getInt("further"))),
                            row.getString("park"),
                            row.getString("trade"),
                            waits(row));
                });
        return read;
    }

    private static List<Wait> waits(ResultSet row) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray("waits").getArray())
                .map(wait -> new Wait(wait / OUTCOMES, Outcome.values()[wait % OUTCOMES]))
                .toList();
    }

    private static String ordinals(List<Stage> stages) {
        return stages.stream().map(stage -> Integer.toString(stage.ordinal())).collect(Collectors.joining(","));
    }
}
