package org.yuanlian.simulation;

/// A place, in degrees.
record Corner(double longitude, double latitude) {
    private static final double METRES_A_DEGREE = 111_000;

    double metresTo(Corner other) {
        double east = (other.longitude - longitude) * Math.cos(Math.toRadians(latitude));
        return METRES_A_DEGREE * Math.hypot(east, other.latitude - latitude);
    }

    /// As a compass shows it.
    int directionTo(Corner other) {
        double east = (other.longitude - longitude) * Math.cos(Math.toRadians(latitude));
        return Math.floorMod((int) Math.round(Math.toDegrees(Math.atan2(east, other.latitude - latitude))), 360);
    }

    Corner moved(double metresEast, double metresNorth) {
        return new Corner(longitude + metresEast / METRES_A_DEGREE / Math.cos(Math.toRadians(latitude)), latitude + metresNorth / METRES_A_DEGREE);
    }

    Corner towards(Corner other, double part) {
        return new Corner(longitude + part * (other.longitude - longitude), latitude + part * (other.latitude - latitude));
    }
}
