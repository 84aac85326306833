package org.yuanlian.assessment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.assessment.declared.ScoreSheet;
import org.yuanlian.assessment.declared.ScoreSheet.Subject;
import org.yuanlian.assessment.scoring.Ranking;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Tries a changed sheet out on what was published: the same check, the same scorer, the same pair.
@Component
public class Simulations {
    private final Assessments assessments;
    private final Sheets sheets;

    Simulations(Assessments assessments, Sheets sheets) {
        this.assessments = assessments;
        this.sheets = sheets;
    }

    /// What would have come of it.
    ///
    /// @param tau how alike the two rankings are; null where fewer than two places are ranked in both
    public record Simulation(List<Line> lines, @Nullable Double tau) {}

    /// @param before and after are points; a rank is null where a value is missing
    public record Line(
            Place place,
            String name,
            BigDecimal before,
            BigDecimal after,
            int missingBefore,
            int missingAfter,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter) {}

    /// Nothing is kept.
    ///
    /// @throws Refusal with every problem of the text
    public Simulation of(UUID id, String text) {
        var assessment = assessments.published(id);
        var changed = sheets.read(assessment.sheetFile(), text);
        refuseOtherSubject(assessments.sheet(assessment), changed);
        var after = assessments.everywhere(() -> assessments.counted(assessment, changed.body()));
        var ranking = assessments.ranking(id);
        var before = new HashMap<Place, Integer>();
        ranking.forEach(line -> Optional.ofNullable(line.rank()).ifPresent(rank -> before.put(line.place(), rank)));
        var lines = ranking.stream().map(line -> line(line, after)).toList();
        return new Simulation(lines, Ranking.tau(Map.copyOf(before), after.ranks()).orElse(null));
    }

    private static Line line(PlaceLine was, Results after) {
        var score = Objects.requireNonNull(after.scores().get(was.place()));
        return new Line(
                was.place(),
                was.name(),
                was.points(),
                score.points(),
                was.missing(),
                score.missing(),
                was.rank(),
                after.ranks().get(was.place()));
    }

    private static void refuseOtherSubject(Declared<ScoreSheet> published, Declared<ScoreSheet> changed) {
        Subject subject = published.body().subject();
        if (changed.body().subject() != subject) {
            throw new Refusal(Problem.of(
                    "assessment.simulation.subject", changed.where("subject"), changed.body().subject().name(), subject));
        }
    }
}
