package org.yuanlian.chain.graph;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.yuanlian.chain.circle.Neighbourhood;

/// Firms with where they stand and whom they supply: who is reached in so many steps, and who lies within a circle.
public final class FirmNetwork {
    private static final double EARTH_KILOMETRES = 6371.0088;
    /// By how much a distance on the sphere may differ from that on the ellipsoid.
    private static final double SPHERE_ERROR = 0.006;
    private final double[] lon;
    private final double[] lat;
    private final Reach reach;
    private final Neighbourhood neighbourhood;

    private FirmNetwork(double[] lon, double[] lat, Reach reach) {
        this.lon = lon;
        this.lat = lat;
        this.reach = reach;
        this.neighbourhood = Neighbourhood.of(lon, lat);
    }

    /// @param lon of each firm in degrees; a firm keeps its index
    /// @param from who supplies, by index
    /// @param to who is supplied
    public static FirmNetwork of(double[] lon, double[] lat, int[] from, int[] to) {
        return new FirmNetwork(lon, lat, Reach.of(lon.length, from, to));
    }

    /// The firms that are reached from one in so many steps and lie within the circle about it, the firm itself first.
    public int[] reachedWithin(int firm, int mostHops, double km) {
        var circle = new Circle(lon[firm], lat[firm], km);
        return Arrays.stream(reach.from(new int[] {firm}, mostHops).nodes()).filter(circle::holds).toArray();
    }

    /// Tells each firm that lies within the circle, in no order.
    public void within(double centreLon, double centreLat, double km, IntConsumer found) {
        neighbourhood.within(centreLon, centreLat, km, found);
    }

    /// Decides on the sphere, and on the ellipsoid where the sphere is too near to the edge to say.
    private final class Circle {
        private final double x;
        private final double y;
        private final double cosine;
        private final double km;

        Circle(double x, double y, double km) {
            this.x = x;
            this.y = y;
            this.cosine = Math.cos(Math.toRadians(y));
            this.km = km;
        }

        boolean holds(int firm) {
            var north = Math.sin(Math.toRadians(lat[firm] - y) / 2);
            var east = Math.sin(Math.toRadians(lon[firm] - x) / 2);
            var haversine = north * north + cosine * Math.cos(Math.toRadians(lat[firm])) * east * east;
            var sphere = 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(Math.min(1, haversine)));
            return sphere <= km * (1 - SPHERE_ERROR)
                    || sphere <= km * (1 + SPHERE_ERROR) && Neighbourhood.kilometres(x, y, lon[firm], lat[firm]) <= km;
        }
    }
}
