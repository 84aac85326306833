package org.yuanlian.bulletin.web;

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
import org.yuanlian.bulletin.Bulletin;
import org.yuanlian.bulletin.Bulletins;
import org.yuanlian.bulletin.Prints;
import org.yuanlian.kernel.Place;

/// A published bulletin as a file.
@RestController
final class BulletinFiles {
    private final Bulletins bulletins;
    private final Prints prints;

    BulletinFiles(Bulletins bulletins, Prints prints) {
        this.bulletins = bulletins;
        this.prints = prints;
    }

    enum Format {
        docx("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        pdf("application/pdf"),
        xlsx("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        html("text/html;charset=UTF-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    @GetMapping("/api/bulletins/{issue}/{place}/file")
    @Audited(value = "bulletin.download", object = "issue")
    ResponseEntity<byte[]> file(
            @PathVariable UUID issue, @PathVariable Place place, @RequestParam(defaultValue = "docx") Format format) {
        var bulletin = bulletins.read(issue, place);
        var name = "%s%s%s.%s".formatted(bulletin.placeName(), bulletin.issue().month(), bulletin.title().zh(), format);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.parseMediaType(format.mediaType))
                .body(bytes(bulletin, format));
    }

    private byte[] bytes(Bulletin bulletin, Format format) {
        return switch (format) {
            case docx -> prints.docx(bulletin);
            case pdf -> prints.pdf(bulletin);
            case html -> prints.html(bulletin);
            case xlsx -> prints.xlsx(bulletin);
        };
    }
}
