package org.yuanlian.opportunity.fair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.opportunity.fair.FairEntry.Act;

/// The tables of fairs.
@Component
final class FairRows {
    private final JdbcClient jdbc;

    FairRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Fair fair, Instant at, String by) {
        jdbc.sql(
                        """
                        insert into fair (id, place, title, held_on, held_until, venue, host, chain, demo, recorded_at, recorded_by)
                        values (:id, :place, :title, :on, :until, :venue, :host, :chain, :demo, :at, :by)""")
                .param("id", fair.id())
                .param("place", fair.place().key())
                .param("title", fair.title())
                .param("on", fair.heldOn())
                .param("until", fair.heldUntil())
                .param("venue", fair.venue())
                .param("host", fair.host())
                .param("chain", fair.chain())
                .param("demo", fair.demo())
                .param("at", at(at))
                .param("by", by)
                .update();
    }

    void add(Fair fair, FairEntry entry) {
        jdbc.sql(
                        """
                        insert into fair_entry (id, fair_id, place, act, opportunity_id, organisation, people, project_id, note, undoes,
                          recorded_at, recorded_by)
                        values (:id, :fair, :place, :act, :opportunity, :organisation, :people, :project, :note, :undoes, :at, :by)""")
                .param("id", entry.id())
                .param("fair", fair.id())
                .param("place", fair.place().key())
                .param("act", entry.act().name())
                .param("opportunity", entry.opportunity())
                .param("organisation", entry.organisation())
                .param("people", entry.people())
                .param("project", entry.project())
                .param("note", entry.note())
                .param("undoes", entry.undoes())
                .param("at", at(entry.recordedAt()))
                .param("by", entry.recordedBy())
                .update();
    }

    /// The latest first.
    List<Fair> all() {
        return jdbc.sql("select * from fair order by held_on desc, id").query(FairRows::fair).list();
    }

    Optional<Fair> find(UUID id) {
        return jdbc.sql("select * from fair where id = ?").param(id).query(FairRows::fair).optional();
    }

    /// What counts, as far as it was known at the instant, the oldest first.
    List<FairEntry> entries(UUID fair, Instant knownAt) {
        return jdbc.sql(
                        """
                        select * from fair_entry e where fair_id = :fair and act <> 'UNDONE' and recorded_at <= :at
                          and not exists (select from fair_entry u where u.undoes = e.id and u.recorded_at <= :at)
                        order by seq""")
                .param("fair", fair)
                .param("at", at(knownAt))
                .query(FairRows::entry)
                .list();
    }

    private static Fair fair(ResultSet row, int number) throws SQLException {
        return new Fair(
                row.getObject("id", UUID.class), new Place(row.getString("place")), row.getString("title"), row.getObject("held_on", LocalDate.class),
                row.getObject("held_until", LocalDate.class), row.getString("venue"), row.getString("host"), row.getString("chain"),
                row.getBoolean("demo"));
    }

    private static FairEntry entry(ResultSet row, int number) throws SQLException {
        return new FairEntry(
                row.getObject("id", UUID.class), row.getLong("seq"), Act.valueOf(row.getString("act")), row.getObject("opportunity_id", UUID.class),
                row.getString("organisation"), row.getObject("people", Integer.class), row.getObject("project_id", UUID.class),
                row.getString("note"), row.getObject("undoes", UUID.class), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
