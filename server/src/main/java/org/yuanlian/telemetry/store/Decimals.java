package org.yuanlian.telemetry.store;

import org.yuanlian.telemetry.Readings;

/// Values that are decimals of few places, as whole numbers, which pack much better. Only where every one of them comes
/// back to the bit.
final class Decimals {
    static final int MOST_PLACES = 6;
    private static final double[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    private static final double LARGEST = 1L << 52;
    private static final int NONE = -1;

    private Decimals() {}

    /// @return how many places all of them need, or less than nought where they are no such decimals
    static int places(Readings readings) {
        int places = 0;
        for (int i = 0; i < readings.size(); i++) {
            while (!isWhole(readings.value(i), places)) {
                if (++places > MOST_PLACES) {
                    return NONE;
                }
            }
        }
        for (int i = 0; i < readings.size(); i++) {
            if (!isWhole(readings.value(i), places)) {
                return NONE;
            }
        }
        return places;
    }

    static long whole(double value, int places) {
        return Math.round(value * POWERS[places]);
    }

    static double value(long whole, int places) {
        return whole / POWERS[places];
    }

    static double unit(int places) {
        return POWERS[places];
    }

    private static boolean isWhole(double value, int places) {
        return Math.abs(value * POWERS[places]) < LARGEST
                && Double.doubleToRawLongBits(value(whole(value, places), places)) == Double.doubleToRawLongBits(value);
    }
}
