package org.yuanlian.device;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.device.DeviceAct.Kind;
import org.yuanlian.device.store.DeviceRows;
import org.yuanlian.device.store.DeviceRows.LastAct;
import org.yuanlian.device.store.SeriesRows;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;

/// What people do with devices. Every act stays with its author, and is undone by a further one.
@Component
public class Devices {
    private static final int SECRET = 24;
    private static final int LONGEST_NAME = 60;
    private final DeviceRows rows;
    private final SeriesRows series;
    private final Proofs proofs = new Proofs();
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Ids ids;

    Devices(DeviceRows rows, SeriesRows series, Audit audit, ApplicationEventPublisher events, Clock clock, Ids ids) {
        this.rows = rows;
        this.series = series;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /// A device that a person writes in before it comes.
    ///
    /// @param secret that it will prove itself by; null for one that we make up
    public record NewDevice(Protocol protocol, String identity, Admission admission, @Nullable String secret, boolean demo) {}

    /// @param secret in the clear, this once: only its hash is kept
    public record Enrolled(UUID device, String secret) {}

    @Transactional(readOnly = true)
    public List<Device> all() {
        return rows.all();
    }

    /// @throws Refusal where there is none, or none that the caller may see
    @Transactional(readOnly = true)
    public Device find(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal(Problem.of("device.device.unknown", "device", id.toString())));
    }

    /// Nothing where the caller may not see it.
    @Transactional(readOnly = true)
    public Optional<Device> look(UUID id) {
        return rows.find(id);
    }

    /// What was done with it, the oldest first.
    @Transactional(readOnly = true)
    public List<DeviceAct> acts(UUID id) {
        return rows.acts(id);
    }

    /// @throws Refusal with all that speaks against it
    @Transactional
    public Enrolled enrol(NewDevice wanted) {
        var problems = check(wanted.admission());
        if (!Doorkeeper.isName(wanted.identity())) {
            problems.add(Problem.of("device.identity.shape", "identity", wanted.identity()));
        }
        problems.refuseIfAny("This device cannot be written in.");
        var secret = wanted.secret() == null ? proofs.fresh(SECRET) : wanted.secret();
        var device = new Device(
                ids.next(), wanted.admission().place(), wanted.protocol(), wanted.identity(), DeviceState.ADMITTED,
                wanted.admission().name().strip(), wanted.admission().kind(), "", "", clock.instant().truncatedTo(ChronoUnit.MICROS),
                wanted.demo());
        if (!rows.add(device, proofs.hash(secret))) {
            throw new Refusal(Problem.of("device.identity.taken", "identity", wanted.identity()));
        }
        record(device, Kind.ENROLLED, null, null);
        return new Enrolled(device.id(), secret);
    }

    /// Lets a device in that waits, to a place that may be another than where it landed.
    @Transactional
    public void admit(UUID id, Admission admission) {
        var device = in(id, DeviceState.QUARANTINED);
        check(admission).refuseIfAny("This device cannot be admitted.");
        rows.admit(id, admission);
        record(device, Kind.ADMITTED, null, admission.place());
    }

    @Transactional
    public void refuse(UUID id, String reason) {
        var device = in(id, DeviceState.QUARANTINED);
        checkReason(reason);
        rows.move(id, DeviceState.REFUSED, device.place());
        record(device, Kind.REFUSED, reason, null);
    }

    @Transactional
    public void retire(UUID id, String reason) {
        var device = in(id, DeviceState.ADMITTED);
        checkReason(reason);
        rows.move(id, DeviceState.RETIRED, device.place());
        record(device, Kind.RETIRED, reason, null);
    }

    /// Takes the last decision back. An admission stays once the device has reported: what it said has its numbers.
    @Transactional
    public void undo(UUID id) {
        var device = rows.lock(id).orElseThrow(() -> new Refusal(Problem.of("device.device.unknown", "device", id.toString())));
        var last = rows.lastAct(id)
                .orElseThrow(() -> new Refusal(Problem.of("device.undo.nothing", "device", device.identity())));
        if (last.act().kind() == Kind.ADMITTED && !series.of(id).isEmpty()) {
            throw new Refusal(Problem.of("device.undo.reported", "device", device.identity()));
        }
        var place = last.act().beforePlace() == null ? device.place() : last.act().beforePlace();
        if (last.act().beforeState() == null || !Caller.current().place().contains(place)) {
            throw new Refusal(Problem.of("device.undo.outside", "device", place.key()));
        }
        rows.move(id, last.act().beforeState(), place);
        record(device, last);
    }

    /// Gives a device a new secret; who speaks by the old one is cut off.
    @Transactional
    public Enrolled renew(UUID id) {
        var device = in(id, DeviceState.ADMITTED);
        var secret = proofs.fresh(SECRET);
        rows.keepProof(id, proofs.hash(secret));
        record(device, Kind.RENEWED, null, null);
        return new Enrolled(id, secret);
    }

    private Device in(UUID id, DeviceState state) {
        var device = rows.lock(id).orElseThrow(() -> new Refusal(Problem.of("device.device.unknown", "device", id.toString())));
        if (device.state() != state) {
            throw new Refusal(Problem.of("device.state.other", "device", device.state().name(), state.name()));
        }
        return device;
    }

    private static Problems check(Admission admission) {
        var problems = new Problems();
        var name = admission.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(Problem.of("device.name.length", "name", name));
        }
        if (!Caller.current().place().contains(admission.place())) {
            problems.add(Problem.of("device.place.outside", "place", admission.place().key()));
        }
        return problems;
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new Refusal(Problem.of("device.reason.missing", "reason", reason));
        }
    }

    private void record(Device device, Kind kind, @Nullable String reason, @Nullable Place moved) {
        var before = kind == Kind.ENROLLED || kind == Kind.RENEWED ? null : device.state();
        rows.add(new DeviceAct(
                device.id(), moved == null ? device.place() : moved, kind, before, device.place(), reason, now(), Caller.current().name()));
        tell(device, kind);
    }

    private void record(Device device, LastAct undone) {
        rows.addUndo(new DeviceAct(device.id(), device.place(), Kind.UNDONE, device.state(), device.place(), null, now(), Caller.current().name()), undone.seq());
        tell(device, Kind.UNDONE);
    }

    private void tell(Device device, Kind kind) {
        audit.record(
                "device." + kind.name().toLowerCase(Locale.ROOT), device.id().toString(),
                Map.of("protocol", device.protocol().name(), "identity", device.identity()));
        events.publishEvent(new DeviceChanged(device.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
