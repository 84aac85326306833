package org.yuanlian.assessment.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.assessment.AssessmentFiles;

/// A published assessment as a file.
@RestController
final class AssessmentDownloads {
    private final AssessmentFiles files;

    AssessmentDownloads(AssessmentFiles files) {
        this.files = files;
    }

    enum AssessmentFormat {
        docx("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        pdf("application/pdf"),
        xlsx("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        AssessmentFormat(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    @GetMapping("/api/assessments/{id}/file")
    @Audited("assessment.download")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @RequestParam(defaultValue = "docx") AssessmentFormat format) {
        var dossier = files.dossier(id);
        var bytes = switch (format) {
            case docx -> files.docx(dossier);
            case pdf -> files.pdf(dossier);
            case xlsx -> files.xlsx(dossier);
        };
        var name = "%d年度%s.%s".formatted(dossier.assessment().year(), dossier.sheet().header().title().zh(), format);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.parseMediaType(format.mediaType))
                .body(bytes);
    }
}
