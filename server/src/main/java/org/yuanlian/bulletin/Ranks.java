package org.yuanlian.bulletin;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.bulletin.Findings.Figure;
import org.yuanlian.bulletin.Findings.Line;
import org.yuanlian.ledger.RateKind;

/// Ranks lines by their fractions, compared exactly and not as rounded numbers.
final class Ranks {
    private Ranks() {}

    static List<Line> ranked(List<Line> lines) {
        return lines.stream().map(line -> line.own() ? line : ranked(line, lines)).toList();
    }

    private static Line ranked(Line line, List<Line> among) {
        Map<RateKind, Figure> rates = new EnumMap<>(RateKind.class);
        line.rates().forEach((kind, figure) -> rates.put(kind, ranked(kind, figure, among)));
        return new Line(line.place(), line.name(), line.own(), line.projects(), line.agreed(), rates);
    }

    private static Figure ranked(RateKind kind, Figure figure, List<Line> among) {
        var others = among.stream()
                .filter(line -> !line.own())
                .map(line -> line.rate(kind))
                .filter(other -> other.denominator().signum() > 0)
                .toList();
        return new Figure(
                figure.reported(),
                figure.verified(),
                figure.denominator(),
                rank(figure, others, false),
                rank(figure, others, true),
                others.size());
    }

    private static @Nullable Integer rank(Figure figure, List<Figure> others, boolean verified) {
        if (figure.denominator().signum() == 0) {
            return null;
        }
        var better = others.stream().filter(other -> compare(other, figure, verified) > 0).count();
        return (int) better + 1;
    }

    /// a/b against c/d as a·d against c·b.
    private static int compare(Figure one, Figure other, boolean verified) {
        BigDecimal left = one.numerator(verified).multiply(other.denominator());
        return left.compareTo(other.numerator(verified).multiply(one.denominator()));
    }
}
