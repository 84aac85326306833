package org.yuanlian.simulation;

import java.util.Random;
import org.yuanlian.simulation.Roads.Stretch;

/// A way along the roads of the park: at each crossing it turns somewhere, as its seed has it.
final class Drive {
    private final Roads roads;
    private final Random random;
    private Stretch stretch;
    private double metres;

    Drive(Roads roads, Random random) {
        this.roads = roads;
        this.random = random;
        this.stretch = drawn(roads);
        this.metres = random.nextDouble() * stretch.metres();
    }

    private Stretch drawn(Roads roads) {
        var all = roads.stretches();
        var one = all.get(random.nextInt(all.size()));
        return random.nextBoolean() ? one : new Stretch(one.to(), one.from());
    }

    void goOn(double by) {
        metres += by;
        while (metres > stretch.metres()) {
            metres -= stretch.metres();
            var choices = roads.after(stretch);
            stretch = choices.get(random.nextInt(choices.size()));
        }
    }

    Corner at() {
        return stretch.from().towards(stretch.to(), metres / stretch.metres());
    }

    int direction() {
        return stretch.from().directionTo(stretch.to());
    }
}
