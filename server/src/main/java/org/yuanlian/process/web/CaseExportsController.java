package org.yuanlian.process.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Audited;
import org.yuanlian.process.Cases;

/// A case with its history as a table.
@RestController
@RequestMapping("/api/cases/{id}/export")
final class CaseExportsController {
    private static final MediaType WORKBOOK = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private final Cases cases;
    private final CaseHistories histories;

    CaseExportsController(Cases cases, CaseHistories histories) {
        this.cases = cases;
        this.histories = histories;
    }

    @GetMapping
    @Audited("case.export")
    ResponseEntity<byte[]> export(@PathVariable UUID id) {
        if (!cases.has(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var one = cases.find(id);
        var name = "办件-%s.xlsx".formatted(one.opened().title().replaceAll("[^\\p{L}\\p{N}]+", "-"));
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(histories.sheet(one, cases.events(id)).xlsx());
    }
}
