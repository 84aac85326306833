package org.yuanlian.ledger.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Track;
import org.yuanlian.ledger.Track.Step;

/// Standings with their steps up to the valid day. Days that never come are left out.
@Component
public class TrackRows {
    private static final String TRACKS =
            """
            select s.project_id, s.place, s.industry, %s verified,
              case when s.currency = 'CNY' then s.cents end promised, coalesce(%s, 0) arrived,
              array(select extract(epoch from day)::bigint / 86400 from unnest(s.step_on) with ordinality each (day, i)
                where day <= :on order by i) step_on,
              array(select stage::int from unnest(s.step_on, s.step_stage) with ordinality each (day, stage, i)
                where day <= :on order by i) step_stage,
              array(select case when isfinite(due) then extract(epoch from due)::bigint / 86400 end
                from unnest(s.step_on, s.step_due) with ordinality each (day, due, i) where day <= :on order by i) step_due
            from standing s
            where s.recorded_from <= :known and s.recorded_until > :known and s.valid_from <= :on and s.valid_until > :on
              and s.place >= :from and s.place < :until and s.step_on[1] <= :on
              and (cast(:projects as uuid[]) is null or s.project_id = any (cast(:projects as uuid[])))
              and (:every = 1 or ('x' || substr(s.project_id::text, 1, 8))::bit(32)::bigint %% :every = 0)
            order by s.project_id
            """
                    .formatted(Condition.VERIFIED_STAGE, Condition.ARRIVED);
    private final JdbcClient jdbc;

    TrackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param every one project in so many, always the same ones
    public List<Track> read(AsOf asOf, Place place, int every) {
        return read(asOf, place, every, null);
    }

    public List<Track> read(AsOf asOf, Place place, Collection<UUID> projects) {
        return read(asOf, place, 1, projects.toArray(UUID[]::new));
    }

    /// Those in a place that the caller may see.
    public Set<UUID> projects(Place place) {
        return jdbc.sql("select id from project where place >= ? and place < ?")
                .params(place.from(), place.until())
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
    }

    private List<Track> read(AsOf asOf, Place place, int every, UUID @Nullable [] projects) {
        return jdbc.sql(TRACKS)
                .param("on", asOf.validOn())
                .param("known", OffsetDateTime.ofInstant(asOf.recordedAt(), ZoneOffset.UTC))
                .param("from", place.from())
                .param("until", place.until())
                .param("every", every)
                .param("projects", projects)
                .query((row, _) -> track(row))
                .list();
    }

    private static Track track(ResultSet row) throws SQLException {
        var cents = row.getBigDecimal("promised");
        var verified = row.getObject("verified", Short.class);
        return new Track(
                row.getObject("project_id", UUID.class),
                new Place(row.getString("place")),
                row.getString("industry"),
                verified == null ? null : Stage.at(verified),
                cents == null ? null : cents.movePointLeft(2),
                BigDecimal.valueOf(row.getLong("arrived"), 2),
                steps(row));
    }

    private static List<Step> steps(ResultSet row) throws SQLException {
        var on = (Long[]) row.getArray("step_on").getArray();
        var stage = (Integer[]) row.getArray("step_stage").getArray();
        var due = (@Nullable Long[]) row.getArray("step_due").getArray();
        var steps = new ArrayList<Step>(on.length);
        for (int i = 0; i < on.length; i++) {
            steps.add(new Step(LocalDate.ofEpochDay(on[i]), Stage.at(stage[i]), day(due[i])));
        }
        return steps;
    }

    private static @Nullable LocalDate day(@Nullable Long sinceEpoch) {
        return sinceEpoch == null ? null : LocalDate.ofEpochDay(sinceEpoch);
    }
}
