package org.yuanlian.opportunity.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.opportunity.ListFiles;
import org.yuanlian.opportunity.Opportunities;
import org.yuanlian.opportunity.OpportunityList;

/// Brings the list in from a sheet, and gives it out as files.
@RestController
@RequestMapping("/api/opportunities")
final class SheetsController {
    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private final Opportunities opportunities;
    private final OpportunityList list;
    private final ListFiles files;
    private final Clock clock;

    SheetsController(Opportunities opportunities, OpportunityList list, ListFiles files, Clock clock) {
        this.opportunities = opportunities;
        this.list = list;
        this.files = files;
        this.clock = clock;
    }

    /// @param same said nothing new
    record Taken(int added, int changed, int same) {}

    /// Takes a CSV or XLSX file whole or not at all.
    @PostMapping(path = "/sheet", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.IMPORT)
    Taken take(@RequestParam MultipartFile file) throws IOException {
        var kept = Files.createTempFile("opportunities", ".sheet");
        try (var content = file.getInputStream()) {
            Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
            var taken = opportunities.take(Objects.requireNonNullElse(file.getOriginalFilename(), "sheet"), kept);
            return new Taken(taken.added(), taken.changed(), taken.same());
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @GetMapping("/file")
    @Audited("opportunity.download")
    ResponseEntity<byte[]> file(@ModelAttribute ListQuery question, @RequestParam(defaultValue = "docx") ListFiles.Format format) {
        var asOf = question.asOf(clock);
        var wanted = question.wanted();
        var file = files.of(list.of(wanted, asOf).stream().filter(each -> each.isListed()).toList(), wanted, asOf, format);
        return answer(
                format == ListFiles.Format.html ? "inline" : "attachment", "%s.%s".formatted(file.name(), format),
                MediaType.parseMediaType(format.mediaType()), file.content());
    }

    /// With those that are not on the list, and why.
    @GetMapping("/export")
    @Audited("opportunity.export")
    ResponseEntity<byte[]> export(@ModelAttribute ListQuery question) {
        var asOf = question.asOf(clock);
        return answer("attachment", "机遇清单%s.xlsx".formatted(asOf.validOn()), XLSX, files.xlsx(list.of(question.wanted(), asOf)));
    }

    private static ResponseEntity<byte[]> answer(String how, String name, MediaType type, byte[] content) {
        var disposition = ContentDisposition.builder(how).filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).contentType(type).body(content);
    }
}
