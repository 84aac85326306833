package org.yuanlian.chain.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file that the browser keeps under a name.
final class Download {
    private Download() {}

    static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name.replace('/', '-'), StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.parseMediaType(mediaType))
                .body(content);
    }

    static ResponseEntity<byte[]> of(String name, String mediaType, String content) {
        return of(name, mediaType, content.getBytes(StandardCharsets.UTF_8));
    }
}
