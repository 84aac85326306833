package org.yuanlian.process.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import org.yuanlian.access.Audited;
import org.yuanlian.eventlog.Xes;
import org.yuanlian.process.Cases;

/// A case with its history, to take along.
@RestController
@RequestMapping("/api/cases/{id}/export")
final class CaseExportsController {
    private final Cases cases;
    private final CaseHistories histories;

    CaseExportsController(Cases cases, CaseHistories histories) {
        this.cases = cases;
        this.histories = histories;
    }

    enum Format {
        xlsx,
        xes
    }

    @GetMapping
    @Audited("case.export")
    ResponseEntity<byte[]> export(@PathVariable UUID id, @RequestParam(defaultValue = "xlsx") Format format) {
        if (!cases.has(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var one = cases.find(id);
        var events = cases.events(id);
        var bytes = switch (format) {
            case xlsx -> histories.sheet(one, events).xlsx();
            case xes -> xes(List.of(histories.trace(one, events)));
        };
        var type = format == Format.xes ? "application/xml" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        var name = "办件-%s.%s".formatted(one.opened().title().replaceAll("[^\\p{L}\\p{N}]+", "-"), format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(bytes);
    }

    private static byte[] xes(List<org.yuanlian.eventlog.Trace> traces) {
        var out = new ByteArrayOutputStream();
        try {
            Xes.write(traces, out);
        } catch (IOException e) {
            throw new UncheckedIOException("The history cannot be written", e);
        }
        return out.toByteArray();
    }
}
