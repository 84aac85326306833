package org.yuanlian.asset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;

/// How a thing lies on the map.
///
/// @param points one of a point, two and more of a line, three and more of a polygon, whose last is joined to its first
public record Shape(Type type, List<Corner> points) {

    /// A box around the province's boundary, a tenth of a degree wider.
    private static final double WEST = 97.2;
    private static final double EAST = 108.7;
    private static final double SOUTH = 25.9;
    private static final double NORTH = 34.5;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /// In place of one that a file tells in a way that cannot be read; it is never written.
    public static final Shape UNREAD = new Shape(Type.POINT, List.of(new Corner(104, 30.6)));

    public Shape {
        points = List.copyOf(points);
    }

    public enum Type {
        POINT(1, 1),
        LINE(2, 2_000),
        POLYGON(3, 2_000);

        final int least;
        final int most;

        Type(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    /// In degrees of WGS 84.
    public record Corner(double longitude, double latitude) {
        boolean isOnEarth() {
            return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
        }

        boolean isInSichuan() {
            return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
        }
    }

    boolean isWhole() {
        return points.size() >= type.least && points.size() <= type.most;
    }

    boolean isOnEarth() {
        return points.stream().allMatch(Corner::isOnEarth);
    }

    /// Where the outline of a polygon meets itself, which encloses nothing that could be told.
    Optional<Corner> crossing() {
        if (type != Type.POLYGON || !isWhole()) {
            return Optional.empty();
        }
        var ring = Stream.concat(points.stream(), points.stream().limit(1))
                .map(point -> new Coordinate(point.longitude(), point.latitude()))
                .toArray(Coordinate[]::new);
        return Optional.ofNullable(new IsValidOp(GEOMETRIES.createPolygon(ring)).getValidationError())
                .map(error -> new Corner(error.getCoordinate().x, error.getCoordinate().y));
    }
}
