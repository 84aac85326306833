package org.yuanlian.opportunity.store;

import static org.yuanlian.opportunity.store.OfferColumns.at;
import static org.yuanlian.opportunity.store.OfferColumns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.opportunity.Entry;
import org.yuanlian.opportunity.Figure;
import org.yuanlian.opportunity.Opportunity;
import org.yuanlian.opportunity.Opportunity.Closing;

/// Opportunities and all that was recorded of them.
@Component
public class OpportunityRows {
    /// What counts of each opportunity on a day, as far as it was known at an instant.
    private static final String STANDING =
            """
            with live as materialized (
              select e.* from opportunity_entry e
              where e.recorded_at <= :at and e.valid_from <= :day and e.act <> 'UNDONE'
                and not exists (select from opportunity_entry u where u.undoes = e.id and u.recorded_at <= :at)
                and (cast(:id as uuid) is null or e.opportunity_id = :id)),
            offered as (
              select distinct on (opportunity_id) * from live where act = 'OFFERED'
              order by opportunity_id, valid_from desc, seq desc),
            closed as (
              select distinct on (opportunity_id) opportunity_id, valid_from, seq, reason from live where act = 'CLOSED'
              order by opportunity_id, valid_from desc, seq desc)
            select o.no, o.demo, f.*, s.first, s.last, s.known_at,
              greatest(f.verified_on, (select max(c.valid_from) from live c
                where c.opportunity_id = f.opportunity_id and c.act = 'CHECKED' and c.seq > f.seq)) checked_on,
              case when (c.valid_from, c.seq) > (f.valid_from, f.seq) then c.valid_from end closed_on, c.reason why
            from offered f join opportunity o on o.id = f.opportunity_id
              left join closed c on c.opportunity_id = f.opportunity_id
              join (select opportunity_id, min(seq) first, max(seq) last, max(recorded_at) known_at from live group by 1) s
                on s.opportunity_id = f.opportunity_id
            order by o.place, s.first
            """;
    private final JdbcClient jdbc;

    OpportunityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID id, Place place, String no, boolean demo, Instant at, String by) {
        jdbc.sql("insert into opportunity (id, place, no, demo, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?)")
                .params(id, place.key(), no, demo, at(at), by)
                .update();
    }

    public void add(Entry entry, Place place) {
        OfferColumns.insert(jdbc, entry, place);
        var offer = entry.offer();
        if (offer != null) {
            offer.figures().forEach(figure -> add(entry.id(), place, figure));
        }
    }

    private void add(UUID entry, Place place, Figure figure) {
        jdbc.sql(
                        """
                        insert into opportunity_figure (entry_id, place, measure, amount, unit, grade, source, evidence_id)
                        values (:entry, :place, :measure, :amount, :unit, :grade, :source, :evidence)""")
                .param("entry", entry)
                .param("place", place.key())
                .param("measure", figure.measure().name())
                .param("amount", figure.amount())
                .param("unit", figure.unit())
                .param("grade", figure.grade().name())
                .param("source", figure.source())
                .param("evidence", figure.evidence())
                .update();
    }

    public List<Opportunity> list(AsOf asOf) {
        return standing(null, asOf);
    }

    public Optional<Opportunity> find(UUID id, AsOf asOf) {
        return standing(id, asOf).stream().findFirst();
    }

    /// By the number that its office gave it.
    public Optional<UUID> find(Place place, String no) {
        return jdbc.sql("select id from opportunity where place = ? and no = ?").params(place.key(), no).query(UUID.class).optional();
    }

    public Optional<Place> placeOf(UUID id) {
        return jdbc.sql("select place from opportunity where id = ?").param(id).query(String.class).optional().map(Place::new);
    }

    /// All that was recorded, undone or not, the oldest first.
    public List<Entry> history(UUID id) {
        var figures = figures(id);
        return jdbc.sql("select * from opportunity_entry where opportunity_id = ? order by seq")
                .param(id)
                .query((row, _) -> OfferColumns.entry(row, figures))
                .list();
    }

    public long lastSeq(UUID id) {
        return jdbc.sql("select coalesce(max(seq), 0) from opportunity_entry where opportunity_id = ?").param(id).query(Long.class).single();
    }

    private List<Opportunity> standing(@Nullable UUID id, AsOf asOf) {
        var figures = figures(id);
        return jdbc.sql(STANDING)
                .param("id", id)
                .param("day", asOf.validOn())
                .param("at", at(asOf.recordedAt()))
                .query((row, _) -> opportunity(row, figures))
                .list();
    }

    private Map<UUID, List<Figure>> figures(@Nullable UUID opportunity) {
        var figures = new HashMap<UUID, List<Figure>>();
        jdbc.sql(
                        """
                        select * from opportunity_figure where cast(:id as uuid) is null
                          or entry_id in (select e.id from opportunity_entry e where e.opportunity_id = :id)
                        order by entry_id, measure desc""")
                .param("id", opportunity)
                .query(row -> {
                    figures.merge(row.getObject("entry_id", UUID.class), List.of(OfferColumns.figure(row)), OfferColumns::both);
                });
        return figures;
    }

    private static Opportunity opportunity(ResultSet row, Map<UUID, List<Figure>> figures) throws SQLException {
        var closedOn = row.getObject("closed_on", LocalDate.class);
        return new Opportunity(
                row.getObject("opportunity_id", UUID.class),
                row.getString("no"),
                new Place(row.getString("place")),
                OfferColumns.offer(row, figures),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("checked_on", LocalDate.class),
                closedOn == null ? null : new Closing(closedOn, row.getString("why")),
                row.getBoolean("demo"),
                row.getLong("last"),
                row.getLong("first"),
                instant(row, "known_at"),
                row.getString("recorded_by"));
    }
}
