package org.yuanlian.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import org.springframework.stereotype.Component;
import org.yuanlian.database.Home;
import org.yuanlian.kernel.Sha256;

/// Bytes under their hash, in `evidence/ab/cdef…`. A file is complete on disk before it has its name.
@Component
final class Contents {
    private final Path folder;

    Contents(Home home) {
        this.folder = home.resolve("evidence");
    }

    record Kept(Sha256 sha256, long size) {}

    Kept keep(InputStream content) {
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, "incoming", ".part");
            try {
                return name(draft, write(content, draft));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The evidence could not be written to " + folder, e);
        }
    }

    InputStream open(Sha256 sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("The evidence %s cannot be read".formatted(sha256.hex()), e);
        }
    }

    private static Sha256 write(InputStream content, Path draft) throws IOException {
        var digest = Sha256.digest();
        try (var out = new DigestOutputStream(Files.newOutputStream(draft), digest)) {
            content.transferTo(out);
        }
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return Sha256.of(digest);
    }

    private Kept name(Path draft, Sha256 sha256) throws IOException {
        var size = Files.size(draft);
        var path = path(sha256);
        if (!Files.exists(path)) {
            Files.createDirectories(path.getParent());
            move(draft, path);
        }
        return new Kept(sha256, size);
    }

    private static void move(Path draft, Path path) throws IOException {
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path path(Sha256 sha256) {
        return folder.resolve(sha256.hex().substring(0, 2)).resolve(sha256.hex().substring(2));
    }
}
