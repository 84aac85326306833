package org.yuanlian.telemetry.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange.Cause;

class TellingTests {
    private static final Map<String, LiveRules.Flood> LIMITS = Map.of("tank-farm", new LiveRules.Flood(2, 60 * SECOND, List.of(AlarmLevel.REMINDER)));
    private static final Map<String, String> AREAS = Map.of("T-1", "东园", "T-2", "东园", "T-3", "东园", "T-4", "西园");
    @TempDir
    Path folder;

    @Test
    void aFloodInOneAreaHoldsNothingBackInAnother() throws Exception {
        try (var telling = telling()) {
            telling.tell(List.of(raised("T-1", 0), raised("T-2", 1), raised("T-3", 2), raised("T-4", 3)));
            assertThat(held(telling)).containsExactly("T-3");
        }
    }

    @Test
    void knowsAfterARestartWhatCameBefore() throws Exception {
        try (var telling = telling()) {
            telling.tell(List.of(raised("T-1", 0), raised("T-2", 1)));
        }
        try (var telling = telling()) {
            telling.tell(List.of(raised("T-4", 2), raised("T-3", 3)));
            assertThat(held(telling)).containsExactly("T-3");
        }
    }

    private Telling telling() throws IOException {
        return new Telling(folder.resolve("journal"), LIMITS, AREAS, _ -> {});
    }

    private static List<String> held(Telling telling) {
        return telling.after(0, 100).stream().map(change -> requireNonNull(change.after())).filter(Alarm::held).map(Alarm::object).toList();
    }

    private static Difference raised(String object, int second) {
        var alarm = new Alarm("tank-farm", "high", 1, object, AlarmLevel.REMINDER, NINE + second * SECOND, null, 0, false, false, List.of());
        return new Difference(null, alarm, Cause.LIVE, null);
    }
}
