package org.yuanlian.telemetry.port.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.device.Devices;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.port.LivePorts;
import org.yuanlian.telemetry.port.Ports;
import org.yuanlian.telemetry.port.csv.PointFile;
import org.yuanlian.telemetry.port.parquet.PointParquet;
import org.yuanlian.telemetry.port.socket.Speaker;
import org.yuanlian.telemetry.port.wire.PointSheet;
import org.yuanlian.telemetry.store.PointStore;

/// The ports, and files of what a device measured while it could not say so.
@RestController
final class BackfillController {
    private static final String CSV = "text/csv";
    private static final String PARQUET = "application/vnd.apache.parquet";
    private static final int LARGEST = 64 << 20;
    private final LivePorts ports;
    private final Devices devices;
    private final SeriesBook book;
    private final ObjectProvider<PointStore> points;
    /// A file may take a good part of the memory of a small server: the next waits at the door.
    private final Semaphore oneAtATime = new Semaphore(1, true);

    BackfillController(LivePorts ports, Devices devices, SeriesBook book, ObjectProvider<PointStore> points) {
        this.ports = ports;
        this.devices = devices;
        this.book = book;
        this.points = points;
    }

    @GetMapping("/api/ports")
    List<Ports.Port> ports() {
        return ports.ports();
    }

    /// Fills in what is missing; what the device said itself goes on to hold.
    @PostMapping(path = "/api/devices/{id}/backfill", consumes = {CSV, PARQUET})
    @Requires(Permission.IMPORT)
    @Audited("device.backfill")
    @Operation(requestBody = @RequestBody(required = true, content = {
        @Content(mediaType = CSV, schema = @Schema(type = "string", format = "byte")),
        @Content(mediaType = PARQUET, schema = @Schema(type = "string", format = "binary"))}))
    Filled fill(@PathVariable UUID id, HttpServletRequest request) throws IOException {
        return take(id, request, Origin.BACKFILL);
    }

    /// Puts right what was said; what was said before stays beside it. The reason stands in the audit.
    @PostMapping(path = "/api/devices/{id}/corrections", consumes = {CSV, PARQUET})
    @Requires(Permission.IMPORT)
    @Audited("device.correct")
    @Operation(requestBody = @RequestBody(required = true, content = {
        @Content(mediaType = CSV, schema = @Schema(type = "string", format = "byte")),
        @Content(mediaType = PARQUET, schema = @Schema(type = "string", format = "binary"))}))
    Filled correct(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, HttpServletRequest request) throws IOException {
        if (reason == null || reason.isBlank()) {
            throw new Refusal(Problem.of("device.reason.missing", "reason", ""));
        }
        return take(id, request, Origin.CORRECTION);
    }

    private Filled take(UUID id, HttpServletRequest request, Origin origin) throws IOException {
        var desk = ports.desk().orElseThrow(() -> new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE));
        var device = devices.look(id).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
        oneAtATime.acquireUninterruptibly();
        try {
            var filling = new Filling(sheet(request, Set.of(device.identity(), id.toString())), origin);
            var before = filling.compared(book.of(id), points.getObject());
            filling.handOn(desk, new Speaker(device.id(), device.identity()));
            return before;
        } finally {
            oneAtATime.release();
        }
    }

    private static PointSheet sheet(HttpServletRequest request, Set<String> names) throws IOException {
        var file = BatchController.whole(request, LARGEST);
        return isParquet(request) ? PointParquet.read(file, names) : PointFile.read(file);
    }

    private static boolean isParquet(HttpServletRequest request) {
        return MediaType.valueOf(PARQUET).isCompatibleWith(MediaType.parseMediaType(request.getContentType()));
    }
}
