package org.yuanlian.ledger.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Grade;
import org.yuanlian.registry.Observation;
import org.yuanlian.registry.Observations;
import org.yuanlian.registry.RegistryEntries;
import org.yuanlian.registry.RegistryEntry;

/// What the registry rests on a piece of evidence.
@Component
final class Observed {
    private final Observations observations;
    private final RegistryEntries entries;

    Observed(Observations observations, RegistryEntries entries) {
        this.observations = observations;
        this.entries = entries;
    }

    /// @param subject of the park or organisation the id, of the region the code
    record Figure(
            UUID id,
            String kind,
            String subject,
            String name,
            String indicator,
            Grade grade,
            String locator,
            @Nullable String quote) {}

    List<Figure> on(UUID evidence) {
        return observations.on(evidence).stream().map(this::figure).toList();
    }

    private Figure figure(Observation observation) {
        var subject = observation.subject();
        var basis = observation.basis();
        return new Figure(
                observation.id(),
                subject.kind().word(),
                subject.id(),
                entries.find(subject).map(RegistryEntry::name).orElse(subject.id()),
                observation.figure().indicator(),
                basis.grade(),
                Objects.requireNonNullElse(basis.locator(), ""),
                basis.quote());
    }
}
