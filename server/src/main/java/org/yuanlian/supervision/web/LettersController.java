package org.yuanlian.supervision.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
import org.yuanlian.supervision.Letters;

/// Orders as letters.
@RestController
final class LettersController {
    private final Letters letters;

    LettersController(Letters letters) {
        this.letters = letters;
    }

    enum Format {
        docx("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        pdf("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    @GetMapping("/api/orders/{id}/file")
    @Audited(value = "order.download", object = "id")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @RequestParam(defaultValue = "docx") Format format) {
        var letter = letters.of(id, Letters.Format.valueOf(format.name().toUpperCase(Locale.ROOT)));
        var name = "%s.%s".formatted(letter.title(), format);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.parseMediaType(format.mediaType))
                .body(letter.content());
    }
}
