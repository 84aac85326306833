package org.yuanlian.registry.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;
import org.yuanlian.registry.Observation;

/// A figure on the wire, with the sentence that states it and the document where that stands.
///
/// @param evidence null for base data, which name only their source
record ObservedFigure(
        UUID id,
        String indicator,
        String op,
        BigDecimal value,
        String unit,
        @Nullable String period,
        @Nullable LocalDate validOn,
        Grade grade,
        String source,
        @Nullable String sentence,
        @Nullable Document evidence,
        Instant recordedAt,
        String recordedBy) {

    record Document(UUID id, String title, @Nullable String locator) {}

    static ObservedFigure of(Observation observation) {
        var figure = observation.figure();
        var basis = observation.basis();
        var period = figure.period();
        var evidence = basis.evidence();
        return new ObservedFigure(
                observation.id(),
                figure.indicator(),
                figure.operator(),
                figure.value(),
                figure.unit(),
                period == null ? null : period.toString(),
                observation.validOn(),
                basis.grade(),
                basis.source(),
                evidence == null ? basis.locator() : basis.quote(),
                evidence == null ? null : new Document(evidence, basis.source(), basis.locator()),
                observation.recordedAt(),
                observation.recordedBy());
    }
}
