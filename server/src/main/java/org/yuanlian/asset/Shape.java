package org.yuanlian.asset;

import java.util.List;

/// How a thing lies on the map.
///
/// @param points one of a point, two and more of a line, three and more of a polygon, whose last is joined to its first
public record Shape(Type type, List<Corner> points) {

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
    }

    boolean isWhole() {
        return points.size() >= type.least && points.size() <= type.most;
    }

    boolean isOnEarth() {
        return points.stream().allMatch(Corner::isOnEarth);
    }
}
