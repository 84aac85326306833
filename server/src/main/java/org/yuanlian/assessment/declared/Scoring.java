package org.yuanlian.assessment.declared;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a value becomes points: by exactly one of five ways, then not below the floor, then not above
/// the cap.
///
/// @param linear in proportion
/// @param steps from the highest on; below the last there are no points
/// @param interpolate on straight lines between points, level outside them
/// @param each so many points, or so many less, for each one
/// @param quota so many points for each one short of a number
public record Scoring(
        @Nullable Linear linear,
        List<Step> steps,
        List<Mark> interpolate,
        @Nullable Each each,
        @Nullable Quota quota,
        @Nullable BigDecimal cap,
        @Nullable BigDecimal floor) {

    /// @param at the value that earns the points
    public record Linear(BigDecimal at, BigDecimal points) {}

    public record Step(BigDecimal atLeast, BigDecimal points) {}

    public record Mark(BigDecimal at, BigDecimal points) {}

    public record Each(BigDecimal points) {}

    /// @param perShort below zero: what each one short costs
    public record Quota(BigDecimal atLeast, BigDecimal perShort) {}

    /// The ways that are filled in, by their keys.
    public List<String> ways() {
        Map<String, Boolean> ways = new LinkedHashMap<>();
        ways.put("linear", linear != null);
        ways.put("steps", !steps.isEmpty());
        ways.put("interpolate", !interpolate.isEmpty());
        ways.put("each", each != null);
        ways.put("quota", quota != null);
        return ways.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }
}
