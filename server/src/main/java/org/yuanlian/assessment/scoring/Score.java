package org.yuanlian.assessment.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuanlian.assessment.declared.ScoreSheet;
import org.yuanlian.assessment.declared.ScoreSheet.Item;

/// What one place scored by a sheet.
///
/// @param points of the items that have a value
/// @param missing how many items have none; then the total is partial
public record Score(List<Line> lines, BigDecimal points, int missing) {

    /// @param points null where there is no value
    public record Line(String item, Measured measured, @Nullable BigDecimal points) {}

    /// @param values by the ids of the sheet's items
    public static Score of(ScoreSheet sheet, Map<String, Measured> values) {
        var lines = sheet.items().stream()
                .map(item -> line(item, Objects.requireNonNull(values.get(item.id()), item.id())))
                .toList();
        var points = lines.stream()
                .map(Line::points)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var missing = lines.stream().filter(line -> line.points() == null).count();
        return new Score(lines, points, (int) missing);
    }

    private static Line line(Item item, Measured measured) {
        var value = measured.value();
        return new Line(item.id(), measured, value == null ? null : Scorer.points(item.score(), value));
    }

    public boolean isPartial() {
        return missing > 0;
    }
}
