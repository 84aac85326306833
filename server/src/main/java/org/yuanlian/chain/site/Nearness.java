package org.yuanlian.chain.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yuanlian.chain.circle.Neighbourhood;
import org.yuanlian.registry.Position;

/// What is lost by distance, as the user supposes it: a share of what is left with every hundred kilometres.
public final class Nearness {
    private final double keptPer100Km;
    private final Map<Between, Distance> known = new HashMap<>();

    private record Between(List<Position> one, List<Position> other) {}

    /// How far apart two places are of which each may be at any of some points.
    public record Distance(double nearestKm, double farthestKm) {}

    /// @param lossPercent by 100 km, from 0 to 99
    public Nearness(int lossPercent) {
        this.keptPer100Km = 1 - lossPercent / 100.0;
    }

    /// @param one at least one point, as the other
    public Distance between(List<Position> one, List<Position> other) {
        return known.computeIfAbsent(new Between(one, other), Nearness::measured);
    }

    private static Distance measured(Between between) {
        var all = between.one().stream()
                .flatMapToDouble(a -> between.other().stream()
                        .mapToDouble(b -> Neighbourhood.kilometres(
                                a.lon().doubleValue(), a.lat().doubleValue(), b.lon().doubleValue(), b.lat().doubleValue())))
                .summaryStatistics();
        return new Distance(all.getMin(), all.getMax());
    }

    /// 1 next door, less with every kilometre.
    public Span effect(Distance distance) {
        return new Span(left(distance.farthestKm()), left(distance.nearestKm()));
    }

    private double left(double kilometres) {
        return Math.pow(keptPer100Km, kilometres / 100);
    }
}
