package org.yuanlian.window.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.declaration.Text;
import org.yuanlian.window.Applicant;
import org.yuanlian.window.Applicants;
import org.yuanlian.window.Applications;
import org.yuanlian.window.Draft;
import org.yuanlian.window.Drafts;
import org.yuanlian.window.HandedIn;
import org.yuanlian.window.Services;
import org.yuanlian.window.web.ApplicationSheets.ApplicationLine;
import org.yuanlian.window.web.ApplicationSheets.DocumentLine;
import tools.jackson.databind.JsonNode;

/// Filling in: what is kept meanwhile, and handing it in.
@RestController
@RequestMapping("/api/drafts")
@Requires(Permission.APPLY)
final class DraftsController {
    private final Drafts drafts;
    private final Applications applications;
    private final Applicants applicants;
    private final Services services;
    private final ApplicationSheets sheets;

    DraftsController(Drafts drafts, Applications applications, Applicants applicants, Services services, ApplicationSheets sheets) {
        this.drafts = drafts;
        this.applications = applications;
        this.applicants = applicants;
        this.services = services;
        this.sheets = sheets;
    }

    /// What the system knows of the caller's enterprise, and hence does not ask.
    @GetMapping("/applicant")
    Applicant applicant() {
        return applicants.current();
    }

    record DraftLine(UUID id, String service, Text title, Instant changedAt) {}

    @GetMapping
    List<DraftLine> own() {
        return drafts.own().stream()
                .map(draft -> new DraftLine(
                        draft.id(), draft.service(), services.inForce(draft.service()).declared().header().title(), draft.changedAt()))
                .toList();
    }

    record DraftSheet(UUID id, String service, @Nullable UUID project, JsonNode answers, Instant changedAt, List<DocumentLine> documents) {}

    @GetMapping("/{id}")
    DraftSheet draft(@PathVariable UUID id) {
        return drafts.find(id).map(this::sheet).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private DraftSheet sheet(Draft draft) {
        return new DraftSheet(
                draft.id(), draft.service(), draft.project(), draft.answers(), draft.changedAt(),
                applications.documents(draft.id()).stream().map(DraftsController::line).toList());
    }

    private static DocumentLine line(HandedIn file) {
        return new DocumentLine(file.id(), file.document(), file.name(), file.at(), file.by());
    }

    record KeptDraft(String service, @Nullable UUID project, JsonNode answers) {}

    /// Keeps answers under the id that the device gave.
    @PutMapping("/{id}")
    DraftSheet keep(@PathVariable UUID id, @RequestBody KeptDraft kept) {
        return sheet(drafts.keep(id, kept.service(), kept.project(), kept.answers()));
    }

    @PostMapping(path = "/{id}/documents/{document}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    DocumentLine attach(@PathVariable UUID id, @PathVariable String document, @RequestParam MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return line(drafts.attach(id, document, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content));
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id) {
        drafts.drop(id);
    }

    /// Hands it in: what is wrong comes back all at once, by field and document.
    @PostMapping("/{id}/submission")
    @ResponseStatus(HttpStatus.CREATED)
    ApplicationLine submit(@PathVariable UUID id) {
        return sheets.line(applications.submit(id));
    }
}
