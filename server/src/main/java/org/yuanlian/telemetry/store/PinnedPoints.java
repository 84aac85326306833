package org.yuanlian.telemetry.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The files of a folder of points as they were at one moment, while a store goes on in it: links hold on to them whatever it
/// takes away.
///
/// What was acknowledged before is in it: logs are linked before segments, and what a log held stands in a segment before the log
/// goes; segments before buckets, and what buckets stand for goes after they stand. Last values are reckoned anew.
public final class PinnedPoints implements Closeable {
    private static final Predicate<String> SNAPSHOT = name -> name.startsWith("rules-") && name.endsWith(".snapshot");
    private static final Predicate<String> LOG = name -> name.matches("\\d{8}\\.log");
    private static final Predicate<String> SEGMENT = name -> name.endsWith(".tsfile");
    private static final Predicate<String> BUCKETS = name -> name.endsWith(".buckets");
    private static final Predicate<String> OWN = name -> List.of("lock", PointStore.LAST, KeptBuckets.FOLDER).contains(name) || name.endsWith(".torn");
    private static final int TRIES = 100;
    private final Path points;
    private final Path links;
    private final TreeMap<String, Pinned> files = new TreeMap<>();

    /// @param name within the folder
    /// @param bytes how far it had been written
    public record Pinned(String name, Path file, long bytes) {}

    private PinnedPoints(Path points, Path links) {
        this.points = points;
        this.links = links;
    }

    /// @param beside a folder on the same disk, in which the links are made
    public static PinnedPoints of(Path points, Path beside) throws IOException {
        var pinned = new PinnedPoints(points, Files.createTempDirectory(beside, "points-pinned-"));
        try {
            if (Files.isDirectory(points)) {
                pinned.pinPoints();
            }
            return pinned;
        } catch (IOException | RuntimeException e) {
            pinned.close();
            throw e;
        }
    }

    private void pinPoints() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            forget();
            var snapshots = states(SNAPSHOT);
            if (pin("", names(points, SNAPSHOT)) && pin("", names(points, LOG)) && states(SNAPSHOT).equals(snapshots) && pinSegments()) {
                pin(KeptBuckets.FOLDER + "/", names(points.resolve(KeptBuckets.FOLDER), BUCKETS));
                return;
            }
        }
        throw new IOException("%s changed too fast to be read.".formatted(points));
    }

    /// Logs that vanish meanwhile have become segments, which are looked at later: all of them must be there.
    private boolean pinSegments() throws IOException {
        var listed = names(points, SEGMENT);
        return pin("", listed) && names(points, SEGMENT).equals(listed);
    }

    /// What else lies there, above all the sequence of alarms: to be called when what refers to it has been pinned.
    public void pinRest() throws IOException {
        if (Files.isDirectory(points)) {
            pin("", names(points, name -> SNAPSHOT.or(LOG).or(SEGMENT).or(OWN).negate().test(name)));
        }
    }

    public List<Pinned> files() {
        return List.copyOf(files.values());
    }

    /// @return whether none of them was gone; a log that is gone lies in a segment
    private boolean pin(String prefix, SortedSet<String> names) throws IOException {
        boolean isWhole = true;
        for (var name : names) {
            var link = links.resolve(name);
            try {
                link(link, points.resolve(prefix + name));
                files.put(prefix + name, new Pinned(prefix + name, link, Files.size(link)));
            } catch (NoSuchFileException _) {
                isWhole &= LOG.test(name);
            }
        }
        return isWhole;
    }

    /// Where a disk knows no links the file is copied.
    private static void link(Path link, Path file) throws IOException {
        try {
            Files.createLink(link, file);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.copy(file, link);
        }
    }

    private static SortedSet<String> names(Path folder, Predicate<String> which) throws IOException {
        var names = new TreeSet<String>();
        if (Files.isDirectory(folder)) {
            try (var listed = Files.list(folder)) {
                listed.map(file -> String.valueOf(file.getFileName())).filter(which).forEach(names::add);
            }
        }
        return names;
    }

    /// Which file it is, and of when.
    private Map<String, String> states(Predicate<String> which) throws IOException {
        var states = new HashMap<String, String>();
        for (var name : names(points, which)) {
            try {
                var found = Files.readAttributes(points.resolve(name), java.nio.file.attribute.BasicFileAttributes.class);
                states.put(name, found.fileKey() + " " + found.lastModifiedTime());
            } catch (NoSuchFileException _) {
                states.put(name, "");
            }
        }
        return states;
    }

    private void forget() throws IOException {
        for (var pinned : files.values()) {
            Files.deleteIfExists(pinned.file());
        }
        files.clear();
    }

    @Override
    public void close() throws IOException {
        var all = new ArrayList<Path>();
        try (var walk = Files.walk(links)) {
            walk.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (var file : all) {
            Files.delete(file);
        }
    }
}
