package org.yuanlian.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.clock.ClockFixtures.YEAR_2026;
import static org.yuanlian.clock.ClockFixtures.day;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The clock against somebody who crosses off the days of a wall calendar one by one.
class ClockProperties {
    private static final LocalDate LAST = day("12-31");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void agreesWithWhoeverCrossesOffTheDays(long seed) {
        var random = new Random(seed);
        for (var run = 0; run < 1_000; run++) {
            var clock = aClock(random);
            var on = clock.receivedOn().plusDays(random.nextInt(120));
            var told = "seed %d run %d: %s on %s".formatted(seed, run, clock, on);
            var due = dueByHand(clock);
            assertThat(clock.dueOn(YEAR_2026)).as(told).isEqualTo(due);
            assertThat(clock.usedDays(on, YEAR_2026)).as(told).isEqualTo(counted(clock, clock.receivedOn(), on));
            var then = new Clock(clock.term(), clock.receivedOn(), clock.suspensions().asOf(on));
            assertThat(clock.leftDays(on, YEAR_2026)).as(told).isEqualTo(leftByHand(then, on));
        }
    }

    /// What the due list asks the index: what began by a day, with so many days left, is what is due.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatIsDueByTheDayOnWhichItBegan(long seed) {
        var random = new Random(seed);
        for (var run = 0; run < 2_000; run++) {
            var term = new Term(random.nextInt(40), DayKind.values()[random.nextInt(2)]);
            var on = day("03-20").plusDays(random.nextInt(240));
            var began = on.minusDays(random.nextInt(70));
            assertThat(!began.isAfter(term.latestStartOfWhatEndsBy(on, YEAR_2026)))
                    .as("seed %d: %s from %s, asked on %s", seed, term, began, on)
                    .isEqualTo(!term.endAfter(began, YEAR_2026).isAfter(on));
        }
    }

    private static Clock aClock(Random random) {
        var clock = new Clock(
                new Term(random.nextInt(15), DayKind.values()[random.nextInt(2)]), day("01-05").plusDays(random.nextInt(200)));
        var today = clock.receivedOn();
        for (var event = random.nextInt(7); event > 0; event--) {
            today = today.plusDays(random.nextInt(9));
            clock = clock.isStopped()
                    ? clock.resume(today)
                    : clock.stop(SuspensionKind.values()[random.nextInt(SuspensionKind.values().length)], today);
        }
        return clock;
    }

    private static Optional<LocalDate> dueByHand(Clock clock) {
        var left = clock.term().days();
        for (var day = clock.receivedOn(); day.isBefore(LAST); day = day.plusDays(1)) {
            left -= counted(clock, day.minusDays(1), day) * (day.isAfter(clock.receivedOn()) ? 1 : 0);
            if (left <= 0 && YEAR_2026.isWorked(day) && runsAtTheEndOf(day, clock)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static boolean runsAtTheEndOf(LocalDate day, Clock clock) {
        return clock.suspensions().all().stream().noneMatch(stop -> {
            var until = stop.until();
            return !stop.from().isAfter(day) && (until == null || until.isAfter(day));
        });
    }

    private static int counted(Clock clock, LocalDate after, LocalDate to) {
        var count = 0;
        for (var day = after.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            var crossed = false;
            for (var stop : clock.suspensions().all()) {
                var until = stop.until();
                crossed |= day.isAfter(stop.from()) && (until == null || !day.isAfter(until));
            }
            count += crossed || (clock.term().kind() == DayKind.WORKING && !YEAR_2026.isWorked(day)) ? 0 : 1;
        }
        return count;
    }

    private static int leftByHand(Clock clock, LocalDate on) {
        var due = dueByHand(clock);
        if (due.isEmpty()) {
            return Math.max(0, clock.term().days() - counted(clock, clock.receivedOn(), on));
        }
        return on.isAfter(due.get()) ? -counted(clock, due.get(), on) : counted(clock, on, due.get());
    }
}
