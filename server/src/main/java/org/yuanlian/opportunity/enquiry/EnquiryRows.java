package org.yuanlian.opportunity.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.opportunity.enquiry.Enquiry.Act;
import org.yuanlian.opportunity.enquiry.Enquiry.Contact;
import org.yuanlian.opportunity.enquiry.Enquiry.Event;

/// The tables of enquiries.
@Component
final class EnquiryRows {
    private static final String ENQUIRIES =
            """
            select e.*, c.enquiry_id reachable, c.organisation, c.name, c.contact
            from enquiry e left join enquiry_contact c on c.enquiry_id = e.id
            """;
    private final JdbcClient jdbc;

    EnquiryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Enquiry enquiry, String tokenHash) {
        jdbc.sql(
                        """
                        insert into enquiry (id, opportunity_id, place, uscc, opportunity_no, title, body, answer_days, received_on,
                          token_hash, demo, asked_at)
                        values (:id, :opportunity, :place, :uscc, :no, :title, :body, :days, :on, :hash, :demo, :at)""")
                .param("id", enquiry.id())
                .param("opportunity", enquiry.opportunity())
                .param("place", enquiry.place().key())
                .param("uscc", enquiry.uscc())
                .param("no", enquiry.opportunityNo())
                .param("title", enquiry.title())
                .param("body", enquiry.body())
                .param("days", enquiry.answerDays())
                .param("on", enquiry.receivedOn())
                .param("hash", tokenHash)
                .param("demo", enquiry.demo())
                .param("at", at(enquiry.askedAt()))
                .update();
        var contact = enquiry.contact();
        if (contact != null) {
            jdbc.sql(
                            """
                            insert into enquiry_contact (enquiry_id, place, uscc, organisation, name, contact)
                            values (:id, :place, :uscc, :organisation, :name, :contact)""")
                    .param("id", enquiry.id())
                    .param("place", enquiry.place().key())
                    .param("uscc", enquiry.uscc())
                    .param("organisation", contact.organisation())
                    .param("name", contact.name())
                    .param("contact", contact.contact())
                    .update();
        }
    }

    void add(Enquiry enquiry, Event event) {
        jdbc.sql(
                        """
                        insert into enquiry_event (id, enquiry_id, place, uscc, act, body, at, by_whom)
                        values (:id, :enquiry, :place, :uscc, :act, :body, :at, :by)""")
                .param("id", event.id())
                .param("enquiry", enquiry.id())
                .param("place", enquiry.place().key())
                .param("uscc", enquiry.uscc())
                .param("act", event.act().name())
                .param("body", event.body())
                .param("at", at(event.at()))
                .param("by", event.by())
                .update();
    }

    /// @return false where nothing was kept
    boolean erase(UUID id) {
        return jdbc.sql("delete from enquiry_contact where enquiry_id = ?").param(id).update() == 1;
    }

    Optional<Enquiry> find(UUID id) {
        var events = events(id);
        return jdbc.sql(ENQUIRIES + "where e.id = ?").param(id).query((row, _) -> enquiry(row, events)).optional();
    }

    Optional<Enquiry> find(String tokenHash) {
        return jdbc.sql("select id from enquiry where token_hash = ?").param(tokenHash).query(UUID.class).optional().flatMap(this::find);
    }

    List<Enquiry> all() {
        var events = events(null);
        return jdbc.sql(ENQUIRIES + "order by e.seq desc").query((row, _) -> enquiry(row, events)).list();
    }

    private Map<UUID, List<Event>> events(@Nullable UUID enquiry) {
        var events = new HashMap<UUID, List<Event>>();
        jdbc.sql("select * from enquiry_event where cast(:id as uuid) is null or enquiry_id = :id order by seq")
                .param("id", enquiry)
                .query(row -> {
                    events.merge(row.getObject("enquiry_id", UUID.class), List.of(event(row)), (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
                });
        return events;
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getObject("id", UUID.class), Act.valueOf(row.getString("act")), row.getString("body"), instant(row, "at"), row.getString("by_whom"));
    }

    private static Enquiry enquiry(ResultSet row, Map<UUID, List<Event>> events) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Enquiry(
                id,
                row.getObject("opportunity_id", UUID.class),
                row.getString("opportunity_no"),
                row.getString("title"),
                new Place(row.getString("place")),
                row.getString("uscc"),
                row.getString("body"),
                row.getInt("answer_days"),
                row.getObject("received_on", LocalDate.class),
                instant(row, "asked_at"),
                row.getBoolean("demo"),
                row.getObject("reachable") == null ? null : new Contact(row.getString("organisation"), row.getString("name"), row.getString("contact")),
                events.getOrDefault(id, List.of()));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
