package org.yuanlian.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Somebody's round within one firm: on foot from one plant or tank to another, with a halt at each.
final class Round {
    private static final double METRES_A_SECOND = 1.2;
    private static final int LONGEST_HALT_SECONDS = 240;
    private static final double METRES_BESIDE = 4;
    private final List<Corner> stops;
    private final Random random;
    private Corner at;
    private Corner to;
    private double halt;

    Round(List<Corner> stops, Random random) {
        this.stops = List.copyOf(stops);
        this.random = random;
        this.at = beside(drawn());
        this.to = beside(drawn());
        this.halt = random.nextInt(LONGEST_HALT_SECONDS);
    }

    /// One firm's plants, tanks and buildings.
    static List<Corner> stopsOf(ParkPlan park, int firm) {
        var firms = park.of("ENTERPRISE");
        return park.within(firms.get(firm % firms.size())).stream().map(ParkPlan.Thing::centre).toList();
    }

    private Corner drawn() {
        return stops.get(random.nextInt(stops.size()));
    }

    private Corner beside(Corner stop) {
        return stop.moved(METRES_BESIDE * random.nextGaussian(), METRES_BESIDE * random.nextGaussian());
    }

    void goOn(Duration by) {
        double seconds = by.toMillis() / 1e3;
        while (seconds > 0) {
            double resting = Math.min(halt, seconds);
            halt -= resting;
            seconds -= resting;
            seconds -= walk(seconds);
        }
    }

    /// @return how many seconds of these it walked
    private double walk(double seconds) {
        double left = at.metresTo(to) / METRES_A_SECOND;
        if (left > seconds) {
            at = at.towards(to, seconds / left);
            return seconds;
        }
        at = to;
        to = beside(drawn());
        halt = random.nextInt(LONGEST_HALT_SECONDS);
        return left;
    }

    Corner at() {
        return at;
    }
}
