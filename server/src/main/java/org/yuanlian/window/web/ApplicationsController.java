package org.yuanlian.window.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.process.Decided;
import org.yuanlian.window.Application;
import org.yuanlian.window.Applications;
import org.yuanlian.window.DocumentFiles;
import org.yuanlian.window.web.ApplicationSheets.ApplicationLine;
import org.yuanlian.window.web.ApplicationSheets.ApplicationSheet;
import org.yuanlian.window.web.ApplicationSheets.DocumentLine;

/// Applications that were handed in, for the enterprise and for the office.
@RestController
@RequestMapping("/api/applications")
final class ApplicationsController {
    private static final int MOST = 100;
    private static final int MOST_ROWS = 10_000;
    private final Applications applications;
    private final DocumentFiles files;
    private final ApplicationSheets sheets;
    private final Clock clock;

    ApplicationsController(Applications applications, DocumentFiles files, ApplicationSheets sheets, Clock clock) {
        this.applications = applications;
        this.files = files;
        this.sheets = sheets;
        this.clock = clock;
    }

    record Page(long total, List<ApplicationLine> items) {}

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var items = sheets.lines(applications.list(service, Math.max(0, offset), Math.clamp(limit, 1, MOST)));
        return new Page(applications.count(service), items);
    }

    /// All of them as a workbook, as they stand now.
    @GetMapping("/export")
    @Audited(value = "application.export", object = "service")
    ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String service) {
        var on = AsOf.now(clock).validOn();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("服务申请-%s.xlsx".formatted(on), StandardCharsets.UTF_8).build().toString())
                .body(ApplicationWorkbook.of(on, sheets.lines(applications.list(service, 0, MOST_ROWS))));
    }

    @GetMapping("/{id}")
    @Audited("application.read")
    ApplicationSheet application(@PathVariable UUID id) {
        return sheets.sheet(found(id));
    }

    @GetMapping("/of-case/{caseId}")
    @Audited(value = "application.read", object = "caseId")
    ApplicationSheet ofCase(@PathVariable UUID caseId) {
        return applications.ofCase(caseId).map(sheets::sheet).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{id}/documents/{document}/content")
    @Audited("application.document.read")
    ResponseEntity<InputStreamResource> content(@PathVariable UUID id, @PathVariable UUID document) {
        var file = files.open(found(id), document).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        InputStream bytes = file.content();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .body(new InputStreamResource(bytes));
    }

    @PostMapping(path = "/{id}/documents/{document}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.APPLY)
    @ResponseStatus(HttpStatus.CREATED)
    DocumentLine attach(@PathVariable UUID id, @PathVariable String document, @RequestParam MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            var kept = applications.attach(id, document, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
            return new DocumentLine(kept.id(), kept.document(), kept.name(), kept.at(), kept.by());
        }
    }

    /// @param step null where the whole is meant
    record Said(@Nullable String step, String text) {}

    @PostMapping("/{id}/supplement")
    @Requires(Permission.APPLY)
    ApplicationSheet supplement(@PathVariable UUID id, @RequestBody Said said) {
        return done(id, applications.supplement(id, Objects.requireNonNullElse(said.step(), ""), said.text()));
    }

    @PostMapping("/{id}/urging")
    @Requires(Permission.APPLY)
    ApplicationSheet urge(@PathVariable UUID id, @RequestBody Said said) {
        return done(id, applications.urge(id, Objects.requireNonNullElse(said.step(), ""), said.text()));
    }

    @PostMapping("/{id}/withdrawal")
    @Requires(Permission.APPLY)
    ApplicationSheet withdraw(@PathVariable UUID id, @RequestBody Said said) {
        return done(id, applications.withdraw(id, said.text()));
    }

    record Stars(int stars, String text) {}

    @PostMapping("/{id}/rating")
    @Requires(Permission.APPLY)
    @ResponseStatus(HttpStatus.CREATED)
    ApplicationSheet rate(@PathVariable UUID id, @RequestBody Stars stars) {
        applications.rate(id, stars.stars(), stars.text());
        return sheets.sheet(found(id));
    }

    private ApplicationSheet done(UUID id, Decided decided) {
        return switch (decided) {
            case Decided.Accepted _ -> sheets.sheet(found(id));
            case Decided.Refused(var problem) -> throw new Refusal(problem);
            case Decided.Changed _ -> throw new Refusal(Problem.of("window.application.changed", "application", id.toString()));
        };
    }

    private Application found(UUID id) {
        return applications.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
