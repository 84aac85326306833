package org.yuanlian.device;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private Map<UUID, Heard> heard = new HashMap<>();
    private Map<Line, Trouble> troubles = new HashMap<>();

    Attendance(AttendanceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Line(UUID device, String code) {}

    public synchronized void heard(UUID device, int points) {
        heard.merge(device, new Heard(clock.instant(), 1, points), (before, now) ->
                new Heard(now.lastAt(), before.messages() + 1, before.points() + now.points()));
    }

    public synchronized void trouble(UUID device, String code, String value) {
        if (troubles.size() < MOST_AT_ONCE) {
            troubles.merge(new Line(device, code), new Trouble(1, clock.instant(), value), (before, now) ->
                    new Trouble(before.times() + 1, now.lastAt(), now.lastValue()));
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
            heard = new HashMap<>();
            troubles = new HashMap<>();
        }
        newlyHeard.forEach(rows::add);
        newTroubles.forEach((line, trouble) -> rows.add(line.device(), line.code(), trouble));
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
