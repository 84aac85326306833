package org.yuanlian.telemetry.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Quality;

/// A process of its own that takes points in until it is killed, and says of each list that it was acknowledged: its
/// number and a full stop, so that half a line is not taken for another number.
final class KilledWriter {
    static final int SERIES = 50;
    static final int A_LIST = 20;
    private static final int AT_ONCE = 200;
    private static final int SEAL_AT = 5_000;

    private KilledWriter() {}

    /// The n-th list: its values tell which it is.
    static List<Point> list(long n, long began) {
        return IntStream.range(0, A_LIST)
                .mapToObj(i -> new Point((int) ((n + i) % SERIES), began + n, n + i / 100.0, Quality.GOOD, Origin.DEVICE))
                .toList();
    }

    /// @param arguments folder, number of the first list, instant of the first list
    public static void main(String[] arguments) throws InterruptedException {
        long first = Long.parseLong(arguments[1]);
        long began = Long.parseLong(arguments[2]);
        var settings = new PointStore.Settings(Clock.systemUTC(), Retention.FOR_EVER, SEAL_AT, LogFile::onDisk);
        var out = new PrintStream(System.out, true);
        var room = new Semaphore(AT_ONCE);
        var store = PointStore.open(Path.of(arguments[0]), settings);
        for (long n = first; ; n++) {
            long number = n;
            room.acquire();
            store.take(list(n, began)).whenComplete((_, refused) -> {
                if (refused == null) {
                    out.println(number + ".");
                }
                room.release();
            });
        }
    }
}
