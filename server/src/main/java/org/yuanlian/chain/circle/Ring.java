package org.yuanlian.chain.circle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.yuanlian.registry.Position;

/// The line of all points that lie as far from a centre, along the ellipsoid of WGS-84.
public final class Ring {
    private static final int DECIMALS = 5;

    private Ring() {}

    /// @return counterclockwise, the first point again at the end, as GeoJSON wants it
    public static List<Position> of(Position centre, double kilometres, int corners) {
        return IntStream.rangeClosed(0, corners)
                .mapToObj(corner -> corner(centre, kilometres, -360.0 * (corner % corners) / corners))
                .toList();
    }

    private static Position corner(Position centre, double kilometres, double azimuth) {
        var there = Geodesic.WGS84.Direct(
                centre.lat().doubleValue(), centre.lon().doubleValue(), azimuth, kilometres * 1_000,
                GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
        return new Position(rounded(there.lon2), rounded(there.lat2));
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
