package org.yuanlian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanlian.ledger.WaitingTimes.Outcome;
import org.yuanlian.ledger.WaitingTimes.Wait;

/// Against the definition, day by day and in whole fractions: a share (1 − reached/at risk) is lost on
/// each day on which somebody got on.
class WaitingTimesProperties {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void agreesWithTheDefinition(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var waits = drawn(random, 1 + random.nextInt(60));
            var told = WaitingTimes.of(waits).quartiles();

            assertThat(told.q1()).as("%s", waits).isEqualTo(within(waits, 3, 4, -1));
            assertThat(told.median()).as("%s", waits).isEqualTo(within(waits, 1, 2, -1));
            assertThat(told.q3()).as("%s", waits).isEqualTo(within(waits, 1, 4, -1));
            assertThat(told.reached() + told.waiting() + told.left()).isEqualTo(waits.size());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void countsWhatIsLeftAmongThoseStillThere(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var waits = drawn(random, 1 + random.nextInt(60));
            var elapsed = random.nextInt(50);
            var day = within(waits, 1, 2, elapsed);

            assertThat(WaitingTimes.of(waits).remaining(elapsed)).as("after %d of %s", elapsed, waits)
                    .isEqualTo(day == null ? null : day - elapsed);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33})
    void asksNeitherForOrderNorFallsWhenWaitsGrow(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            var waits = new ArrayList<>(drawn(random, 40));
            var times = WaitingTimes.of(waits).quartiles();
            Collections.shuffle(waits, random);
            assertThat(WaitingTimes.of(waits).quartiles()).isEqualTo(times);
            waits.add(new Wait(1_000, Outcome.WAITING));
            var later = WaitingTimes.of(waits).quartiles().median();
            if (later != null) {
                assertThat(later).isGreaterThanOrEqualTo(times.median());
            }
        }
    }

    private static List<Wait> drawn(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new Wait(random.nextInt(40), Outcome.values()[random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(2)]))
                .toList();
    }

    /// The first day after `elapsed` on which at most over/under of those still wait who waited on `elapsed`.
    private static @Nullable Integer within(List<Wait> waits, int over, int under, int elapsed) {
        var numerator = BigInteger.ONE;
        var denominator = BigInteger.ONE;
        for (int day = elapsed + 1; day < 40; day++) {
            var today = day;
            var atRisk = waits.stream().filter(wait -> wait.days() >= today).count();
            var reached = waits.stream().filter(wait -> wait.days() == today && wait.outcome() == Outcome.REACHED).count();
            if (reached == 0) {
                continue;
            }
            numerator = numerator.multiply(BigInteger.valueOf(atRisk - reached));
            denominator = denominator.multiply(BigInteger.valueOf(atRisk));
            if (numerator.multiply(BigInteger.valueOf(under)).compareTo(denominator.multiply(BigInteger.valueOf(over))) <= 0) {
                return day;
            }
        }
        return null;
    }
}
