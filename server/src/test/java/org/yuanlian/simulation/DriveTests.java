package org.yuanlian.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriveTests {
    private static final Roads ROADS = Roads.ofThePark();

    @Test
    void staysOnTheRoadsHoweverFarItGoes() {
        var drive = new Drive(ROADS, new Random(7));
        for (int step = 0; step < 500; step++) {
            drive.goOn(83);
            assertThat(metresFromARoad(drive.at())).isLessThan(0.5);
        }
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(way(1)).isEqualTo(way(1)).isNotEqualTo(way(2));
    }

    @Test
    void spreadsVehiclesOverThePark() {
        var roads = new HashSet<Roads.Stretch>();
        IntStream.range(0, 16).forEach(seed -> {
            var at = way(seed).getLast();
            roads.add(ROADS.stretches().stream().min((one, other) -> Double.compare(metres(at, one), metres(at, other))).orElseThrow());
        });
        assertThat(roads).hasSizeGreaterThan(8);
    }

    private static List<Corner> way(int seed) {
        var drive = new Drive(ROADS, new Random(seed));
        return IntStream.range(0, 60).mapToObj(_ -> {
            drive.goOn(83);
            return drive.at();
        }).toList();
    }

    private static double metresFromARoad(Corner at) {
        return ROADS.stretches().stream().mapToDouble(stretch -> metres(at, stretch)).min().orElseThrow();
    }

    /// How much longer the way is over the point.
    private static double metres(Corner at, Roads.Stretch stretch) {
        return stretch.from().metresTo(at) + at.metresTo(stretch.to()) - stretch.metres();
    }
}
