package org.yuanlian.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayersTests {
    private static final ParkPlan PARK = ParkPlan.read();
    private static final InetSocketAddress NOWHERE = new InetSocketAddress("127.0.0.1", 1);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z");

    @Test
    void aFeederCarriesMoreByDayThanByNightAndNeverTooMuchByItself() {
        var meter = new MeterPlayer(role(Cast.Kind.METER), 7, 0, NOWHERE);
        double night = value(meter.values(MIDNIGHT.plus(Duration.ofHours(4)), 1), "current");
        double day = value(meter.values(MIDNIGHT.plus(Duration.ofHours(10)), 1), "current");
        assertThat(day).isGreaterThan(1.5 * night);
        for (int minute = 0; minute < 1_440; minute++) {
            var said = meter.values(MIDNIGHT.plus(Duration.ofMinutes(minute)), 1.2);
            assertThat(value(said, "current")).isBetween(80.0, 285.0);
            assertThat(value(said, "voltage")).isBetween(9.4, 10.6);
            assertThat(value(said, "activePower")).isCloseTo(
                    Math.sqrt(3) * value(said, "voltage") * value(said, "current") * 0.95, offset(5.0));
        }
        assertThat(value(meter.values(MIDNIGHT.plus(Duration.ofHours(10)), 3), "current")).as("what goes wrong is beyond the limit").isGreaterThan(400);
    }

    @Test
    void aGateCountsUpThroughTheDayAndBeginsAnewAtMidnight() {
        var counter = new CounterPlayer(role(Cast.Kind.COUNTER), 7, 0, NOWHERE);
        var in = new ArrayList<Double>();
        for (int minute = 0; minute < 1_440; minute++) {
            in.add(value(counter.values(MIDNIGHT.plus(Duration.ofMinutes(minute)), 1), "peopleIn"));
        }
        assertThat(in).isSorted();
        assertThat(in.get(9 * 60) - in.get(6 * 60)).as("most come in the morning").isGreaterThan(in.getLast() / 3);
        assertThat(value(counter.values(MIDNIGHT.plus(Duration.ofDays(1)), 1), "peopleIn")).isLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7, 12})
    void somebodyGoesRoundInOneFirmAndNoFasterThanOnFoot(int firm) {
        var stops = Round.stopsOf(PARK, firm);
        assertThat(stops).hasSizeGreaterThan(2);
        var round = new Round(stops, new Random(firm));
        var visited = new ArrayList<Corner>();
        var before = round.at();
        for (int step = 0; step < 8_640; step++) {
            round.goOn(Duration.ofSeconds(10));
            assertThat(before.metresTo(round.at())).isLessThan(12.1);
            before = round.at();
            visited.add(before);
        }
        assertThat(stops).allSatisfy(stop -> assertThat(visited.stream().mapToDouble(stop::metresTo).min().orElseThrow()).isLessThan(20));
    }

    @Test
    void theSameSeedSaysTheSame() {
        assertThat(way(1)).isEqualTo(way(1)).isNotEqualTo(way(2));
    }

    private static List<String> way(int seed) {
        var tag = new TagPlayer(role(Cast.Kind.TAG), seed, 0, NOWHERE);
        var said = new ArrayList<String>();
        for (int step = 0; step < 200; step++) {
            said.add(tag.values(MIDNIGHT, 1));
        }
        return said;
    }

    private static Cast.Role role(Cast.Kind kind) {
        return Cast.all().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    private static double value(String values, String name) {
        var found = Pattern.compile("\"" + name + "\":(-?[\\d.]+)").matcher(values);
        assertThat(found.find()).as(values).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
