package org.yuanlian.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/// Times work over several runs, after some that do not count.
final class Stopwatch {
    private Stopwatch() {}

    /// @return the median of the runs, in milliseconds
    static double medianMillis(int warmUps, int runs, Callable<?> work) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            work.call();
        }
        var times = new double[runs];
        for (int i = 0; i < runs; i++) {
            var began = System.nanoTime();
            work.call();
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        return percentile(times, 50);
    }

    static double percentile(double[] times, int percent) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
