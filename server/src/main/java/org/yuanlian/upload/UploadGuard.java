package org.yuanlian.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Takes a file only if its content is what its name claims. What the browser says of the type is
/// not asked: it is read from the same name.
@Component
public final class UploadGuard {
    private static final int HEAD = 8192;
    private final long largest;

    UploadGuard(@Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.largest = largest.toBytes();
    }

    /// @return the media type that name and content agree on
    /// @throws RefusedUpload with 413 or 415 otherwise
    public String mediaTypeOf(String name, Path file) throws IOException {
        checkSize(Files.size(file));
        var kind = FileKind.claimedBy(name)
                .orElseThrow(() -> RefusedUpload.ofKind(name, known()));
        if (!kind.isProvedBy(head(file)) || !containsItsEntry(kind, file)) {
            throw RefusedUpload.ofContent(name, kind.ending());
        }
        return kind.mediaType();
    }

    void checkSize(long size) {
        if (size > largest) {
            throw RefusedUpload.ofSize(largest);
        }
        if (size == 0) {
            throw RefusedUpload.ofNothing();
        }
    }

    long largest() {
        return largest;
    }

    private static byte[] head(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD);
        }
    }

    /// Reads the directory of the package only; nothing is unpacked.
    private static boolean containsItsEntry(FileKind kind, Path file) throws IOException {
        if (kind.entry().isEmpty()) {
            return true;
        }
        try (var contents = new ZipFile(file.toFile())) {
            return contents.getEntry(kind.entry().get()) != null;
        } catch (ZipException damaged) {
            return false;
        }
    }

    private static String known() {
        return Arrays.stream(FileKind.values()).map(kind -> "." + kind.ending()).collect(Collectors.joining(", "));
    }
}
