package org.yuanlian.telemetry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yuanlian.telemetry.Readings;

class HeldTests {
    private static final int SERIES = 20;
    private static final int MOST = 1_000;
    private static final long LATE = 600 * SECOND;
    private final Held held = new Held(new Allowance(LATE, SECOND, SECOND, MOST));
    private final List<Window> windows = IntStream.range(0, SERIES).mapToObj(series -> new Window(series, (_, _, _) -> new Readings(), Long.MIN_VALUE)).toList();

    @Test
    void holdsAllThatMayComeInDisorderWhileThereIsRoom() {
        come(1, 0, 900);
        assertThat(windows.getFirst().between(NINE + 300 * SECOND, NINE + 900 * SECOND)).hasSize(600);
        assertThat(held.points()).isBetween(600L, 600L + 600 / 4 + 1);
    }

    @Test
    void holdsLessThanTwiceTheLimitOfATwelvefoldLoad() {
        come(SERIES, 0, 900);
        assertThat(held.points()).isBetween((long) MOST, 2L * MOST);
        assertThat(held.points()).isEqualTo(windows.stream().mapToLong(Window::size).sum());
    }

    @Test
    void letsGoOfThePastOfSeriesThatFellSilent() {
        come(SERIES, 0, 40);
        come(1, 40, 2_000);
        windows.forEach(window -> held.forget(window, NINE + 2_000 * SECOND));
        assertThat(windows.subList(1, SERIES)).allSatisfy(window -> assertThat(window.size()).isZero());
    }

    /// One point a second of each of the first series.
    private void come(int series, int from, int to) {
        for (int second = from; second < to; second++) {
            long at = NINE + second * SECOND;
            for (int one = 0; one < series; one++) {
                held.say(windows.get(one), aPoint(one, at, second));
                held.forget(windows.get(one), at);
            }
        }
    }
}
