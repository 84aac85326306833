package org.yuanlian.upload;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;

@RestController
@RequestMapping("/api/uploads")
class UploadsController {
    record Kept(UUID id, String name, long size, String sha256, String mediaType) {}

    private final Uploads uploads;

    UploadsController(Uploads uploads) {
        this.uploads = uploads;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RECORD)
    @Audited("upload.keep")
    Kept keep(@RequestParam MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var upload = uploads.keep(name, content);
            return new Kept(
                    upload.id(), upload.name(), upload.size(), upload.sha256().hex(), upload.mediaType());
        }
    }
}
