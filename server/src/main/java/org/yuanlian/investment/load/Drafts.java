package org.yuanlian.investment.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import org.springframework.stereotype.Component;
import org.yuanlian.database.Home;
import org.yuanlian.kernel.Sha256;

/// Files on their way in, by their hash. What is imported is kept as evidence; this is only the draft.
@Component
public final class Drafts {
    private final Path folder;

    Drafts(Home home) {
        this.folder = home.resolve("imports");
    }

    public record Kept(Path path, Sha256 sha256, long size) {}

    public Kept keep(InputStream content) {
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, "incoming", ".part");
            try {
                var digest = Sha256.digest();
                try (var in = new DigestInputStream(content, digest)) {
                    Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
                }
                var sha256 = Sha256.of(digest);
                Files.move(draft, path(sha256), StandardCopyOption.REPLACE_EXISTING);
                return new Kept(path(sha256), sha256, Files.size(path(sha256)));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be written to " + folder, e);
        }
    }

    public Path path(Sha256 sha256) {
        return folder.resolve(sha256.hex());
    }

    public void drop(Sha256 sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
