package org.yuanlian.ledger.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Footing;
import org.yuanlian.ledger.Moved;
import org.yuanlian.ledger.ProjectName;

/// Compares the standings at two as-of pairs, in one pass. Most projects are told by one and the same
/// row at all points, on which nothing came about between the days; only the others are put together.
@Component
public class MoveRows {
    private static final String COUNTED =
            """
            case when s.signed_on <= %1$s then array[1, %2$s, %3$s, %4$s, %5$s, %6$s, %7$s,
              case when s.currency = 'CNY' then s.cents else 0 end,
              case when s.currency = 'CNY' then coalesce(s.arrived_cents[width_bucket(%1$s, s.arrived_on)], 0) else 0 end,
              case when s.currency = 'CNY' then coalesce(s.arrived_verified_cents[width_bucket(%1$s, s.arrived_on)], 0) else 0 end
            ]::bigint[] end""";
    private static final String COVERS =
            """
            (s.recorded_from <= %1$s and s.recorded_until > %1$s and s.valid_from <= %2$s and s.valid_until > %2$s)""";
    private static final List<String> MILESTONES = List.of("signed_on", "performed_on", "started_on", "producing_on",
            "performed_verified_on", "started_verified_on", "producing_verified_on");
    private static final String MOVED =
            """
            with crossed as (
              select s.*, at_before, at_corrected, at_after
              from standing s cross join lateral (select %s at_before, %s at_corrected, %s at_after) point
              where s.recorded_from <= :knownLater and s.recorded_until > :knownEarlier
                and s.valid_from <= :later and s.valid_until > :earlier
                and s.place >= :placeFrom and s.place < :placeUntil
                and (at_before or at_corrected or at_after)
                and not (at_before and at_corrected and at_after and not (%s
                  or width_bucket(:earlier, s.arrived_on) <> width_bucket(:later, s.arrived_on)))),
            put_together as (
              select project_id, min(place) place, max(on_earlier) filter (where at_before) before,
                max(on_earlier) filter (where at_corrected) corrected, max(on_later) filter (where at_after) after
              from (select project_id, place, at_before, at_corrected, at_after, %s on_earlier, %s on_later from crossed s) told
              group by project_id)
            select * from put_together
            where before is distinct from corrected or corrected is distinct from after"""
                    .formatted(
                            COVERS.formatted(":knownEarlier", ":earlier"),
                            COVERS.formatted(":knownLater", ":earlier"),
                            COVERS.formatted(":knownLater", ":later"),
                            MILESTONES.stream()
                                    .map("coalesce(s.%1$s > :earlier and s.%1$s <= :later, false)"::formatted)
                                    .collect(Collectors.joining(" or ")),
                            counted(":earlier"),
                            counted(":later"));
    private static final Place EVERYWHERE = new Place("510000");
    private final JdbcClient jdbc;

    MoveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param place null for the whole province
    public List<Moved> between(AsOf from, AsOf to, @Nullable Place place) {
        var within = place == null ? EVERYWHERE : place;
        return jdbc.sql(MOVED)
                .param("earlier", from.validOn())
                .param("later", to.validOn())
                .param("knownEarlier", timestamp(from.recordedAt()))
                .param("knownLater", timestamp(to.recordedAt()))
                .param("placeFrom", within.from())
                .param("placeUntil", within.until())
                .query((row, _) -> new Moved(
                        row.getObject("project_id", UUID.class),
                        new Place(row.getString("place")),
                        footing(row, "before"),
                        footing(row, "corrected"),
                        footing(row, "after")))
                .list();
    }

    /// The names at an as-of pair; a project that has none then goes by its code.
    public Map<UUID, ProjectName> named(Collection<UUID> projects, AsOf asOf) {
        var named = new LinkedHashMap<UUID, ProjectName>();
        jdbc.sql(
                        """
                        select p.id, p.code, coalesce(s.name, p.code) name, p.demo from project p
                        left join standing s on s.project_id = p.id and %s
                        where p.id = any(:projects)"""
                                .formatted(COVERS.formatted(":known", ":on")))
                .param("on", asOf.validOn())
                .param("known", timestamp(asOf.recordedAt()))
                .param("projects", projects.toArray(UUID[]::new))
                .query((row, _) -> named.put(
                        row.getObject("id", UUID.class),
                        new ProjectName(row.getString("code"), row.getString("name"), row.getBoolean("demo"))))
                .list();
        return named;
    }

    private static String counted(String day) {
        return COUNTED.formatted(
                day,
                reached("performed_on", day),
                reached("started_on", day),
                reached("producing_on", day),
                reached("performed_verified_on", day),
                reached("started_verified_on", day),
                reached("producing_verified_on", day));
    }

    private static String reached(String milestone, String day) {
        return "coalesce(s.%s <= %s, false)::int".formatted(milestone, day);
    }

    private static Footing footing(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return Footing.NONE;
        }
        var told = (Long[]) array.getArray();
        return new Footing(
                true,
                new Footing.Column(told[1] == 1, told[2] == 1, told[3] == 1, told[8]),
                new Footing.Column(told[4] == 1, told[5] == 1, told[6] == 1, told[9]),
                told[7] == null ? 0 : told[7]);
    }

    private static OffsetDateTime timestamp(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
