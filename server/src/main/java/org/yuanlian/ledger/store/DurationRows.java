package org.yuanlian.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            met as (
              select stood.park, stood.trade, stood.signed_on, step.*
              from stood cross join lateral (
                select array[%s] at_stage, array[%s] at_or_after, min(day) filter (where stage = 11) gone
                from unnest(stood.step_on, stood.step_stage) step (day, stage) where day <= :on) step),
            waits as (
              select met.park, met.trade, w.first, w.further, met.gone, met.at_or_after[w.further + 1] reached,
                case w.first when 3 then met.signed_on when 6 then least(met.at_stage[6 + 1], met.at_stage[7 + 1]) else met.at_stage[w.first + 1] end began
              from met
              cross join unnest(string_to_array(:firsts, ',')::int[], string_to_array(:furthers, ',')::int[]) w (first, further))
            select park, trade, first, further,
              array_agg((coalesce(reached, gone, :on) - began) * :outcomes
                + case when reached is not null then 0 when gone is null then 1 else 2 end) waits
            from waits
            where began is not null and (reached is null or reached > began) and (gone is null or gone >= began)
            group by 1, 2, 3, 4
            """
                    .formatted(firstDays("stage = %d"), firstDays("stage between %d and 10"));
    private final JdbcClient jdbc;

    DurationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The first day under a condition on each stage, the lead first.
    private static String firstDays(String condition) {
        return IntStream.rangeClosed(0, 10)
                .mapToObj(stage -> "min(day) filter (where %s)".formatted(condition.formatted(stage)))
                .collect(Collectors.joining(", "));
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
