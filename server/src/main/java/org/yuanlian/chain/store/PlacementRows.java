package org.yuanlian.chain.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.chain.NewPlacement;
import org.yuanlian.chain.NewPlacement.Capacity;
import org.yuanlian.chain.NewPlacement.Proof;
import org.yuanlian.chain.Placement;
import org.yuanlian.chain.Role;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.Position;

/// Placements, and which of them were withdrawn when.
@Component
public class PlacementRows {
    private final JdbcClient jdbc;

    PlacementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Placement placement) {
        var what = placement.what();
        var proof = what.proof();
        jdbc.sql(
                        """
                        insert into chain_placement (id, place, origin, subject_kind, subject, chain, node, role, capacity, unit,
                          site, lon, lat, valid_from, valid_until, grade, source, quote, evidence_id, verified, demo,
                          recorded_at, recorded_by)
                        values (:id, :place, :origin, :kind, :subject, :chain, :node, :role, :capacity, :unit,
                          :site, :lon, :lat, :since, :until, :grade, :source, :quote, :evidence, :verified, :demo,
                          :at, :by)""")
                .param("id", placement.id())
                .param("place", placement.place().key())
                .param("origin", placement.shipped() ? "base" : "user")
                .param("kind", what.subject().kind().word())
                .param("subject", what.subject().id())
                .param("chain", what.chain())
                .param("node", what.node())
                .param("role", what.role().name())
                .param("capacity", what.capacity() == null ? null : what.capacity().amount())
                .param("unit", what.capacity() == null ? null : what.capacity().unit())
                .param("site", what.site() == null ? null : what.site().key())
                .param("lon", what.at() == null ? null : what.at().lon())
                .param("lat", what.at() == null ? null : what.at().lat())
                .param("since", what.since())
                .param("until", what.until())
                .param("grade", proof.grade().name())
                .param("source", proof.source())
                .param("quote", proof.quote())
                .param("evidence", proof.evidence())
                .param("verified", proof.verified())
                .param("demo", proof.demo())
                .param("at", at(placement.recordedAt()))
                .param("by", placement.recordedBy())
                .update();
    }

    /// @return false where somebody has done so before
    public boolean withdraw(Placement placement, Instant at, String by, String reason) {
        return jdbc.sql(
                        """
                        insert into chain_placement_withdrawn (placement_id, place, origin, at, by_whom, reason)
                        values (?, ?, ?, ?, ?, ?) on conflict (placement_id) do nothing""")
                .params(placement.id(), placement.place().key(), placement.shipped() ? "base" : "user", at(at), by, reason)
                .update()
                == 1;
    }

    public Optional<Placement> find(UUID id) {
        return jdbc.sql("select * from chain_placement where id = ?").param(id).query(PlacementRows::placement).optional();
    }

    /// What held on the day, as far as it was known at the instant.
    ///
    /// @param chain its code; null for all chains
    public List<Placement> on(@Nullable String chain, AsOf asOf) {
        return jdbc.sql(
                        """
                        select p.* from chain_placement p left join chain_placement_withdrawn w on w.placement_id = p.id
                        where (cast(:chain as text) is null or p.chain = :chain)
                          and p.valid_from <= :day and (p.valid_until is null or p.valid_until > :day)
                          and p.recorded_at <= :at and (w.at is null or w.at > :at)
                        order by p.chain, p.node, p.subject, p.id""")
                .param("chain", chain)
                .param("day", asOf.validOn())
                .param("at", at(asOf.recordedAt()))
                .query(PlacementRows::placement)
                .list();
    }

    /// How many stand on a node at any time from the first day on, and were not withdrawn.
    ///
    /// @param before the first day that does not count any more; null for never
    public int countOn(String chain, String node, LocalDate from, @Nullable LocalDate before) {
        return jdbc.sql(
                        """
                        select count(*) from chain_placement p
                        where p.chain = :chain and p.node = :node and (p.valid_until is null or p.valid_until > :from)
                          and (cast(:before as date) is null or p.valid_from < :before)
                          and not exists (select from chain_placement_withdrawn w where w.placement_id = p.id)""")
                .param("chain", chain)
                .param("node", node)
                .param("from", from)
                .param("before", before)
                .query(Integer.class)
                .single();
    }

    /// Those of the base data that nobody withdrew.
    public List<Placement> shipped() {
        return jdbc.sql(
                        """
                        select p.* from chain_placement p where p.origin = 'base'
                          and not exists (select from chain_placement_withdrawn w where w.placement_id = p.id)""")
                .query(PlacementRows::placement)
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Placement placement(ResultSet row, int number) throws SQLException {
        return new Placement(
                row.getObject("id", UUID.class),
                new NewPlacement(
                        new Subject(
                                SubjectKind.valueOf(row.getString("subject_kind").toUpperCase(Locale.ROOT)),
                                row.getString("subject")),
                        row.getString("chain"),
                        row.getString("node"),
                        Role.valueOf(row.getString("role")),
                        row.getBigDecimal("capacity") == null ? null : new Capacity(row.getBigDecimal("capacity"), row.getString("unit")),
                        row.getString("site") == null ? null : new Place(row.getString("site")),
                        row.getBigDecimal("lon") == null ? null : new Position(row.getBigDecimal("lon"), row.getBigDecimal("lat")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        proof(row)),
                new Place(row.getString("place")),
                row.getString("origin").equals("base"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(
                Grade.valueOf(row.getString("grade")),
                row.getString("source"),
                row.getString("quote"),
                row.getObject("evidence_id", UUID.class),
                row.getBoolean("verified"),
                row.getBoolean("demo"));
    }
}
