package org.yuanlian.bench;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.alarm.Alarms;
import org.yuanlian.alarm.Derived;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Place;

/// A condition that holds again and again under one open alarm: what the desk pays for the thousandth time beside the first.
@Component
public final class ChatterPart {
    private static final int TIMES = 4_000;
    private static final int TIMED = 200;
    private static final Place PLACE = new Place("510000");
    private final Alarms alarms;

    ChatterPart(Alarms alarms) {
        this.alarms = alarms;
    }

    List<Figure> run() throws Exception {
        var object = "bench-" + UUID.randomUUID();
        var began = Instant.parse("2026-01-01T00:00:00Z");
        return Caller.system("bench").call(() -> {
            for (int i = 0; i < TIMED; i++) {
                take(object + "-before", began, i);
            }
            var first = Stopwatch.medianMillis(0, TIMED, counted(object, began, 0));
            for (int i = TIMED; i < TIMES - TIMED; i++) {
                take(object, began, i);
            }
            var last = Stopwatch.medianMillis(0, TIMED, counted(object, began, TIMES - TIMED));
            return List.of(new Figure(
                    "an alarm's condition holds once more, of %,d times, written to the desk".formatted(TIMES), last, "ms", 20, first,
                    "the same of the first %d times".formatted(TIMED)));
        });
    }

    private Callable<Integer> counted(String object, Instant began, int from) {
        var next = new int[] {from};
        return () -> take(object, began, next[0]++);
    }

    private int take(String object, Instant began, int time) {
        var raised = began.plusSeconds(60L * time);
        return alarms.derived(List.of(new Derived(
                object + " " + time, 1, new Derived.Rule("bench/high", 1, "bench"), AlarmLevel.REMINDER, PLACE, new Derived.Watched(object, object),
                raised, raised.plusSeconds(30), false, List.of(), List.of(), true)));
    }
}
