package org.yuanlian.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.database.Home;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Sha256;
import tools.jackson.databind.json.JsonMapper;

/// Files that were handed in, each in a folder of its own for a day. Only who handed one in finds it
/// again.
@Component
public final class Uploads {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_NAME = 200;
    private final Path folder;
    private final UploadGuard guard;
    private final JsonMapper json;
    private final Clock clock;
    private final Ids ids = Ids.random();

    private record Note(String by, Upload upload) {}

    Uploads(Home home, UploadGuard guard, JsonMapper json, Clock clock) {
        this.folder = home.resolve("uploads");
        this.guard = guard;
        this.json = json;
        this.clock = clock;
    }

    /// @throws RefusedUpload where it is too large, or not what its name claims
    public Upload keep(String givenName, InputStream content) throws IOException {
        sweep();
        var name = bareName(givenName);
        var id = ids.next();
        var place = Files.createDirectories(folder.resolve(id.toString()));
        try {
            var digest = Sha256.digest();
            var file = place.resolve("content");
            var size = copy(new DigestInputStream(content, digest), file);
            var upload = new Upload(id, name, size, Sha256.of(digest), guard.mediaTypeOf(name, file));
            note(place, new Note(Caller.current().name(), upload));
            return upload;
        } catch (IOException | RuntimeException e) {
            delete(place);
            throw e;
        }
    }

    /// @return the upload, if the caller handed it in within the last day
    public Optional<Upload> find(UUID id) {
        var note = folder.resolve(id.toString()).resolve("note.json");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        var read = json.readValue(note.toFile(), Note.class);
        return read.by().equals(Caller.current().name()) ? Optional.of(read.upload()) : Optional.empty();
    }

    public InputStream open(Upload upload) throws IOException {
        return Files.newInputStream(folder.resolve(upload.id().toString()).resolve("content"));
    }

    /// Forgets an upload that has become evidence.
    public void drop(Upload upload) {
        delete(folder.resolve(upload.id().toString()));
    }

    /// Files that nobody made evidence of are gone a day later.
    void sweep() throws IOException {
        Files.createDirectories(folder);
        var oldest = clock.instant().minus(KEPT);
        for (var place : children()) {
            if (Files.getLastModifiedTime(place).toInstant().isBefore(oldest)) {
                delete(place);
            }
        }
    }

    private List<Path> children() throws IOException {
        try (var places = Files.list(folder)) {
            return places.toList();
        }
    }

    /// Stops reading at the limit, so that nobody fills the disk.
    private long copy(InputStream content, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[65_536];
            var size = 0L;
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > guard.largest()) {
                    break;
                }
                out.write(buffer, 0, read);
            }
            guard.checkSize(size);
            return size;
        }
    }

    private void note(Path place, Note note) throws IOException {
        var draft = place.resolve("note.draft");
        json.writeValue(draft.toFile(), note);
        Files.move(draft, place.resolve("note.json"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String bareName(String given) {
        var name = given.replace('\\', '/')
                .substring(given.replace('\\', '/').lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static void delete(Path place) {
        try (var inside = Files.walk(place)) {
            for (var file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The upload %s cannot be deleted".formatted(place), e);
        }
    }
}
