package org.yuanlian.chain.circle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.yuanlian.registry.Position;

/// The shifted coordinates of Chinese maps, by the formula that is publicly used for them; no publisher
/// has confirmed it. It puts a point some 300 to 600 metres aside, and is undone to within a metre.
final class Gcj02 {
    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.006_693_421_622_965_943;
    private static final int DECIMALS = 5;

    private Gcj02() {}

    static double[] ofWgs84(double lon, double lat) {
        var radLat = Math.toRadians(lat);
        var magic = 1 - ECCENTRICITY * Math.sin(radLat) * Math.sin(radLat);
        var meridian = AXIS * (1 - ECCENTRICITY) / (magic * Math.sqrt(magic));
        var parallel = AXIS / Math.sqrt(magic) * Math.cos(radLat);
        return new double[] {
            lon + Math.toDegrees(east(lon - 105, lat - 35) / parallel),
            lat + Math.toDegrees(north(lon - 105, lat - 35) / meridian)
        };
    }

    /// Undoes the shift by going back what going there has brought, until nothing is left.
    static Position toWgs84(double lon, double lat) {
        var x = lon;
        var y = lat;
        for (var i = 0; i < 5; i++) {
            var there = ofWgs84(x, y);
            x += lon - there[0];
            y += lat - there[1];
        }
        return new Position(rounded(x), rounded(y));
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static double north(double x, double y) {
        return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
                + (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
    }

    private static double east(double x, double y) {
        return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
                + (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    }
}
