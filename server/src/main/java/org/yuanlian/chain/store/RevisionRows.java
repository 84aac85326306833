package org.yuanlian.chain.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.ChainRevision;
import org.yuanlian.chain.ChainRevision.Undone;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import tools.jackson.databind.json.JsonMapper;

/// Revisions of maps, and which of them were undone when.
@Component
public class RevisionRows {
    /// Advisory locks of this class; the second number says of which chain.
    private static final int LOCK = 0x6368;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    /// A revision never changes, so that its map is read once.
    private final Map<UUID, ChainMap> maps = new ConcurrentHashMap<>();

    RevisionRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Nobody else changes the map of this chain, or puts anybody on it, before the transaction ends.
    public void hold(String chain) {
        jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))").params(LOCK, chain).query().singleRow();
    }

    /// The map of this chain stays as it is before the transaction ends.
    public void keep(String chain) {
        jdbc.sql("select pg_advisory_xact_lock_shared(?, hashtext(?))").params(LOCK, chain).query().singleRow();
    }

    public void add(ChainRevision revision, Place place) {
        jdbc.sql(
                        """
                        insert into chain_revision (id, place, chain, map, base, valid_from, reason, recorded_at, recorded_by)
                        values (:id, :place, :chain, cast(:map as jsonb), :base, :since, :reason, :at, :by)""")
                .param("id", revision.id())
                .param("place", place.key())
                .param("chain", revision.chain())
                .param("map", json.writeValueAsString(revision.map()))
                .param("base", revision.base())
                .param("since", revision.since())
                .param("reason", revision.reason())
                .param("at", at(revision.recordedAt()))
                .param("by", revision.recordedBy())
                .update();
    }

    /// Only while the chain is held, and once.
    public void undo(UUID revision, Place place, Undone undone) {
        jdbc.sql("insert into chain_revision_undone (revision_id, place, at, by_whom, reason) values (?, ?, ?, ?, ?)")
                .params(revision, place.key(), at(undone.at()), undone.by(), undone.reason())
                .update();
    }

    /// Of those that had begun on the day, as far as was known at the instant, the one that began last; of two of one
    /// day the one that was recorded last.
    ///
    /// @param without one that is looked past; null for none
    public Optional<ChainRevision> inForce(String chain, AsOf asOf, @Nullable UUID without) {
        return jdbc.sql(
                        """
                        select r.*, u.at as undone_at, u.by_whom as undone_by, u.reason as undone_why
                        from chain_revision r left join chain_revision_undone u on u.revision_id = r.id
                        where r.chain = :chain and r.valid_from <= :day and r.recorded_at <= :at
                          and (u.at is null or u.at > :at) and r.id is distinct from cast(:without as uuid)
                        order by r.valid_from desc, r.recorded_at desc, r.id desc limit 1""")
                .param("chain", chain)
                .param("day", asOf.validOn())
                .param("at", at(asOf.recordedAt()))
                .param("without", without)
                .query(this::revision)
                .optional();
    }

    /// The newest first, those that were undone too.
    public List<ChainRevision> of(String chain) {
        return jdbc.sql(
                        """
                        select r.*, u.at as undone_at, u.by_whom as undone_by, u.reason as undone_why
                        from chain_revision r left join chain_revision_undone u on u.revision_id = r.id
                        where r.chain = ? order by r.recorded_at desc, r.id desc""")
                .param(chain)
                .query(this::revision)
                .list();
    }

    private ChainRevision revision(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var text = row.getString("map");
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new ChainRevision(
                id,
                row.getString("chain"),
                maps.computeIfAbsent(id, _ -> json.readValue(text, ChainMap.class)),
                row.getObject("base", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                undone == null ? null : new Undone(undone.toInstant(), row.getString("undone_by"), row.getString("undone_why")));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
