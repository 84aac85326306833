package org.yuanlian.assessment.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.assessment.Simulations;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// A changed sheet, tried on what was published. Nothing is kept.
@RestController
final class SimulationController {
    private final Simulations simulations;

    SimulationController(Simulations simulations) {
        this.simulations = simulations;
    }

    /// @param text the changed sheet
    record Wanted(UUID assessment, String text) {}

    record Line(
            String place,
            String name,
            String before,
            String after,
            int missingBefore,
            int missingAfter,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter) {}

    /// @param problems of the text; then there are no rows
    record Page(List<Problem> problems, List<Line> rows, @Nullable Double tau) {}

    @PostMapping("/api/assessments/simulations")
    @Requires(Permission.PUBLISH)
    Page simulate(@RequestBody Wanted wanted) {
        try {
            var simulation = simulations.of(wanted.assessment(), wanted.text());
            var rows = simulation.lines().stream()
                    .map(line -> new Line(
                            line.place().key(),
                            line.name(),
                            Shapes.text(line.before()),
                            Shapes.text(line.after()),
                            line.missingBefore(),
                            line.missingAfter(),
                            line.rankBefore(),
                            line.rankAfter()))
                    .toList();
            return new Page(List.of(), rows, simulation.tau());
        } catch (Refusal refusal) {
            return new Page(refusal.problems(), List.of(), null);
        }
    }
}
