package org.yuanlian.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The data folder. The process that holds its lock owns the database in it; others only connect.
public record Home(Path folder) {

    public Home {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data folder %s cannot be made.\nMaybe YUANLIAN_HOME should name another.".formatted(folder), e);
        }
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /// @return the lock, or nothing where another process of this system holds it
    Optional<FileLock> lock() throws IOException {
        var channel = FileChannel.open(resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock);
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            return Optional.empty();
        }
    }
}
