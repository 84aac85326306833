package org.yuanlian.chain.circle;

import java.util.Arrays;
import java.util.function.IntConsumer;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/// Points sorted into a grid, so that those within a circle are found by looking at its cells only.
///
/// Whether a point lies within is decided by the geodesic on the ellipsoid of WGS-84. The distance on a
/// sphere differs from it by less than 0.6 %: only points whose distance is that near to the radius are
/// measured so, all others the sphere decides.
public final class Neighbourhood {
    private static final double CELL_DEGREES = 0.05;
    private static final double SPHERE_ERROR = 0.006;
    private static final int COLUMNS = (int) (360 / CELL_DEGREES);
    private static final int ROWS = (int) (180 / CELL_DEGREES);
    private static final double KILOMETRES_A_DEGREE = Math.toRadians(GreatCircle.EARTH_KILOMETRES);
    private final double[] lon;
    private final double[] lat;
    /// Unit vectors of the points in the order of their cells: a distance is then three products.
    private final double[] vectors;
    private final int[] ids;
    private final int[] cells;
    private final int[] starts;

    private Neighbourhood(double[] lon, double[] lat) {
        this.lon = lon;
        this.lat = lat;
        this.ids = new int[lon.length];
        this.vectors = new double[lon.length * 3];
        var order = new long[lon.length];
        for (var i = 0; i < lon.length; i++) {
            order[i] = (long) (row(lat[i]) * COLUMNS + column(lon[i])) << 32 | i;
        }
        Arrays.parallelSort(order);
        this.cells = Arrays.stream(order).mapToInt(each -> (int) (each >>> 32)).distinct().toArray();
        this.starts = new int[cells.length + 1];
        var cell = -1;
        for (var at = 0; at < order.length; at++) {
            ids[at] = (int) order[at];
            place(at);
            if (cell < 0 || cells[cell] != (int) (order[at] >>> 32)) {
                starts[++cell] = at;
            }
        }
        starts[cells.length] = order.length;
    }

    /// @param lon in degrees; a point keeps its index
    public static Neighbourhood of(double[] lon, double[] lat) {
        return new Neighbourhood(lon, lat);
    }

    private void place(int at) {
        var x = Math.toRadians(lon[ids[at]]);
        var y = Math.toRadians(lat[ids[at]]);
        vectors[3 * at] = Math.cos(y) * Math.cos(x);
        vectors[3 * at + 1] = Math.cos(y) * Math.sin(x);
        vectors[3 * at + 2] = Math.sin(y);
    }

    /// Tells the index of each point that lies within the circle, its edge included, in no order.
    public void within(double centreLon, double centreLat, double radiusKm, IntConsumer found) {
        var circle = new Circle(centreLon, centreLat, radiusKm);
        var reach = radiusKm * (1 + SPHERE_ERROR) / KILOMETRES_A_DEGREE;
        var south = row(centreLat - reach);
        var north = row(centreLat + reach);
        var sideways = sideways(centreLat, reach);
        for (var row = south; row <= north; row++) {
            if (sideways >= 180) {
                scan(row, 0, COLUMNS - 1, circle, found);
            } else {
                var west = centreLon - sideways;
                var east = centreLon + sideways;
                if (west < -180 || east > 180) {
                    scan(row, column(west < -180 ? west + 360 : west), COLUMNS - 1, circle, found);
                    scan(row, 0, column(east > 180 ? east - 360 : east), circle, found);
                } else {
                    scan(row, column(west), column(east), circle, found);
                }
            }
        }
    }

    /// How many degrees of longitude the circle takes up on either side.
    private static double sideways(double centreLat, double reach) {
        if (Math.abs(centreLat) + reach >= 90) {
            return 180;
        }
        return Math.toDegrees(Math.asin(Math.sin(Math.toRadians(reach)) / Math.cos(Math.toRadians(centreLat))));
    }

    private void scan(int row, int west, int east, Circle circle, IntConsumer found) {
        var from = Arrays.binarySearch(cells, row * COLUMNS + west);
        for (var cell = from < 0 ? -from - 1 : from; cell < cells.length && cells[cell] <= row * COLUMNS + east; cell++) {
            for (var at = starts[cell]; at < starts[cell + 1]; at++) {
                if (circle.holds(at)) {
                    found.accept(ids[at]);
                }
            }
        }
    }

    private final class Circle {
        private final double lon;
        private final double lat;
        private final double radiusKm;
        private final double x;
        private final double y;
        private final double z;
        private final double surelyWithin;
        private final double surelyOutside;

        Circle(double lon, double lat, double radiusKm) {
            this.lon = lon;
            this.lat = lat;
            this.radiusKm = radiusKm;
            this.x = Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(lon));
            this.y = Math.cos(Math.toRadians(lat)) * Math.sin(Math.toRadians(lon));
            this.z = Math.sin(Math.toRadians(lat));
            this.surelyWithin = chordSquared(radiusKm * (1 - SPHERE_ERROR));
            this.surelyOutside = chordSquared(radiusKm * (1 + SPHERE_ERROR));
        }

        /// Of an arc on the unit sphere.
        private static double chordSquared(double km) {
            var half = Math.sin(Math.min(Math.PI, km / GreatCircle.EARTH_KILOMETRES) / 2);
            return 4 * half * half;
        }

        boolean holds(int at) {
            var dx = vectors[3 * at] - x;
            var dy = vectors[3 * at + 1] - y;
            var dz = vectors[3 * at + 2] - z;
            var chord = dx * dx + dy * dy + dz * dz;
            return chord <= surelyWithin
                    || chord <= surelyOutside
                            && kilometres(lon, lat, Neighbourhood.this.lon[ids[at]], Neighbourhood.this.lat[ids[at]]) <= radiusKm;
        }
    }

    /// Along the geodesic on the ellipsoid of WGS-84 (C. F. F. Karney, "Algorithms for geodesics", Journal of
    /// Geodesy 87, 2013), exact to nanometres.
    public static double kilometres(double lonA, double latA, double lonB, double latB) {
        return Geodesic.WGS84.Inverse(latA, lonA, latB, lonB, GeodesicMask.DISTANCE).s12 / 1_000;
    }

    private static int row(double lat) {
        return Math.clamp((int) Math.floor((lat + 90) / CELL_DEGREES), 0, ROWS - 1);
    }

    private static int column(double lon) {
        return Math.clamp((int) Math.floor((lon + 180) / CELL_DEGREES), 0, COLUMNS - 1);
    }
}
