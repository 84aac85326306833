package org.yuanlian.assessment.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Permission;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.access.Requires;
import org.yuanlian.assessment.Appeal;
import org.yuanlian.assessment.Appeals;
import org.yuanlian.assessment.Assessments;
import org.yuanlian.assessment.Results.FigureChange;
import org.yuanlian.kernel.Place;

/// Objections to items of a published assessment, and what was decided on them.
@RestController
final class AppealsController {
    private final Appeals appeals;
    private final Assessments assessments;
    private final PlaceNames names;

    AppealsController(Appeals appeals, Assessments assessments, PlaceNames names) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.names = names;
    }

    record Decision(boolean granted, String text, @Nullable UUID revision, Instant at, String by) {}

    record Line(
            UUID id,
            UUID assessment,
            String place,
            String placeName,
            String item,
            String reason,
            @Nullable UUID evidence,
            Instant at,
            String by,
            @Nullable Decision decision) {}

    record All(List<Line> items, int total) {}

    @GetMapping("/api/assessments/{id}/appeals")
    All list(@PathVariable UUID id) {
        var lines = appeals.of(assessments.published(id)).stream().map(this::line).toList();
        return new All(lines, lines.size());
    }

    record NewAppeal(String place, String item, String reason, @Nullable UUID uploadId) {}

    @PostMapping("/api/assessments/{id}/appeals")
    @Requires(Permission.RECORD)
    @ResponseStatus(HttpStatus.CREATED)
    Line raise(@PathVariable UUID id, @RequestBody NewAppeal appeal) {
        return line(appeals.raise(id, new Appeals.Wanted(new Place(appeal.place()), appeal.item(), appeal.reason(), appeal.uploadId())));
    }

    record NewDecision(boolean granted, String text) {}

    /// @param differences in what the revision differs from the one before; none where it was refused
    record Decided(Line appeal, List<FigureChange> differences) {}

    @PostMapping("/api/appeals/{id}/decision")
    @Requires(Permission.PUBLISH)
    @ResponseStatus(HttpStatus.CREATED)
    Decided decide(@PathVariable UUID id, @RequestBody NewDecision wanted) {
        var line = line(appeals.decide(id, wanted.granted(), wanted.text()));
        var revision = line.decision() == null ? null : line.decision().revision();
        return new Decided(line, revision == null ? List.of() : assessments.differences(assessments.published(revision)));
    }

    private Line line(Appeal appeal) {
        var decision = appeal.decision();
        return new Line(
                appeal.id(),
                appeal.assessment(),
                appeal.place().key(),
                names.nameOf(appeal.place()).orElse(appeal.place().key()),
                appeal.item(),
                appeal.reason(),
                appeal.evidence(),
                appeal.at(),
                appeal.by(),
                decision == null
                        ? null
                        : new Decision(decision.granted(), decision.text(), decision.revision(), decision.at(), decision.by()));
    }
}
