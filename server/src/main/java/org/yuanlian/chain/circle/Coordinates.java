package org.yuanlian.chain.circle;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.registry.Position;

/// Coordinates as somebody wrote them: taken where they are in degrees of WGS-84 or CGCS2000, and told
/// where they are in another system, swapped, or far from where they should be.
public record Coordinates(String lon, String lat, String system) {
    private static final double FAR_KILOMETRES = 150;

    private record Box(double west, double south, double east, double north) {
        private static final Box CHINA = new Box(73, 3, 136, 54);

        boolean holds(double lon, double lat) {
            return lon >= west && lon <= east && lat >= south && lat <= north;
        }
    }

    /// @param near where the place's name stands on a map, if that is known
    /// @return empty where nothing was written, or where it is told to `problems`
    public Optional<Position> read(String where, @Nullable Position near, Problems problems) {
        if (lon.isBlank() && lat.isBlank()) {
            return Optional.empty();
        }
        var x = number(lon);
        var y = number(lat);
        if (x.isEmpty() || y.isEmpty()) {
            return refused(problems, "chain.point.number", where);
        }
        var east = x.get().doubleValue();
        var north = y.get().doubleValue();
        if (!Box.CHINA.holds(east, north)) {
            return Box.CHINA.holds(north, east)
                    ? refused(problems, "chain.point.swapped", where, y.get().toPlainString(), x.get().toPlainString())
                    : refused(problems, "chain.point.outside", where);
        }
        return switch (system.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "")) {
            case "WGS84", "CGCS2000" -> plausible(new Position(x.get(), y.get()), where, near, problems);
            case "GCJ02" -> {
                var meant = Gcj02.toWgs84(east, north);
                yield refused(problems, "chain.point.gcj", where, meant.lon().toPlainString(), meant.lat().toPlainString());
            }
            default -> refused(problems, "chain.point.system", where, system);
        };
    }

    private Optional<Position> plausible(Position point, String where, @Nullable Position near, Problems problems) {
        if (near != null) {
            var kilometres = GreatCircle.kilometres(point, near);
            if (kilometres > FAR_KILOMETRES) {
                return refused(problems, "chain.point.far", where, Math.round(kilometres));
            }
        }
        return Optional.of(point);
    }

    private Optional<Position> refused(Problems problems, String code, String where, Object... arguments) {
        problems.add(Problem.of(code, where, lon + ", " + lat, arguments));
        return Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
