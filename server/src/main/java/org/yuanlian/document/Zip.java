package org.yuanlian.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Takes out of an office file what changes from one writing to the next: the times of its parts and of itself.
public final class Zip {
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Zip() {}

    public static byte[] settled(byte[] file, Instant at) {
        try {
            var bytes = new ByteArrayOutputStream(file.length);
            try (var out = new ZipOutputStream(bytes)) {
                for (var part : parts(file, at).entrySet()) {
                    var entry = new ZipEntry(part.getKey());
                    entry.setTimeLocal(SOME_DAY);
                    out.putNextEntry(entry);
                    out.write(part.getValue());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The office file cannot be written anew", e);
        }
    }

    /// In the order of names, which puts the list of content types first, as office programs expect. Read
    /// by the list at the end of the file: not every writer tells the sizes before.
    private static Map<String, byte[]> parts(byte[] file, Instant at) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    var content = in.readAllBytes();
                    parts.put(entry.getName(), entry.getName().equals("docProps/core.xml") ? dated(content, at) : content);
                }
            }
        }
        return parts;
    }

    private static byte[] dated(byte[] core, Instant at) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll(
                        "(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms)",
                        "$1" + at.truncatedTo(ChronoUnit.SECONDS) + "$3")
                .getBytes(StandardCharsets.UTF_8);
    }
}
