package org.yuanlian.process.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.eventlog.Trace;
import org.yuanlian.eventlog.Xes;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.CaseLogs;
import org.yuanlian.process.CaseSelection;
import org.yuanlian.process.Cases;

/// Cases as event logs in XES, the form of IEEE 1849.
@RestController
@RequestMapping("/api/cases")
@Requires(Permission.RECORD)
final class CaseLogsController {
    private final CaseLogs logs;
    private final Cases cases;
    private final Clock clock;

    CaseLogsController(CaseLogs logs, Cases cases, Clock clock) {
        this.logs = logs;
        this.cases = cases;
        this.clock = clock;
    }

    /// @param recordedAt as it was known then; now where nothing is said
    /// @param subject only cases about a project
    /// @param kind such as `approval-plan`, or the id of a service
    /// @param department only cases with a step that it leads
    @GetMapping("/export.xes")
    @Audited("case.export")
    ResponseEntity<StreamingResponseBody> all(
            @RequestParam(required = false) @Nullable Instant recordedAt,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String department) {
        var within = place == null || place.isBlank() ? Caller.current().place() : new Place(place);
        var at = at(recordedAt);
        return file("cases-" + day(at), logs.all(new CaseSelection(within, at, subject, kind, department)));
    }

    @GetMapping("/{id}/export.xes")
    @Audited(value = "case.export", object = "id")
    ResponseEntity<StreamingResponseBody> one(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Instant recordedAt) {
        if (!cases.has(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var at = at(recordedAt);
        return file("case-%s-%s".formatted(id, day(at)), List.of(logs.one(id, at)));
    }

    private Instant at(@Nullable Instant recordedAt) {
        return recordedAt == null ? clock.instant() : recordedAt;
    }

    private static String day(Instant at) {
        return at.atZone(AsOf.ZONE).toLocalDate().toString();
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, Iterable<Trace> traces) {
        var caller = Caller.current();
        StreamingResponseBody body = out -> caller.run(() -> write(traces, out));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + ".xes").build().toString())
                .body(body);
    }

    private static void write(Iterable<Trace> traces, OutputStream out) {
        try {
            Xes.write(traces, out);
        } catch (IOException e) {
            throw new UncheckedIOException("The export broke off", e);
        }
    }
}
