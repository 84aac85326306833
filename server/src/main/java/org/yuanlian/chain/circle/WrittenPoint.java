package org.yuanlian.chain.circle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Position;

/// A point as somebody typed it in one line. What can be taken in one way only is taken; where the two
/// numbers are swapped, or are or may be shifted, it is asked which point is meant.
public record WrittenPoint(String text, System system) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?");
    private static final Pattern ELSE = Pattern.compile("[-+\\d.,，;；、\\s°度经纬东北EeNn:：()（）]*");
    private static final double WEST = 73;
    private static final double EAST = 136;
    private static final double SOUTH = 3;
    private static final double NORTH = 54;

    public enum System {
        WGS84,
        CGCS2000,
        GCJ02,
        UNKNOWN
    }

    public sealed interface Reading {}

    public record Taken(Position at) implements Reading {}

    /// @param swapped whether the latitude stands first
    /// @param choices what may be meant, the likeliest first
    public record Asked(boolean swapped, List<Choice> choices) implements Reading {}

    /// @param unshifted whether the shift of GCJ-02 was undone
    public record Choice(Position at, boolean unshifted, long metresMoved) {}

    /// @throws Refusal where it is no pair of degrees in China
    public Reading read() {
        var numbers = NUMBER.matcher(text).results().map(MatchResult::group).map(BigDecimal::new).toList();
        if (numbers.size() != 2 || !ELSE.matcher(text).matches()) {
            throw new Refusal(Problem.of("chain.point.number", "text", text));
        }
        var swapped = !inChina(numbers.getFirst(), numbers.getLast());
        var point = swapped
                ? Optional.of(numbers.reversed()).filter(pair -> inChina(pair.getFirst(), pair.getLast())).map(WrittenPoint::position)
                : Optional.of(position(numbers));
        var at = point.orElseThrow(() -> new Refusal(Problem.of("chain.point.outside", "text", text)));
        var choices = choices(at);
        return swapped || choices.size() > 1 || choices.getFirst().unshifted() ? new Asked(swapped, choices) : new Taken(at);
    }

    private List<Choice> choices(Position at) {
        var choices = new ArrayList<Choice>();
        if (system != System.GCJ02) {
            choices.add(new Choice(at, false, 0));
        }
        if (system == System.GCJ02 || system == System.UNKNOWN) {
            var meant = Gcj02.toWgs84(at.lon().doubleValue(), at.lat().doubleValue());
            choices.add(new Choice(meant, true, Math.round(GreatCircle.kilometres(at, meant) * 1_000)));
        }
        return List.copyOf(choices);
    }

    private static Position position(List<BigDecimal> pair) {
        return new Position(pair.getFirst(), pair.getLast());
    }

    private static boolean inChina(BigDecimal lon, BigDecimal lat) {
        var x = lon.doubleValue();
        var y = lat.doubleValue();
        return x >= WEST && x <= EAST && y >= SOUTH && y <= NORTH;
    }
}
