package org.yuanlian.telemetry.rule;

/// A line on the map, a few kilometres long, so that the earth is flat about it. Degrees, in WGS 84.
final class Outline {
    private static final double METRES_A_DEGREE = 111_194.9;
    private final double[] latitudes;
    private final double[] longitudes;

    Outline(double[] latitudes, double[] longitudes) {
        this.latitudes = latitudes.clone();
        this.longitudes = longitudes.clone();
    }

    /// Whether a place lies within it, when its end is joined to its beginning.
    boolean encloses(double latitude, double longitude) {
        boolean inside = false;
        for (int i = 0, j = latitudes.length - 1; i < latitudes.length; j = i++) {
            if (latitudes[i] > latitude != latitudes[j] > latitude
                    && longitude < (longitudes[j] - longitudes[i]) * (latitude - latitudes[i]) / (latitudes[j] - latitudes[i]) + longitudes[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /// How far a place lies from it.
    double metresFrom(double latitude, double longitude) {
        double nearest = Double.POSITIVE_INFINITY;
        double shrink = Math.cos(Math.toRadians(latitude));
        for (int i = 1; i < latitudes.length; i++) {
            double x = (longitudes[i] - longitudes[i - 1]) * shrink;
            double y = latitudes[i] - latitudes[i - 1];
            double px = (longitude - longitudes[i - 1]) * shrink;
            double py = latitude - latitudes[i - 1];
            double length = x * x + y * y;
            double along = length == 0 ? 0 : Math.clamp((px * x + py * y) / length, 0, 1);
            nearest = Math.min(nearest, Math.hypot(px - along * x, py - along * y));
        }
        return nearest * METRES_A_DEGREE;
    }
}
