package org.yuanlian.chain.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.chain.governance.Appointment;
import org.yuanlian.chain.governance.Appointment.Grounds;
import org.yuanlian.chain.governance.Duty;
import org.yuanlian.chain.governance.Part;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// Appointments, duties and the reports of them, and which of them were withdrawn when.
@Component
public class GovernanceRows {
    /// Advisory locks of this class; the second number says of which duty.
    private static final int LOCK = 0x6475;
    private final JdbcClient jdbc;

    GovernanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whose record it is.
    public record Kept(Place place, boolean shipped) {}

    public void add(Appointment appointment) {
        var what = appointment.what();
        var seat = what.seat();
        jdbc.sql(
                        """
                        insert into chain_appointment (id, place, origin, chain, part, holder, post, seat, valid_from, valid_until,
                          source, verified, demo, recorded_at, recorded_by)
                        values (?, ?, 'user', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(appointment.id())
                .param(appointment.place().key())
                .param(what.chain())
                .param(what.part().name())
                .param(what.holder())
                .param(what.post())
                .param(seat == null ? null : seat.key())
                .param(what.since())
                .param(what.until())
                .param(what.grounds().source())
                .param(what.grounds().verified())
                .param(what.grounds().demo())
                .param(at(appointment.recordedAt()))
                .param(appointment.recordedBy())
                .update();
    }

    public void add(Duty duty) {
        var what = duty.what();
        jdbc.sql(
                        """
                        insert into chain_duty (id, place, origin, chain, told, bearer, valid_from, due, source, verified, demo,
                          recorded_at, recorded_by)
                        values (?, ?, 'user', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        duty.id(), duty.place().key(), what.chain(), what.told(), what.bearer(), what.since(), what.due(),
                        what.grounds().source(), what.grounds().verified(), what.grounds().demo(), at(duty.recordedAt()),
                        duty.recordedBy())
                .update();
    }

    public void done(UUID duty, Place by, Duty.Done done) {
        jdbc.sql(
                        """
                        insert into chain_duty_done (id, duty_id, place, origin, done_on, told, source, recorded_at, recorded_by)
                        values (?, ?, ?, 'user', ?, ?, ?, ?, ?)""")
                .params(
                        done.id(), duty, by.key(), done.on(), done.told(), done.source(), at(done.recordedAt()),
                        done.recordedBy())
                .update();
    }

    /// @return false where somebody has done so before
    public boolean withdraw(UUID record, Kept kept, Instant at, String by, String reason) {
        return jdbc.sql(
                        """
                        insert into chain_governance_withdrawn (record_id, place, origin, at, by_whom, reason)
                        values (?, ?, 'user', ?, ?, ?) on conflict (record_id) do nothing""")
                .params(record, kept.place().key(), at(at), by, reason)
                .update()
                == 1;
    }

    public Optional<Kept> kept(UUID record) {
        return jdbc.sql(
                        """
                        select place, origin from chain_appointment where id = :id
                        union all select place, origin from chain_duty where id = :id
                        union all select place, origin from chain_duty_done where id = :id""")
                .param("id", record)
                .query(GovernanceRows::kept)
                .optional();
    }

    /// Nobody else reports of this duty before the transaction ends.
    public void hold(UUID duty) {
        jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))").params(LOCK, duty.toString()).query().singleRow();
    }

    /// Whose duty it is; empty where there is none, or it was withdrawn.
    public Optional<Kept> charged(UUID duty) {
        return jdbc.sql(
                        """
                        select d.place, d.origin from chain_duty d
                        where d.id = ? and not exists (select from chain_governance_withdrawn w where w.record_id = d.id)""")
                .param(duty)
                .query(GovernanceRows::kept)
                .optional();
    }

    public boolean isDone(UUID duty) {
        return jdbc.sql(
                        """
                        select count(*) from chain_duty_done d where d.duty_id = ?
                          and not exists (select from chain_governance_withdrawn w where w.record_id = d.id)""")
                .param(duty)
                .query(Integer.class)
                .single()
                > 0;
    }

    public Optional<Appointment> appointment(UUID id) {
        return jdbc.sql("select * from chain_appointment where id = ?").param(id).query(GovernanceRows::appointment).optional();
    }

    /// What held on the day, as far as it was known at the instant.
    public List<Appointment> appointments(@Nullable String chain, AsOf asOf) {
        return jdbc.sql(
                        """
                        select a.* from chain_appointment a left join chain_governance_withdrawn w on w.record_id = a.id
                        where (cast(:chain as text) is null or a.chain = :chain)
                          and a.valid_from <= :day and (a.valid_until is null or a.valid_until > :day)
                          and a.recorded_at <= :at and (w.at is null or w.at > :at)
                        order by a.chain, a.place, array_position(array['CHIEF', 'DEPUTY', 'LEAD_DEPARTMENT',
                          'COOPERATING_DEPARTMENT', 'MAIN_PLACE', 'COOPERATING_PLACE'], a.part), a.seat, a.valid_from, a.id""")
                .param("chain", chain)
                .param("day", asOf.validOn())
                .param("at", at(asOf.recordedAt()))
                .query(GovernanceRows::appointment)
                .list();
    }

    /// Those that were given by the day, as far as it was known at the instant.
    public List<Duty> duties(@Nullable String chain, AsOf asOf) {
        return jdbc.sql(
                        """
                        select d.*, r.id as done_id, r.done_on, r.told as done_told, r.source as done_source,
                          r.recorded_at as done_at, r.recorded_by as done_by
                        from chain_duty d
                        left join chain_governance_withdrawn w on w.record_id = d.id
                        left join lateral (
                          select c.* from chain_duty_done c left join chain_governance_withdrawn v on v.record_id = c.id
                          where c.duty_id = d.id and c.recorded_at <= :at and (v.at is null or v.at > :at)
                          order by c.recorded_at, c.id limit 1) r on true
                        where (cast(:chain as text) is null or d.chain = :chain) and d.valid_from <= :day
                          and d.recorded_at <= :at and (w.at is null or w.at > :at)
                        order by d.chain, d.due, d.id""")
                .param("chain", chain)
                .param("day", asOf.validOn())
                .param("at", at(asOf.recordedAt()))
                .query(GovernanceRows::duty)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(new Place(row.getString("place")), row.getString("origin").equals("base"));
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                new Appointment.What(
                        row.getString("chain"),
                        Part.valueOf(row.getString("part")),
                        row.getString("holder"),
                        row.getString("post"),
                        row.getString("seat") == null ? null : new Place(row.getString("seat")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        grounds(row)),
                new Place(row.getString("place")),
                row.getString("origin").equals("base"),
                instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                row.getObject("id", UUID.class),
                new Duty.What(
                        row.getString("chain"),
                        row.getString("told"),
                        row.getString("bearer"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        grounds(row)),
                new Place(row.getString("place")),
                row.getString("origin").equals("base"),
                instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getObject("done_id") == null ? null : done(row));
    }

    private static Duty.Done done(ResultSet row) throws SQLException {
        return new Duty.Done(
                row.getObject("done_id", UUID.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_told"),
                row.getString("done_source"),
                instant(row, "done_at"),
                row.getString("done_by"));
    }

    private static Grounds grounds(ResultSet row) throws SQLException {
        return new Grounds(row.getString("source"), row.getBoolean("verified"), row.getBoolean("demo"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
