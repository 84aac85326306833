package org.yuanlian.chain.site;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.yuanlian.registry.Observation.Figure;

/// Whether what a park is said to have is enough. A source that says "at least" leaves open how much more it is.
public final class Supply {
    private Supply() {}

    /// @return empty where the unit is none that can be turned into the criterion's
    public static Optional<BigDecimal> inUnit(Figure figure, Map<String, BigDecimal> units) {
        return Optional.ofNullable(units.get(figure.unit().strip())).map(factor -> figure.value().multiply(factor));
    }

    /// @param need more than 0
    public static Span enough(BigDecimal amount, String operator, BigDecimal need) {
        var share = Math.clamp(amount.doubleValue() / need.doubleValue(), 0, 1);
        return open(share, switch (operator) {
            case ">=", ">" -> 1;
            case "<=", "<" -> -1;
            default -> 0;
        });
    }

    /// For what is better the less it is, such as a price: what may be paid, over what is asked.
    ///
    /// @param most more than 0
    public static Span cheap(BigDecimal asked, String operator, BigDecimal most) {
        var share = asked.signum() <= 0 ? 1 : Math.clamp(most.doubleValue() / asked.doubleValue(), 0, 1);
        return open(share, switch (operator) {
            case ">=", ">" -> -1;
            case "<=", "<" -> 1;
            default -> 0;
        });
    }

    private static Span open(double share, int direction) {
        return switch (direction) {
            case 1 -> new Span(share, 1);
            case -1 -> new Span(0, share);
            default -> Span.exactly(share);
        };
    }
}
