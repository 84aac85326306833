package org.yuanlian.telemetry.replay;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.store.AppendedFile;

/// The sequence of changes on disk. It is the one place where what was told is decided: what stands here was told, also when
/// nobody has read it yet.
///
/// The latest changes are in memory too, for those who follow; the others are read where they stand. Where the changes of each
/// watch stand is known, so that its past need not stay in memory.
final class AlarmJournal implements Closeable {
    static final int LATEST = 1_024;
    private static final int STRIDE = 256;
    private final Path path;
    private final AppendedFile file;
    private final ArrayDeque<AlarmChange> latest = new ArrayDeque<>();
    /// Where the changes 1, 1 + `STRIDE`, 1 + 2 `STRIDE` and so on begin.
    private final Places places = new Places();
    private final Map<String, Places> byWatch = new HashMap<>();
    private long last;

    /// Reads what is there, once; a torn end is cut off.
    ///
    /// @param there told of each change that is there
    AlarmJournal(Path path, Consumer<AlarmChange> there) throws IOException {
        this.path = path;
        Files.createDirectories(path.toAbsolutePath().getParent());
        file = AppendedFile.open(path);
        try (var reader = ChangeReader.open(path)) {
            long place = 0;
            for (var change = reader.next(); change != null; change = reader.next()) {
                add(change, place);
                there.accept(change);
                place = reader.place();
            }
            file.cutTo(place);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// On disk when it returns; none of them when it fails.
    void append(List<AlarmChange> more) throws IOException {
        long good = file.size();
        var frames = more.stream().map(AlarmJournal::frame).toList();
        try {
            file.append(joined(frames));
            file.sync();
        } catch (IOException e) {
            file.cutTo(good);
            throw e;
        }
        long place = good;
        for (int i = 0; i < more.size(); i++) {
            add(more.get(i), place);
            place += frames.get(i).length;
        }
    }

    private void add(AlarmChange change, long place) {
        if (last % STRIDE == 0) {
            places.add(place);
        }
        byWatch.computeIfAbsent(change.alarm().watch(), _ -> new Places()).add(place);
        last = change.sequence();
        latest.addLast(change);
        if (latest.size() > LATEST) {
            latest.removeFirst();
        }
    }

    private static byte[] frame(AlarmChange change) {
        try {
            var written = new ByteArrayOutputStream();
            ChangeFrame.write(change, new DataOutputStream(written));
            var bytes = written.toByteArray();
            return ByteBuffer.allocate(ChangeReader.HEAD + bytes.length).putInt(bytes.length).putInt(ChangeReader.checksum(bytes)).put(bytes).array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer joined(List<byte[]> frames) {
        var all = ByteBuffer.allocate(frames.stream().mapToInt(frame -> frame.length).sum());
        frames.forEach(all::put);
        return all.flip();
    }

    long last() {
        return last;
    }

    /// At most so many changes after one.
    List<AlarmChange> after(long sequence, int most) {
        long from = Math.clamp(sequence, 0, last);
        long skipped = from - (last - latest.size());
        return skipped >= 0 ? latest.stream().skip(skipped).limit(most).toList() : read(from, most);
    }

    private List<AlarmChange> read(long after, int most) {
        var changes = new ArrayList<AlarmChange>();
        try (var reader = ChangeReader.open(path).goTo(places.at((int) (after / STRIDE)))) {
            for (var change = reader.next(); change != null && changes.size() < most; change = reader.next()) {
                if (change.sequence() > after) {
                    changes.add(change);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changes;
    }

    /// What holds of all that was told.
    TreeMap<Alarm.Key, Alarm> current() {
        var current = new TreeMap<Alarm.Key, Alarm>();
        each(change -> apply(change, current));
        return current;
    }

    /// What holds of all that was told of one watch.
    TreeMap<Alarm.Key, Alarm> of(String watch) {
        var current = new TreeMap<Alarm.Key, Alarm>();
        var changes = byWatch.getOrDefault(watch, Places.NONE);
        try (var reader = ChangeReader.open(path)) {
            for (int i = 0; i < changes.count; i++) {
                apply(Objects.requireNonNull(reader.goTo(changes.at(i)).next()), current);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return current;
    }

    static void apply(AlarmChange change, Map<Alarm.Key, Alarm> current) {
        if (change.before() != null) {
            current.remove(change.before().key());
        }
        if (change.after() != null) {
            current.put(change.after().key(), change.after());
        }
    }

    /// All that was told, one after the other.
    void each(Consumer<AlarmChange> told) {
        try (var reader = ChangeReader.open(path)) {
            for (var change = reader.next(); change != null; change = reader.next()) {
                told.accept(change);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where changes stand, one after the other.
    private static final class Places {
        static final Places NONE = new Places();
        private long[] places = new long[2];
        private int count;

        void add(long place) {
            if (count == places.length) {
                places = Arrays.copyOf(places, count + (count >> 1) + 1);
            }
            places[count++] = place;
        }

        long at(int index) {
            return places[index];
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
