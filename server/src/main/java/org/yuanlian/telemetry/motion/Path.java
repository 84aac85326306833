package org.yuanlian.telemetry.motion;

import java.util.Optional;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.Readings;

/// The positions of one thing, by moment: where both longitude and latitude were said of a moment, with a fix.
public final class Path {
    private final Readings longitude;
    private final Readings latitude;
    private final int[] east;
    private final int[] north;
    private int size;

    private Path(Readings longitude, Readings latitude) {
        this.longitude = longitude;
        this.latitude = latitude;
        this.east = new int[Math.min(longitude.size(), latitude.size())];
        this.north = new int[east.length];
    }

    /// @param longitude what holds of each moment
    /// @param latitude the same
    /// @param stepMillis positions that follow the one before sooner than this are left out
    public static Path of(Readings longitude, Readings latitude, long stepMillis) {
        var path = new Path(longitude, latitude);
        long next = Long.MIN_VALUE;
        int j = 0;
        for (int i = 0; i < longitude.size(); i++) {
            while (j < latitude.size() && latitude.at(j) < longitude.at(i)) {
                j++;
            }
            if (j < latitude.size() && path.isFix(i, j) && longitude.at(i) >= next) {
                path.east[path.size] = i;
                path.north[path.size++] = j;
                next = longitude.at(i) + stepMillis;
            }
        }
        return path;
    }

    private boolean isFix(int i, int j) {
        return longitude.at(i) == latitude.at(j)
                && Readings.quality(longitude.tag(i)) == Quality.GOOD
                && Readings.quality(latitude.tag(j)) == Quality.GOOD;
    }

    public int size() {
        return size;
    }

    public Position at(int index) {
        return new Position(longitude.at(east[index]), longitude.value(east[index]), latitude.value(north[index]));
    }

    public Optional<Position> last() {
        return size == 0 ? Optional.empty() : Optional.of(at(size - 1));
    }
}
