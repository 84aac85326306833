package org.yuanlian.device;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.device.store.AttendanceRows;

/// When devices were last heard, and what was wrong with what they said. Ports tell it in passing; it is written down
/// when `keep` is called, so that a device which sends nothing but faults costs no write each.
@Component
public class Attendance {
    private static final int MOST_AT_ONCE = 10_000;
    private final AttendanceRows rows;
    private final Clock clock;
    private Map<UUID, Heard> heard = new TreeMap<>();
    private Map<Line, Trouble> troubles = new TreeMap<>();

    Attendance(AttendanceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// In an order, so that two who write at once do not wait for each other.
    private record Line(UUID device, String code) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int order = device.compareTo(other.device);
            return order != 0 ? order : code.compareTo(other.code);
        }
    }

    public synchronized void heard(UUID device, int points) {
        heard.merge(device, new Heard(clock.instant(), 1, points), Heard::and);
    }

    public synchronized void trouble(UUID device, String code, String value) {
        if (troubles.size() < MOST_AT_ONCE) {
            troubles.merge(new Line(device, code), new Trouble(1, clock.instant(), value), Trouble::and);
        }
    }

    /// Writes down what was told since the last time.
    @Transactional
    public void keep() {
        Map<UUID, Heard> newlyHeard;
        Map<Line, Trouble> newTroubles;
        synchronized (this) {
            newlyHeard = heard;
            newTroubles = troubles;
            heard = new TreeMap<>();
            troubles = new TreeMap<>();
        }
        try {
            newlyHeard.forEach(rows::add);
            newTroubles.forEach((line, trouble) -> rows.add(line.device(), line.code(), trouble));
        } catch (RuntimeException e) {
            takeBack(newlyHeard, newTroubles);
            throw e;
        }
    }

    /// What could not be written is written the next time.
    private synchronized void takeBack(Map<UUID, Heard> unwritten, Map<Line, Trouble> unwrittenTroubles) {
        unwritten.forEach((device, before) -> heard.merge(device, before, (now, then) -> then.and(now)));
        unwrittenTroubles.forEach((line, before) -> troubles.merge(line, before, (now, then) -> then.and(now)));
    }

    @Transactional(readOnly = true)
    public Map<UUID, Heard> heard() {
        return rows.heard();
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<AttendanceRows.Row>> troubles() {
        return rows.troubles();
    }
}
