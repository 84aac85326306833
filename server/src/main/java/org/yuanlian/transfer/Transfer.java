package org.yuanlian.transfer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.yuanlian.database.Home;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.telemetry.store.PinnedPoints;

/// Backup and restore. A backup is one consistent moment; a restore is compared with it, row by row.
@Component
public class Transfer {
    private static final String POINTS = "points";
    private static final String INVENTORY = "inventory.txt";
    private final OwnerAccess owner;
    private final Path evidence;
    private final Path home;

    Transfer(OwnerAccess owner, Home home) {
        this.owner = owner;
        this.home = home.folder();
        this.evidence = home.resolve("evidence");
    }

    /// Writes everything to a file, which is there only once it is complete. Points are pinned before the moment of the rows, so that
    /// every series among them is in the register; the sequence of alarms after it, so that nothing was read beyond its end.
    public void backup(Path target, Consumer<String> progress) throws IOException, SQLException {
        var draft = Path.of(target + ".part");
        try (var points = PinnedPoints.of(home.resolve(POINTS), home);
                var connection = owner.connect();
                var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var tables = new Tables(connection);
            var order = tables.inOrder();
            points.pinRest();
            var contents = new TreeMap<String, Inventory.Content>();
            for (var table : order) {
                zip.putNextEntry(new ZipEntry("tables/" + table));
                contents.put(table, tables.write(table, new Unclosed(zip)));
                progress.accept("  %-24s %,12d rows".formatted(table, contents.get(table).rows()));
            }
            var files = writeEvidence(zip);
            progress.accept("  %-24s %,12d files".formatted("evidence", files));
            var pointFiles = PointFiles.write(points, zip);
            progress.accept("  %-24s %,12d bytes".formatted(POINTS, pointFiles.values().stream().mapToLong(Inventory.Content::rows).sum()));
            zip.putNextEntry(new ZipEntry(INVENTORY));
            zip.write(new Inventory(tables.schema(), contents, files, pointFiles).text().getBytes(StandardCharsets.UTF_8));
        }
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Reads a backup into an empty data folder, in one transaction, and compares it.
    ///
    /// @throws Refusal where the folder is not empty, the versions differ, or the comparison fails
    public void restore(Path source, Consumer<String> progress) throws IOException, SQLException {
        var promised = inventory(source);
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            var tables = new Tables(connection);
            refuseUnlessEmpty(tables, promised);
            var points = new PointFiles(home.resolve(POINTS));
            points.refuseUnlessEmpty();
            for (var table : tables.inOrder().reversed()) {
                if (!tables.isEmpty(table)) {
                    tables.clear(table);
                }
            }
            read(source, tables, progress);
            tables.advanceSequences();
            try (var zip = open(source)) {
                promised.differences(tables.inventory(countEvidence(), points.read(zip))).refuseIfAny("The restored data differ from the backup: nothing was kept.");
                points.settle();
            } finally {
                points.giveUp();
            }
            commitOrUnsettle(connection, points);
            progress.accept("  " + POINTS);
        }
    }

    private static void commitOrUnsettle(Connection connection, PointFiles points) throws IOException, SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            points.unsettle();
            throw e;
        }
    }

    private static void refuseUnlessEmpty(Tables tables, Inventory promised) throws SQLException {
        if (tables.schema() != promised.schema()) {
            throw new Refusal(new Problem(
                    "transfer.schema.differs",
                    "schema",
                    Integer.toString(promised.schema()),
                    "The backup is of schema %d, and this version of schema %d.".formatted(promised.schema(), tables.schema()),
                    "restore with the version that made the backup, then start the newer one"));
        }
        if (!tables.isEmpty("project")) {
            throw new Refusal(new Problem(
                    "transfer.target.filled",
                    "YUANLIAN_HOME",
                    "",
                    "There are projects in this data folder already.",
                    "set YUANLIAN_HOME to an empty folder"));
        }
    }

    private void read(Path source, Tables tables, Consumer<String> progress) throws IOException, SQLException {
        for (var table : tables.inOrder()) {
            try (var zip = open(source)) {
                if (seek(zip, "tables/" + table)) {
                    tables.read(table, new Unclosing(zip));
                    progress.accept("  " + table);
                }
            }
        }
        try (var zip = open(source)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("evidence/")) {
                    keep(entry.getName().substring("evidence/".length()), zip);
                }
            }
        }
    }

    /// Writes one file of evidence, unless its bytes are not those that its name promises.
    private void keep(String hash, InputStream content) throws IOException {
        var bytes = content.readAllBytes();
        if (!Sha256.of(bytes).hex().equals(hash)) {
            throw new Refusal(new Problem(
                    "transfer.evidence.damaged", hash, "", "The bytes of this evidence are not those of its hash.", "the backup was damaged on its way"));
        }
        var path = evidence.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    private long writeEvidence(ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(evidence)) {
            return 0;
        }
        var files = 0L;
        try (var walk = Files.walk(evidence)) {
            for (var file : (Iterable<Path>) walk.filter(Transfer::isContent).sorted()::iterator) {
                zip.putNextEntry(new ZipEntry("evidence/" + evidence.relativize(file).toString().replace("/", "")));
                Files.copy(file, zip);
                files++;
            }
        }
        return files;
    }

    private long countEvidence() throws IOException {
        if (!Files.isDirectory(evidence)) {
            return 0;
        }
        try (var walk = Files.walk(evidence)) {
            return walk.filter(Transfer::isContent).count();
        }
    }

    private static boolean isContent(Path path) {
        return Files.isRegularFile(path) && path.getFileName().toString().length() == 62;
    }

    private static Inventory inventory(Path source) throws IOException {
        try (var zip = open(source)) {
            if (seek(zip, INVENTORY)) {
                return Inventory.read(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        throw new Refusal(new Problem(
                "transfer.backup.incomplete", source.toString(), "", "This file has no inventory.", "it is not a backup of this system, or was cut off"));
    }

    private static ZipInputStream open(Path source) throws IOException {
        return new ZipInputStream(new BufferedInputStream(Files.newInputStream(source)));
    }

    private static boolean seek(ZipInputStream zip, String name) throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class Unclosing extends FilterInputStream {
        Unclosing(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
