package org.yuanlian.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.telemetry.store.PinnedPoints;
import org.yuanlian.transfer.Inventory.Content;

/// The points, and the sequence of alarms that lies beside them, on their way into a backup and out of it.
final class PointFiles {
    private static final String PREFIX = "points/";
    private static final int BLOCK = 1 << 16;
    private final Path folder;
    private final Path arriving;

    PointFiles(Path folder) {
        this.folder = folder;
        this.arriving = folder.resolveSibling("points-restoring");
    }

    static SortedMap<String, Content> write(PinnedPoints pinned, ZipOutputStream zip) throws IOException {
        var written = new TreeMap<String, Content>();
        for (var file : pinned.files()) {
            zip.putNextEntry(new ZipEntry(PREFIX + file.name()));
            try (var in = Files.newInputStream(file.file())) {
                written.put(file.name(), copy(in, zip, file.bytes()));
            }
        }
        return written;
    }

    /// As far as it had been written when it was pinned: a log goes on to grow.
    private static Content copy(InputStream from, OutputStream to, long most) throws IOException {
        var digest = Sha256.digest();
        var in = new DigestInputStream(from, digest);
        long copied = 0;
        var block = new byte[BLOCK];
        for (int read = in.read(block, 0, (int) Math.min(BLOCK, most)); read > 0; read = in.read(block, 0, (int) Math.min(BLOCK, most - copied))) {
            to.write(block, 0, read);
            copied += read;
        }
        return new Content(copied, Sha256.of(digest).hex());
    }

    void refuseUnlessEmpty() throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                if (files.anyMatch(file -> Files.isRegularFile(file) && !file.endsWith("lock"))) {
                    throw new Refusal(new Problem(
                            "transfer.points.filled", folder.toString(), "", "There are points in this data folder already.", "set YUANLIAN_HOME to an empty folder"));
                }
            }
        }
    }

    /// Puts them beside the place where they are to be; nothing reads them there.
    SortedMap<String, Content> read(ZipInputStream zip) throws IOException {
        clear(arriving);
        var restored = new TreeMap<String, Content>();
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().startsWith(PREFIX)) {
                var name = entry.getName().substring(PREFIX.length());
                var target = arriving.resolve(name).normalize();
                if (!target.startsWith(arriving)) {
                    throw new Refusal(new Problem("transfer.points.differ", name, "", "This name leads out of the folder of points.", "the backup was tampered with"));
                }
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                try (var channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                        var out = java.nio.channels.Channels.newOutputStream(channel)) {
                    restored.put(name, copy(zip, out, Long.MAX_VALUE));
                    channel.force(true);
                }
            }
        }
        return restored;
    }

    /// Puts them in their place, all at once.
    void settle() throws IOException {
        if (Files.isDirectory(arriving)) {
            clear(folder);
            Files.move(arriving, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Takes away what did not settle.
    void giveUp() throws IOException {
        clear(arriving);
    }

    /// After a failure at the very end: what was put in its place goes again.
    void unsettle() throws IOException {
        clear(folder);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var walk = Files.walk(folder)) {
                for (var file : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
