package org.yuanlian.chain.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.chain.store.GovernanceRows;
import org.yuanlian.chain.store.GovernanceRows.Kept;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Records who answers for which chain and with what they are charged, and tells it as of any pair of days.
/// Everybody sees everything; a place records for itself.
@Component
public class Governance {
    private final GovernanceRows rows;
    private final GovernanceCheck check;
    private final Clock clock;
    private final Ids ids;
    private final Audit audit;

    Governance(GovernanceRows rows, GovernanceCheck check, Clock clock, Ids ids, Audit audit) {
        this.rows = rows;
        this.check = check;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
    }

    /// @param chain its code; null for all chains
    @Transactional(readOnly = true)
    public List<Appointment> appointments(@Nullable String chain, AsOf asOf) {
        return rows.appointments(chain, asOf);
    }

    /// @param chain its code; null for all chains
    @Transactional(readOnly = true)
    public List<Duty> duties(@Nullable String chain, AsOf asOf) {
        return rows.duties(chain, asOf);
    }

    /// @throws Refusal with every problem
    @Transactional
    public UUID appoint(Appointment.What what) {
        return appoint(what, Caller.current().place());
    }

    private UUID appoint(Appointment.What what, Place place) {
        check.refuse(what);
        var appointment = new Appointment(ids.next(), what, place, false, clock.instant(), Caller.current().name());
        rows.add(appointment);
        audit.record("governance.appoint", appointment.id().toString(), Map.of("chain", what.chain(), "part", what.part().name()));
        return appointment.id();
    }

    /// The record is withdrawn and told anew with its end, so that what was known before stays known.
    ///
    /// @param until the first day on which it is so no more
    @Transactional
    public UUID end(UUID id, LocalDate until, String reason) {
        var before = rows.appointment(id).filter(each -> !each.shipped()).orElseThrow(() -> unknown(id));
        if (!until.isAfter(before.what().since())) {
            throw new Refusal(Problem.of("chain.placement.order", "until", until.toString()));
        }
        withdraw(id, reason);
        return appoint(before.what().until(until), before.place());
    }

    /// @throws Refusal with every problem
    @Transactional
    public UUID charge(Duty.What what) {
        check.refuse(what);
        var caller = Caller.current();
        var duty = new Duty(ids.next(), what, caller.place(), false, clock.instant(), caller.name(), null);
        rows.add(duty);
        audit.record("governance.charge", duty.id().toString(), Map.of("chain", what.chain()));
        return duty.id();
    }

    /// @param told what was reached
    /// @param source what shows it
    /// @throws Refusal where there is no such duty, or it was done before, or something is missing
    @Transactional
    public void report(UUID duty, LocalDate on, String told, String source) {
        var now = AsOf.now(clock);
        rows.hold(duty);
        var kept = rows.charged(duty).orElseThrow(() -> unknown(duty));
        if (rows.isDone(duty)) {
            throw new Refusal(Problem.of("chain.duty.done", "duty", duty.toString()));
        }
        check.refuseReport(on, now.validOn(), told, source);
        var caller = Caller.current();
        if (!kept.place().contains(caller.place()) && !caller.place().contains(kept.place())) {
            throw foreign(duty);
        }
        rows.done(duty, caller.place(), new Duty.Done(ids.next(), on, told.strip(), source.strip(), clock.instant(), caller.name()));
        audit.record("governance.report", duty.toString(), Map.of("on", on.toString()));
    }

    /// @param record an appointment, a duty, or the report of one
    @Transactional
    public void withdraw(UUID record, String reason) {
        var kept = rows.kept(record).filter(each -> !each.shipped()).orElseThrow(() -> unknown(record));
        if (reason.isBlank()) {
            throw new Refusal(Problem.of("chain.reason.none", "reason", ""));
        }
        withdraw(record, kept, reason.strip());
    }

    private void withdraw(UUID record, Kept kept, String reason) {
        if (!Caller.current().place().contains(kept.place())) {
            throw foreign(record);
        }
        if (!rows.withdraw(record, kept, clock.instant(), Caller.current().name(), reason)) {
            throw new Refusal(Problem.of("chain.placement.withdrawn", "record", record.toString()));
        }
        audit.record("governance.withdraw", record.toString(), Map.of("reason", reason));
    }

    private static Refusal foreign(UUID id) {
        return new Refusal(Problem.of("chain.governance.foreign", "record", id.toString()));
    }

    private static Refusal unknown(UUID id) {
        return new Refusal(Problem.of("chain.governance.unknown", "record", id.toString()));
    }
}
