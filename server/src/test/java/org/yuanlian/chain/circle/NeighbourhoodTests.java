package org.yuanlian.chain.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighbourhoodTests {

    /// GeodSolve of GeographicLib: JFK to LHR is 5551.759 km.
    @Test
    void measuresTheGeodesic() {
        assertThat(Neighbourhood.kilometres(-73.8, 40.6, -0.5, 51.6)).isCloseTo(5551.759, within(0.001));
    }

    @Test
    void findsExactlyWhatLiesWithinAlsoAtTheDatelineAndAtAPole() {
        for (var centre : new double[][] {{104.65, 30.12}, {179.98, -17}, {-179.99, 60}, {20, 89.7}, {0, 0}}) {
            var random = new Random(100);
            var lon = random.doubles(20_000, -2.5, 2.5).map(d -> wrapped(centre[0] + d / Math.max(0.02, Math.cos(Math.toRadians(centre[1]))))).toArray();
            var lat = random.doubles(20_000, -1.5, 1.5).map(d -> Math.clamp(centre[1] + d, -90, 90)).toArray();
            var expected = IntStream.range(0, lon.length)
                    .filter(i -> Neighbourhood.kilometres(centre[0], centre[1], lon[i], lat[i]) <= 100)
                    .boxed()
                    .toList();
            assertThat(expected).hasSizeGreaterThan(100);
            assertThat(found(Neighbourhood.of(lon, lat), centre[0], centre[1], 100)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /// Where sphere and ellipsoid disagree: due north the sphere calls 100.25 km what are 99.97.
    @Test
    void letsTheEllipsoidDecideAtTheEdge() {
        var within = 30.12 + 0.9016;
        assertThat(Neighbourhood.kilometres(104.65, 30.12, 104.65, within)).isBetween(99.95, 100.0);
        assertThat(GreatCircle.EARTH_KILOMETRES * Math.toRadians(0.9016)).isGreaterThan(100);
        assertThat(found(Neighbourhood.of(new double[] {104.65}, new double[] {within}), 104.65, 30.12, 100)).containsExactly(0);
    }

    @Test
    void findsThoseOfAMillionFirmsInLessThan50Milliseconds() {
        var random = new Random(51);
        var lon = IntStream.range(0, 1_000_000).mapToDouble(_ -> 104.07 + random.nextGaussian() * 1.5).toArray();
        var lat = IntStream.range(0, 1_000_000).mapToDouble(_ -> 30.67 + random.nextGaussian()).toArray();
        var neighbourhood = Neighbourhood.of(lon, lat);
        var count = new AtomicInteger();
        var best = Double.MAX_VALUE;
        for (var i = 0; i < 20; i++) {
            var counted = new int[1];
            var begin = System.nanoTime();
            neighbourhood.within(104.65, 30.12, 100, _ -> counted[0]++);
            best = Math.min(best, (System.nanoTime() - begin) / 1e6);
            count.set(counted[0]);
        }
        assertThat(count.get()).isGreaterThan(200_000);
        assertThat(best).as("milliseconds").isLessThan(50);
        System.out.printf("circle of %d among a million: %.1f ms%n", count.get(), best);
    }

    private static double wrapped(double lon) {
        return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
    }

    private static List<Integer> found(Neighbourhood neighbourhood, double lon, double lat, double km) {
        var found = new ArrayList<Integer>();
        neighbourhood.within(lon, lat, km, found::add);
        return found;
    }
}
