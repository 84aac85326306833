package org.yuanlian.chain.web;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.chain.circle.WrittenPoint;

/// Reads a point that somebody typed, and asks back where it may mean another.
@RestController
final class CoordinatesController {

    /// @param asked whether somebody has to choose; else the one choice is meant
    /// @param swapped whether the latitude stands first
    record ReadPoint(boolean asked, boolean swapped, List<PointChoice> choices) {}

    /// @param unshifted whether the shift of GCJ-02 was undone
    record PointChoice(BigDecimal lon, BigDecimal lat, boolean unshifted, long metresMoved) {}

    @GetMapping("/api/coordinates")
    ReadPoint read(@RequestParam String text, @RequestParam(defaultValue = "UNKNOWN") WrittenPoint.System system) {
        return switch (new WrittenPoint(text, system).read()) {
            case WrittenPoint.Taken taken ->
                new ReadPoint(false, false, List.of(new PointChoice(taken.at().lon(), taken.at().lat(), false, 0)));
            case WrittenPoint.Asked asked ->
                new ReadPoint(true, asked.swapped(), asked.choices().stream().map(CoordinatesController::choice).toList());
        };
    }

    private static PointChoice choice(WrittenPoint.Choice choice) {
        return new PointChoice(choice.at().lon(), choice.at().lat(), choice.unshifted(), choice.metresMoved());
    }
}
