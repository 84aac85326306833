package org.yuanlian.device.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.access.Requires;
import org.yuanlian.device.Admission;
import org.yuanlian.device.Attendance;
import org.yuanlian.device.Device;
import org.yuanlian.device.DeviceAct;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.DeviceState;
import org.yuanlian.device.Devices.NewDevice;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Heard;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.Series;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.device.store.AttendanceRows.Row;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;

/// Devices, those that wait in quarantine first.
@RestController
@RequestMapping("/api/devices")
final class DevicesController {
    private final Devices devices;
    private final SeriesBook book;
    private final Attendance attendance;
    private final PlaceNames places;

    DevicesController(Devices devices, SeriesBook book, Attendance attendance, PlaceNames places) {
        this.devices = devices;
        this.book = book;
        this.attendance = attendance;
        this.places = places;
    }

    /// @param lastAt when it was last heard; null where it never was let in to speak
    /// @param faults how often what it said could not be taken
    /// @param mayDecide whether the reader may admit, refuse or retire it
    record Line(
            UUID id, Protocol protocol, String identity, DeviceState state, @Nullable String name, @Nullable DeviceKind kind, String place,
            String placeName, String firstSaid, String address, Instant firstSeenAt, @Nullable Instant lastAt, long messages, long points,
            long faults, boolean mayDecide, boolean demo) {}

    @GetMapping
    List<Line> all() {
        var heard = attendance.heard();
        var troubles = attendance.troubles();
        return devices.all().stream().map(device -> line(device, heard, troubles)).toList();
    }

    private Line line(Device device, Map<UUID, Heard> heard, Map<UUID, List<Row>> troubles) {
        var last = heard.get(device.id());
        return new Line(
                device.id(), device.protocol(), device.identity(), device.state(), device.name(), device.kind(), device.place().key(),
                places.nameOf(device.place()).orElse(device.place().key()), device.firstSaid(), device.address(), device.firstSeenAt(),
                last == null ? null : last.lastAt(), last == null ? 0 : last.messages(), last == null ? 0 : last.points(),
                troubles.getOrDefault(device.id(), List.of()).stream().mapToLong(row -> row.trouble().times()).sum(),
                Caller.current().may(Permission.ADMINISTER), device.demo());
    }

    /// @param problem what was wrong, with the last value that it was found in
    record Fault(Problem problem, long times, Instant lastAt) {}

    record Act(DeviceAct.Kind kind, Instant at, String by, @Nullable String reason) {}

    record Detail(Line device, List<Series> series, List<Fault> faults, List<Act> acts) {}

    @GetMapping("/{id}")
    Detail one(@PathVariable UUID id) {
        var device = devices.find(id);
        var troubles = attendance.troubles();
        var faults = troubles.getOrDefault(id, List.of()).stream()
                .map(row -> new Fault(Problem.of(row.code(), device.identity(), row.trouble().lastValue()), row.trouble().times(), row.trouble().lastAt()))
                .toList();
        var acts = devices.acts(id).stream().map(act -> new Act(act.kind(), act.at(), act.by(), act.reason())).toList();
        return new Detail(line(device, attendance.heard(), troubles), book.of(id), faults, acts);
    }

    /// @param secret that it will prove itself by; null for one that the system makes up
    record Wanted(Protocol protocol, String identity, String place, String name, DeviceKind kind, @Nullable String secret) {}

    /// @param secret in the clear, this once
    record Secret(UUID device, String secret) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ADMINISTER)
    Secret enrol(@RequestBody Wanted wanted) {
        var enrolled = devices.enrol(new NewDevice(
                wanted.protocol(), wanted.identity(), new Admission(new Place(wanted.place()), wanted.name(), wanted.kind()), wanted.secret(), false));
        return new Secret(enrolled.device(), enrolled.secret());
    }

    record Admitted(String place, String name, DeviceKind kind) {}

    @PostMapping("/{id}/admission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMINISTER)
    void admit(@PathVariable UUID id, @RequestBody Admitted admitted) {
        devices.admit(id, new Admission(new Place(admitted.place()), admitted.name(), admitted.kind()));
    }

    record Reason(String reason) {}

    @PostMapping("/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMINISTER)
    void refuse(@PathVariable UUID id, @RequestBody Reason reason) {
        devices.refuse(id, reason.reason());
    }

    @PostMapping("/{id}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMINISTER)
    void retire(@PathVariable UUID id, @RequestBody Reason reason) {
        devices.retire(id, reason.reason());
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMINISTER)
    void undo(@PathVariable UUID id) {
        devices.undo(id);
    }

    @PostMapping("/{id}/secret")
    @Requires(Permission.ADMINISTER)
    Secret renew(@PathVariable UUID id) {
        var renewed = devices.renew(id);
        return new Secret(renewed.device(), renewed.secret());
    }
}
