package org.yuanlian.telemetry.port.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.device.Devices;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.port.LivePorts;
import org.yuanlian.telemetry.port.Ports;
import org.yuanlian.telemetry.port.csv.PointFile;
import org.yuanlian.telemetry.port.socket.Speaker;

/// The ports, and files of what a device measured while it could not say so.
@RestController
final class BackfillController {
    private final LivePorts ports;
    private final Devices devices;

    BackfillController(LivePorts ports, Devices devices) {
        this.ports = ports;
        this.devices = devices;
    }

    record Filled(int points) {}

    @GetMapping("/api/ports")
    List<Ports.Port> ports() {
        return ports.ports();
    }

    @PostMapping(path = "/api/devices/{id}/backfill", consumes = "text/csv")
    @Requires(Permission.IMPORT)
    @Audited("device.backfill")
    Filled fill(@PathVariable UUID id, @RequestBody byte[] file) {
        var desk = ports.desk().orElseThrow(() -> new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE));
        var device = devices.find(id);
        var readings = PointFile.read(file);
        return new Filled(BatchController.handOn(desk, new Speaker(device.id(), device.identity()), readings, Origin.BACKFILL));
    }
}
