package org.yuanlian.chain.circle;

import org.yuanlian.registry.Position;

/// Distances along the great circle of a sphere with the mean radius of the Earth, by the haversine
/// formula: within 0.5 % of the distance on the ellipsoid.
public final class GreatCircle {
    /// The mean radius R1 of the GRS 80 ellipsoid.
    static final double EARTH_KILOMETRES = 6371.0088;

    private GreatCircle() {}

    public static double kilometres(Position a, Position b) {
        return kilometres(
                Math.toRadians(a.lon().doubleValue()), Math.toRadians(a.lat().doubleValue()),
                Math.toRadians(b.lon().doubleValue()), Math.toRadians(b.lat().doubleValue()));
    }

    /// In radians.
    static double kilometres(double lonA, double latA, double lonB, double latB) {
        return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(Math.min(1, haversine(lonA, latA, lonB, latB))));
    }

    static double haversine(double lonA, double latA, double lonB, double latB) {
        var north = Math.sin((latB - latA) / 2);
        var east = Math.sin((lonB - lonA) / 2);
        return north * north + Math.cos(latA) * Math.cos(latB) * east * east;
    }
}
