package org.yuanlian.telemetry.motion;

/// A path in few whole numbers, each the difference to the one before, the first to nought.
///
/// @param at seconds since the beginning of the span
/// @param lon millionths of a degree, WGS 84
/// @param lat the same
public record Track(int[] at, int[] lon, int[] lat) {
    private static final double MILLION = 1e6;

    static Track of(Path path, long from) {
        var track = new Track(new int[path.size()], new int[path.size()], new int[path.size()]);
        int seconds = 0;
        int east = 0;
        int north = 0;
        for (int i = 0; i < path.size(); i++) {
            var position = path.at(i);
            int at = (int) ((position.at() - from) / 1_000);
            int lon = (int) Math.round(position.longitude() * MILLION);
            int lat = (int) Math.round(position.latitude() * MILLION);
            track.at[i] = at - seconds;
            track.lon[i] = lon - east;
            track.lat[i] = lat - north;
            seconds = at;
            east = lon;
            north = lat;
        }
        return track;
    }
}
