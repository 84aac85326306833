package org.yuanlian.chain.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.access.Requires;
import org.yuanlian.chain.governance.Appointment;
import org.yuanlian.chain.governance.Appointment.Grounds;
import org.yuanlian.chain.governance.Duty;
import org.yuanlian.chain.governance.Governance;
import org.yuanlian.chain.governance.Part;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Chains;

/// Who answers for the chains, and with what they are charged.
@RestController
@RequestMapping("/api/chain-governance")
final class GovernanceController {
    private final Governance governance;
    private final Chains chains;
    private final PlaceNames places;
    private final Clock clock;

    GovernanceController(Governance governance, Chains chains, PlaceNames places, Clock clock) {
        this.governance = governance;
        this.chains = chains;
        this.places = places;
        this.clock = clock;
    }

    record Desk(AsOf asOf, List<Governed> chains) {}

    /// @param verified whether the chain's own name was compared with an official list
    record Governed(
            String chain, Text name, String source, boolean verified, List<AppointmentLine> appointments, List<DutyLine> duties) {}

    /// @param own whether the caller may end or withdraw it
    record AppointmentLine(
            UUID id, Part part, String holder, @Nullable String post, @Nullable String seat, @Nullable String seatName, String place,
            String placeName, LocalDate since, @Nullable LocalDate until, String source, boolean verified, boolean demo,
            Instant recordedAt, String recordedBy, boolean own) {}

    /// @param own whether the caller may withdraw it
    record DutyLine(
            UUID id, String told, String bearer, String place, String placeName, LocalDate since, LocalDate due, Duty.State state,
            @Nullable Report done, String source, boolean verified, boolean demo, Instant recordedAt, String recordedBy, boolean own) {}

    record Report(UUID id, LocalDate on, String told, String source, Instant recordedAt, String recordedBy) {}

    record NewAppointment(
            String chain, Part part, String holder, @Nullable String post, @Nullable String seat, LocalDate since,
            @Nullable LocalDate until, String source, boolean verified, boolean demo) {}

    record NewDuty(
            String chain, String told, String bearer, LocalDate since, LocalDate due, String source, boolean verified, boolean demo) {}

    record NewReport(LocalDate on, String told, String source) {}

    record End(LocalDate until, String reason) {}

    record Withdrawal(String reason) {}

    record Recorded(UUID id) {}

    /// @param chain its code; all chains where it is left out
    @GetMapping
    Desk desk(@RequestParam @Nullable String chain, @ModelAttribute Question question) {
        var asOf = question.asOf(clock);
        var appointments = governance.appointments(chain, asOf);
        var duties = governance.duties(chain, asOf);
        return new Desk(
                asOf,
                chains.all().stream()
                        .filter(each -> chain == null || each.code().equals(chain))
                        .map(each -> new Governed(
                                each.code(),
                                new Text(each.name(), each.nameEn()),
                                each.source(),
                                each.verified(),
                                appointments.stream().filter(one -> one.what().chain().equals(each.code())).map(this::line).toList(),
                                duties.stream().filter(one -> one.what().chain().equals(each.code())).map(one -> line(one, asOf)).toList()))
                        .toList());
    }

    @PostMapping("/appointments")
    @Requires(Permission.SUPERVISE)
    Recorded appoint(@RequestBody NewAppointment body) {
        var written = body.seat();
        var seat = written == null || !body.part().isOfAPlace() ? null : new Place(written);
        var holder = seat == null ? body.holder() : nameOf(seat);
        return new Recorded(governance.appoint(new Appointment.What(
                body.chain(), body.part(), holder.strip(), body.post(), seat, body.since(), body.until(),
                new Grounds(body.source().strip(), body.verified(), body.demo()))));
    }

    @PostMapping("/appointments/{id}/end")
    @Requires(Permission.SUPERVISE)
    Recorded end(@PathVariable UUID id, @RequestBody End body) {
        return new Recorded(governance.end(id, body.until(), body.reason()));
    }

    @PostMapping("/duties")
    @Requires(Permission.SUPERVISE)
    Recorded charge(@RequestBody NewDuty body) {
        return new Recorded(governance.charge(new Duty.What(
                body.chain(), body.told().strip(), body.bearer().strip(), body.since(), body.due(),
                new Grounds(body.source().strip(), body.verified(), body.demo()))));
    }

    @PostMapping("/duties/{id}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECORD)
    void report(@PathVariable UUID id, @RequestBody NewReport body) {
        governance.report(id, body.on(), body.told(), body.source());
    }

    @PostMapping("/records/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.SUPERVISE)
    void withdraw(@PathVariable UUID id, @RequestBody Withdrawal body) {
        governance.withdraw(id, body.reason());
    }

    private AppointmentLine line(Appointment appointment) {
        var what = appointment.what();
        var seat = what.seat();
        return new AppointmentLine(
                appointment.id(), what.part(), what.holder(), what.post(), seat == null ? null : seat.key(),
                seat == null ? null : nameOf(seat), appointment.place().key(), nameOf(appointment.place()), what.since(), what.until(),
                what.grounds().source(), what.grounds().verified(), what.grounds().demo(), appointment.recordedAt(),
                appointment.recordedBy(), isOwn(appointment.shipped(), appointment.place()));
    }

    private DutyLine line(Duty duty, AsOf asOf) {
        var what = duty.what();
        var done = duty.done();
        return new DutyLine(
                duty.id(), what.told(), what.bearer(), duty.place().key(), nameOf(duty.place()), what.since(), what.due(),
                duty.on(asOf.validOn()),
                done == null ? null : new Report(done.id(), done.on(), done.told(), done.source(), done.recordedAt(), done.recordedBy()),
                what.grounds().source(), what.grounds().verified(), what.grounds().demo(), duty.recordedAt(), duty.recordedBy(),
                isOwn(duty.shipped(), duty.place()));
    }

    private static boolean isOwn(boolean shipped, Place place) {
        return !shipped && Caller.current().place().contains(place);
    }

    private String nameOf(Place place) {
        return places.nameOf(place).orElse(place.key());
    }
}
