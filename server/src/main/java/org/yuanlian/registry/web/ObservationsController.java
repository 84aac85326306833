package org.yuanlian.registry.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.Observations;
import org.yuanlian.registry.RegistryEntries;

/// What has been observed of a park, a region or an organisation, as of any pair of days.
@RestController
@RequestMapping("/api/registry")
final class ObservationsController {
    private final RegistryEntries entries;
    private final Observations observations;
    private final Clock clock;

    ObservationsController(RegistryEntries entries, Observations observations, Clock clock) {
        this.entries = entries;
        this.observations = observations;
        this.clock = clock;
    }

    record Observed(
            AsOf asOf,
            String kind,
            String id,
            String name,
            @Nullable String place,
            String source,
            List<ObservedFigure> observations) {}

    @GetMapping("/{kind}/{id}")
    Observed one(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate validOn,
            @RequestParam(required = false) @Nullable Instant recordedAt) {
        var subject = new Subject(kind(kind), id);
        var entry = entries.find(subject)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "The registry has no %s %s".formatted(kind, id)));
        var now = AsOf.now(clock);
        var asOf = new AsOf(
                validOn == null ? now.validOn() : validOn, recordedAt == null ? now.recordedAt() : recordedAt);
        var place = entry.place();
        return new Observed(
                asOf,
                kind,
                id,
                entry.name(),
                place == null ? null : place.key(),
                entry.source(),
                observations.of(subject, asOf).stream().map(ObservedFigure::of).toList());
    }

    private static SubjectKind kind(String word) {
        var words = Arrays.stream(SubjectKind.values()).map(SubjectKind::word).toList();
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.of("registry.kind.unknown", "kind", word, String.join(", ", words), Nearest.to(word, words).orElse(words.getFirst()))));
    }
}
