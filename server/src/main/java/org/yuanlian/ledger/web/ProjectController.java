package org.yuanlian.ledger.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Words;
import org.yuanlian.ledger.Recorded.Accepted;
import org.yuanlian.ledger.Recorded.Changed;
import org.yuanlian.ledger.Recorded;

/// One project: what is known of it as of any pair of days, and what is to be recorded.
@RestController
@RequestMapping("/api/projects")
final class ProjectController {
    private final ProjectPages pages;
    private final Recording recording;
    private final Clock clock;

    ProjectController(ProjectPages pages, Recording recording, Clock clock) {
        this.pages = pages;
        this.recording = recording;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    @Audited("project.read")
    ResponseEntity<ProjectPages.Project> read(@PathVariable UUID id, @ModelAttribute Query query) {
        return ResponseEntity.of(pages.page(id, query.selection(clock)));
    }

    record NewEntry(
            String kind,
            LocalDate validOn,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String text,
            @Nullable String issuer,
            @Nullable String title,
            @Nullable UUID uploadId) {}

    record FirstEvidence(
            String kind,
            LocalDate validOn,
            @Nullable String issuer,
            @Nullable String title,
            @Nullable String text,
            @Nullable UUID uploadId) {}

    record NewProject(
            String name,
            @Nullable String investor,
            @Nullable String uscc,
            String place,
            @Nullable String park,
            @Nullable String chain,
            @Nullable String industry,
            @Nullable String event,
            FirstEvidence evidence) {}

    record Opened(UUID id) {}

    @PostMapping
    @Requires(Permission.RECORD)
    ResponseEntity<Opened> open(@RequestBody NewProject project) {
        var id = recording.open(project);
        return ResponseEntity.created(URI.create("/api/projects/" + id)).body(new Opened(id));
    }

    @PostMapping("/{id}/entries")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProjectPages.Project.class)))
    @Requires(Permission.RECORD)
    ResponseEntity<?> record(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, @RequestBody NewEntry entry) {
        return answer(id, recording.record(id, number(version), entry));
    }

    record Withdrawal(String reason, @Nullable LocalDate validOn) {}

    @PostMapping("/{id}/entries/{seq}/withdrawal")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProjectPages.Project.class)))
    @Requires(Permission.RECORD)
    ResponseEntity<?> withdraw(
            @PathVariable UUID id,
            @PathVariable long seq,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Withdrawal withdrawal) {
        return answer(id, recording.withdraw(id, version == null ? null : number(version), seq, withdrawal));
    }

    private ResponseEntity<?> answer(UUID id, Recorded recorded) {
        return switch (recorded) {
            case Accepted _ -> ResponseEntity.status(201).body(pages.page(id, Query.now(clock)).orElseThrow());
            case Changed changed -> ResponseEntity.status(412).body(problem(changed));
        };
    }

    private Map<String, Object> problem(Changed changed) {
        return Map.of(
                "type", "about:blank",
                "title", "Someone else recorded first",
                "status", 412,
                "code", "ledger.project.changed",
                "detail", Language.of(LocaleContextHolder.getLocale().toLanguageTag()).what(Words.of("ledger.project.changed#recorded")),
                "version", changed.version(),
                "entries", changed.since().stream().map(entry -> pages.entry(entry)).toList());
    }

    private static long number(String version) {
        return Long.parseLong(version.replace("\"", "").strip());
    }
}
